/** Synthesisers that play notes. Begin with {@link dev.backline.dsp.internal.synth.SubtractiveKind}. */
@NullMarked
package dev.backline.dsp.internal.synth;

import org.jspecify.annotations.NullMarked;
