/**
 * What instruments are built from: oscillators, envelopes, slow oscillators, filters, and who sounds when. Begin with {@link
 * dev.backline.dsp.internal.voice.GridInstrument}, the frame of every instrument here.
 */
@NullMarked
package dev.backline.dsp.internal.voice;

import org.jspecify.annotations.NullMarked;
