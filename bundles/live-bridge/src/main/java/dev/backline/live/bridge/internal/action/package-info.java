/** The actions on a running Live. Begin with {@link dev.backline.live.bridge.internal.action.StatusActions}. */
@NullMarked
package dev.backline.live.bridge.internal.action;

import org.jspecify.annotations.NullMarked;
