/** Reads what a set file holds. Begin with {@link dev.backline.live.set.internal.read.SetReader}. */
@NullMarked
package dev.backline.live.set.internal.read;

import org.jspecify.annotations.NullMarked;
