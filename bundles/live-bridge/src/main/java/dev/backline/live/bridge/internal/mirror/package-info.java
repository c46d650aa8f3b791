/** A copy of the set that Live holds. Begin with {@link dev.backline.live.bridge.internal.mirror.SetMirror}. */
@NullMarked
package dev.backline.live.bridge.internal.mirror;

import org.jspecify.annotations.NullMarked;
