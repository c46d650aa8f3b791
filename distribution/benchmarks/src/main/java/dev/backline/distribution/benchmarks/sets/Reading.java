package dev.backline.distribution.benchmarks.sets;

import java.nio.file.Path;

/** Reads a file from the disk; what it answers is kept while heap is looked at. */
@FunctionalInterface
interface Reading {
    Object read(Path file) throws Exception;
}
