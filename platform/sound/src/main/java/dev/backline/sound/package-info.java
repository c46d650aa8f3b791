/**
 * Sound as numbers: pure functions and small processors shared by analysis, units, engine and mastering. Begin with
 * {@link dev.backline.sound.AudioBlock}.
 */
@Export
@Version("0.1.4")
@NullMarked
package dev.backline.sound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
