/**
 * The registry of actions: read from jars without starting them, called through services, answered as neutral trees.
 * Begin with {@link dev.backline.core.internal.action.ActionRegistry}.
 */
@NullMarked
package dev.backline.core.internal.action;

import org.jspecify.annotations.NullMarked;
