/** Plays a graph in real time. Begin with {@link dev.backline.engine.internal.live.Performer}. */
@NullMarked
package dev.backline.engine.internal.live;

import org.jspecify.annotations.NullMarked;
