/** Turns a set into the tree that Live reads. Begin with {@link dev.backline.live.set.internal.write.AlsSetWriter}. */
@NullMarked
package dev.backline.live.set.internal.write;

import org.jspecify.annotations.NullMarked;
