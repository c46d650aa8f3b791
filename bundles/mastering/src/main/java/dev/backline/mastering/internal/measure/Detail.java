package dev.backline.mastering.internal.measure;

/** How much is kept of what is heard. */
public enum Detail {
    /** Figures: memory does not grow with the length but for a few bytes a second. */
    FIGURES,
    /** Also loudness over time. */
    SERIES,
    /** Also what pictures are drawn from. */
    PICTURES
}
