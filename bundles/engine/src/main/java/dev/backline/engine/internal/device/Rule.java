package dev.backline.engine.internal.device;

import java.util.function.ToDoubleFunction;

/**
 * Where a unit's parameter comes from.
 *
 * @param parameter name in the unit
 * @param value in the unit's own unit, from what the device stands at; it allocates nothing
 */
public record Rule(String parameter, ToDoubleFunction<Values> value) {}
