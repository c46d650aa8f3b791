/**
 * Measures the built distribution from outside, as a user's machine sees it: whole processes, fresh homes, wall time and
 * CPU time, beside the peers in the same run. Begin at {@link dev.backline.distribution.benchmarks.Main}.
 */
@NullMarked
package dev.backline.distribution.benchmarks;

import org.jspecify.annotations.NullMarked;
