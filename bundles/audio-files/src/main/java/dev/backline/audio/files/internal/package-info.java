/** Reads and writes audio files. Begin with {@link dev.backline.audio.files.internal.ContentAudioFiles}. */
@NullMarked
package dev.backline.audio.files.internal;

import org.jspecify.annotations.NullMarked;
