/**
 * Audio files: read, write, look into. Begin with {@link dev.backline.api.audio.AudioFiles}.
 */
@Export
@Version("0.3.1")
@NullMarked
package dev.backline.api.audio;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
