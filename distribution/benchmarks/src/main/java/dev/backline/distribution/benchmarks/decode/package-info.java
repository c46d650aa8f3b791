/**
 * The probe for decoding: runs inside the measured distribution, in the command line's place. Begin at
 * {@link dev.backline.distribution.benchmarks.decode.DecodeEntry}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
