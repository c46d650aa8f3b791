/** Effects of the engine, all linear. Begin with {@link dev.backline.engine.internal.effect.Effect}. */
@NullMarked
package dev.backline.engine.internal.effect;

import org.jspecify.annotations.NullMarked;
