/**
 * What a sound measures beside its loudness: level, crest, spectrum and stereo field. Each hears a stream in any pieces and answers at any
 * time; loudness and true peak are {@link dev.backline.sound.LoudnessMeter} and {@link dev.backline.sound.TruePeakMeter}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.sound.meter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
