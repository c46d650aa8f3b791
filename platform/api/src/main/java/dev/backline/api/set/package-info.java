/**
 * Live Sets and MIDI files on disk. Begin with {@link dev.backline.api.set.SetWriter}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.set;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
