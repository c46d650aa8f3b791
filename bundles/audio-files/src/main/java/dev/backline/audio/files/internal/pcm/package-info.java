/** Uncompressed sound: WAV and AIFF. Begin with {@link dev.backline.audio.files.internal.pcm.PcmReader} and {@link dev.backline.audio.files.internal.pcm.PcmWriter}. */
@NullMarked
package dev.backline.audio.files.internal.pcm;

import org.jspecify.annotations.NullMarked;
