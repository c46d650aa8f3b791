/** The waveform of a file or clip. Begin with {@link dev.backline.audio.ui.internal.wave.WaveformPanel}. */
@NullMarked
package dev.backline.audio.ui.internal.wave;

import org.jspecify.annotations.NullMarked;
