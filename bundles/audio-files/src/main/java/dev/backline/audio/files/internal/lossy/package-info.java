/** Sound compressed with loss: MP3, Ogg Vorbis, Opus and AAC. Decoders are libraries'; containers, lengths and cuts are ours. Begin with
 * {@link dev.backline.audio.files.internal.lossy.CutReader}. */
@NullMarked
package dev.backline.audio.files.internal.lossy;

import org.jspecify.annotations.NullMarked;
