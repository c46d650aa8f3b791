/** The virtual Live. Begin with {@link dev.backline.live.virtual.internal.VirtualLiveAction}. */
@NullMarked
package dev.backline.live.virtual.internal;

import org.jspecify.annotations.NullMarked;
