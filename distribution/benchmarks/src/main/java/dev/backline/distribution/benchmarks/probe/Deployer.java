package dev.backline.distribution.benchmarks.probe;

import java.nio.file.Path;

/** One way to put the tiny bundle in, swap it and take it out. May return before the work is done. */
interface Deployer {
    void install(Path jar) throws Exception;

    void update(Path jar) throws Exception;

    void remove() throws Exception;
}
