/** A running Live in the window. Begin with {@link dev.backline.live.bridge.ui.internal.LivePanel}. */
@NullMarked
package dev.backline.live.bridge.ui.internal;

import org.jspecify.annotations.NullMarked;
