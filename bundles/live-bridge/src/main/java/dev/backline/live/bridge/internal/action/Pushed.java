package dev.backline.live.bridge.internal.action;

import java.util.List;

/**
 * What was copied into a running Live.
 *
 * @param complete whether all of it is there
 * @param stopped why not; empty when it is
 * @param steps each step with what became of it
 * @param leftOut what Live cannot take over AbletonOSC
 */
public record Pushed(boolean complete, String stopped, List<Told> steps, List<String> leftOut) {}
