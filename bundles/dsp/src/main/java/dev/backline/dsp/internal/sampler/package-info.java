/** Plays recordings over the keyboard. Begin with {@link dev.backline.dsp.internal.sampler.SamplerKind}. */
@NullMarked
package dev.backline.dsp.internal.sampler;

import org.jspecify.annotations.NullMarked;
