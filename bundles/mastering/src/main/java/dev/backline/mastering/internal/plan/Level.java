package dev.backline.mastering.internal.plan;

/**
 * The end of a chain: gain to a loudness, with what keeps the peaks below the ceiling.
 *
 * @param targetLufs integrated loudness to reach
 * @param ceilingDbtp true peak that is never exceeded
 * @param softClip whether what stands out far is rounded off before the limiter
 * @param reason the numbers that ask for it
 */
public record Level(double targetLufs, double ceilingDbtp, boolean softClip, String reason) {}
