/** Panels over the open set. Begin with {@link dev.backline.live.set.ui.internal.SetPane}. */
@NullMarked
package dev.backline.live.set.ui.internal;

import org.jspecify.annotations.NullMarked;
