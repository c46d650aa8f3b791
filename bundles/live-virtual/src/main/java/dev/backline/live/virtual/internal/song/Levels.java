package dev.backline.live.virtual.internal.song;

/**
 * Levels as Live's interface counts them, 0 to 1. From 0.4 on they go with the decibels, forty of them for the whole way, with 0.85 at 0 dB; below, they bend
 * down to silence at 0. The bend is our own: what Live has there is known only by some points of it.
 */
public final class Levels {
    /** Where a fader's lower part begins. */
    private static final double BEND = 0.4;

    private static final double BEND_DB = -18;
    private static final double SLOPE_DB = 40;
    private static final double BOTTOM_DB = -70;
    private static final double CURVE_DB = (BEND_DB - SLOPE_DB * BEND - BOTTOM_DB) / (BEND * BEND);

    private Levels() {}

    /** Answers the decibels of a fader's place; minus infinity at 0. */
    public static double decibels(double place) {
        if (place <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double below = Math.max(0, BEND - place);
        return BEND_DB + SLOPE_DB * (place - BEND) - CURVE_DB * below * below;
    }

    /** Answers the place of a fader at so many decibels: 0.85 for 0 dB, 1 from 6 dB on, 0 for -70 dB and less. */
    public static double place(double decibels) {
        if (decibels >= BEND_DB) {
            return Math.min(1, BEND + (decibels - BEND_DB) / SLOPE_DB);
        }
        if (decibels <= BOTTOM_DB) {
            return 0;
        }
        double gap = BEND_DB - decibels;
        return BEND - (StrictMath.sqrt(SLOPE_DB * SLOPE_DB + 4 * CURVE_DB * gap) - SLOPE_DB) / (2 * CURVE_DB);
    }

    /** Answers the place of a send: a full one is 0 dB. */
    public static double send(double decibels) {
        return place(decibels + 6);
    }

    /** Answers the place of a clip's gain: 0.4 is 0 dB, 1 is 24 dB. */
    public static double gain(double decibels) {
        return place(decibels - 18);
    }

    /** Answers the decibels of a place of a clip's gain. */
    public static double gainDecibels(double place) {
        return decibels(place) + 18;
    }
}
