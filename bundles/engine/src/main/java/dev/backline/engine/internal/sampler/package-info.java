/**
 * Plays recordings. All voices are planned before the first frame is rendered, so the sound cannot depend on block sizes.
 * Begin with {@link dev.backline.engine.internal.sampler.VoicePlayer}.
 */
@NullMarked
package dev.backline.engine.internal.sampler;

import org.jspecify.annotations.NullMarked;
