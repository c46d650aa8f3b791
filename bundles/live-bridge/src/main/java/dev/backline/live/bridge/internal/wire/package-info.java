/** The line to Live: questions, replies, listeners and the pulse. Begin with {@link dev.backline.live.bridge.internal.wire.Wire}. */
@NullMarked
package dev.backline.live.bridge.internal.wire;

import org.jspecify.annotations.NullMarked;
