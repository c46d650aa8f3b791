/**
 * What runs inside a measured process: as a bundle in Backline, or as the program around plain Felix. It prints its
 * figures, one line each. Begin at {@link dev.backline.distribution.benchmarks.probe.Rounds}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
