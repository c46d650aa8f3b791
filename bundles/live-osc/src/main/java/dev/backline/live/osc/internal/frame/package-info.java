/** Packets within a stream of bytes. Begin with {@link dev.backline.live.osc.internal.frame.Frames}. */
@NullMarked
package dev.backline.live.osc.internal.frame;

import org.jspecify.annotations.NullMarked;
