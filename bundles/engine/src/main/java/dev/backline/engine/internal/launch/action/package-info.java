/** Actions on launching. Begin with {@link dev.backline.engine.internal.launch.action.SessionActions}. */
@NullMarked
package dev.backline.engine.internal.launch.action;

import org.jspecify.annotations.NullMarked;
