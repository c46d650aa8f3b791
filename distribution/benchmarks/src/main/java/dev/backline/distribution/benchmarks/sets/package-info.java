/**
 * The probe for sets: runs inside the measured distribution, in the command line's place, and reads sets beside the JDK's own readers.
 * Begin at {@link dev.backline.distribution.benchmarks.sets.SetsEntry}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.sets;

import org.jspecify.annotations.NullMarked;
