/** Time, launching and recording. Begin with {@link dev.backline.live.virtual.internal.play.Deck}. */
@NullMarked
package dev.backline.live.virtual.internal.play;

import org.jspecify.annotations.NullMarked;
