package dev.backline.distribution.benchmarks.sets;

/** Something to do that may fail. */
@FunctionalInterface
interface Step {
    void run() throws Exception;
}
