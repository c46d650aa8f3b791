/**
 * Backline's own sounds. Begin with {@link dev.backline.dsp.internal.SynthKitStage}, which renders a {@link
 * dev.backline.dsp.internal.DrumSound} or a {@link dev.backline.dsp.internal.Patch} for every part of a template.
 */
@NullMarked
package dev.backline.dsp.internal;

import org.jspecify.annotations.NullMarked;
