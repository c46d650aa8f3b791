package dev.backline.live.bridge.internal.rule.run;

/**
 * What rules did to one dial.
 *
 * @param target what it is
 * @param unit its unit
 * @param lowest the smallest value that it had
 * @param highest the largest one
 * @param last the last one
 * @param points how many were written or sent
 */
public record Course(String target, String unit, double lowest, double highest, double last, long points) {}
