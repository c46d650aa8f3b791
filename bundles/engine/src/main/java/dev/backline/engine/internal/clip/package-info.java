/** Audio clips and the recordings that they play. Begin with {@link dev.backline.engine.internal.clip.ClipPlayer}. */
@NullMarked
package dev.backline.engine.internal.clip;

import org.jspecify.annotations.NullMarked;
