/**
 * The probe for sound: a process of its own over the distribution's {@code dev.backline.sound}, which transforms, resamples and measures. Begin at
 * {@link dev.backline.distribution.benchmarks.sound.SoundMain}.
 */
@NullMarked
package dev.backline.distribution.benchmarks.sound;

import org.jspecify.annotations.NullMarked;
