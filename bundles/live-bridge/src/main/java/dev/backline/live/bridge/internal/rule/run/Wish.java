package dev.backline.live.bridge.internal.rule.run;

/**
 * What a dial should show.
 *
 * @param dial which one
 * @param value within its range
 */
public record Wish(Dial dial, double value) {}
