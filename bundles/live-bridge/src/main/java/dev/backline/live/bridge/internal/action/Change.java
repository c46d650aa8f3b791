package dev.backline.live.bridge.internal.action;

import dev.backline.model.Seconds;

/**
 * A change that was seen.
 *
 * @param at time since the watch began
 * @param what what changed
 * @param value what it is now
 */
public record Change(Seconds at, String what, String value) {}
