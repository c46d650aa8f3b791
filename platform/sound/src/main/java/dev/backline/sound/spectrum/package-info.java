/** Sound as frequencies: short-time spectra to look at and to change. Begin with {@link dev.backline.sound.spectrum.Stft}. */
@Export
@Version("0.1.2")
@NullMarked
package dev.backline.sound.spectrum;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
