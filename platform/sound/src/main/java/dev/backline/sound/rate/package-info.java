/** Other sample rates for recordings and streams. Begin with {@link dev.backline.sound.rate.Resampler}. */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.sound.rate;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
