/**
 * Backline's own sounds. Begin with {@link dev.backline.dsp.internal.SynthKitStage}, which renders a {@link
 * dev.backline.dsp.internal.DrumSound} or a {@link dev.backline.dsp.internal.Patch} for every part of a template; and what audio units share: {@link dev.backline.dsp.internal.StereoEffect}, {@link
 * dev.backline.dsp.internal.Knobs}, {@link dev.backline.dsp.internal.Powers}. The effects lie in rooms of their families.
 */
@NullMarked
package dev.backline.dsp.internal;

import org.jspecify.annotations.NullMarked;
