package dev.backline.core.internal.action;

import dev.backline.api.action.ActionInfo;

/**
 * An action with the place where it is called.
 *
 * @param info what surfaces see
 * @param component name of the Declarative Services component
 * @param method name of its public method
 */
record Declared(ActionInfo info, String component, String method) {}
