package dev.backline.engine.internal.sampler;

/**
 * A note on the clock.
 *
 * @param start frame at which it begins
 * @param end frame at which it is let go, behind the start
 * @param key 0 to 127
 * @param velocity 1 to 127
 */
public record Hit(long start, long end, int key, int velocity) {}
