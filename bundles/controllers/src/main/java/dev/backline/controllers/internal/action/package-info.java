/** The actions on controllers and clocks. Begin with {@link dev.backline.controllers.internal.action.SyncActions}. */
@NullMarked
package dev.backline.controllers.internal.action;

import org.jspecify.annotations.NullMarked;
