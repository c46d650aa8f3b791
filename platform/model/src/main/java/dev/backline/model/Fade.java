package dev.backline.model;

/**
 * A fade at one end of an audio clip.
 *
 * @param length 0 or more
 * @param skew bend of the curve, -1 to 1
 * @param slope steepness of the curve, -1 to 1
 * @param automatic whether it is Live's own short one against clicks
 */
public record Fade(Beats length, double skew, double slope, boolean automatic) {
    /** What a new clip has. */
    public static final Fade NONE = new Fade(Beats.ZERO, 0, 0, true);

    /** Checks the ranges. */
    public Fade {
        Check.range("Fade in beats", length.value(), 0, Double.MAX_VALUE);
        Check.range("Fade skew", skew, -1, 1);
        Check.range("Fade slope", slope, -1, 1);
    }

    /** Answers a fade with a straight curve. */
    public static Fade of(Beats length) {
        return new Fade(length, 0, 0, false);
    }
}
