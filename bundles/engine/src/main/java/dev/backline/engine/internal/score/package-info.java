/** The notes of a set on the clock. Begin with {@link dev.backline.engine.internal.score.Score}. */
@NullMarked
package dev.backline.engine.internal.score;

import org.jspecify.annotations.NullMarked;
