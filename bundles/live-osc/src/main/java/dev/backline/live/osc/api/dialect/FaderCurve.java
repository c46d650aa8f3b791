package dev.backline.live.osc.api.dialect;

import dev.backline.model.Decibels;

/**
 * What a fader's position, 0 to 1 as Live tells it, means. The upper part is a straight line of 40 dB, through 0 dB at 0.85 and -18 dB at 0.4; below
 * it the line bends to -70 dB just above 0, and 0 is silence. The bend was fitted to what users have read off; it is not verified in Live.
 */
public final class FaderCurve {
    /** The position of 0 dB. */
    public static final double UNITY = 0.85;

    /** Where the straight line begins, and what it means. */
    private static final double KNEE = 0.4;

    private static final double KNEE_DB = -18;
    private static final double SLOPE_DB = 40;

    /** Below the knee: {@code -18 - 40 d - 225 d^2} with the distance d from it. */
    private static final double BEND_DB = 225;

    private FaderCurve() {}

    /** Answers the level of a track's fader; positions outside 0 to 1 count as the nearest. */
    public static Decibels level(double position) {
        double at = Math.clamp(position, 0, 1);
        if (at == 0) {
            return Decibels.SILENCE;
        }
        double below = Math.max(0, KNEE - at);
        return Decibels.of(KNEE_DB + SLOPE_DB * (at - KNEE) - BEND_DB * below * below);
    }

    /** Answers the position of a level: 1 for 6 dB and more, 0 for what lies below the lowest position. */
    public static double position(Decibels level) {
        double above = level.value() - KNEE_DB;
        if (above >= 0) {
            return Math.min(1, KNEE + above / SLOPE_DB);
        }
        // The root of the bend's parabola.
        double below = (StrictMath.sqrt(SLOPE_DB * SLOPE_DB - 4 * BEND_DB * above) - SLOPE_DB) / (2 * BEND_DB);
        return Math.max(0, KNEE - below);
    }

    /** Answers the level of a send, which is the fader's less 6 dB: all the way up is 0 dB. */
    public static Decibels sendLevel(double position) {
        return Decibels.of(level(position).value() - 6);
    }

    /** Answers the position of a send's level. */
    public static double sendPosition(Decibels level) {
        return position(Decibels.of(level.value() + 6));
    }
}
