/** Packets as bytes. Begin with {@link dev.backline.live.osc.internal.codec.PacketReader}. */
@NullMarked
package dev.backline.live.osc.internal.codec;

import org.jspecify.annotations.NullMarked;
