package dev.backline.controllers.internal.capture;

/**
 * A tempo that was heard in what was played.
 *
 * @param bpm 80 to 160
 * @param confidence how well the strokes fit it: 1 on its sixteenths, 0 anywhere
 */
public record FoundTempo(double bpm, double confidence) {}
