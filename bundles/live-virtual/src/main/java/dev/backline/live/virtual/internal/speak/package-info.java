/** What the virtual Live says to what. Begin with {@link dev.backline.live.virtual.internal.speak.Speaker}. */
@NullMarked
package dev.backline.live.virtual.internal.speak;

import org.jspecify.annotations.NullMarked;
