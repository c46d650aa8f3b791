/** Waveform and sound lab. Begin with {@link dev.backline.audio.ui.internal.WaveformPanel}. */
@NullMarked
package dev.backline.audio.ui.internal;

import org.jspecify.annotations.NullMarked;
