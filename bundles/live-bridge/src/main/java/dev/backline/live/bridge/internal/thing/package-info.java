/** Live's objects over the wire. Begin with {@link dev.backline.live.bridge.internal.thing.WireValue}. */
@NullMarked
package dev.backline.live.bridge.internal.thing;

import org.jspecify.annotations.NullMarked;
