package dev.backline.engine.internal.launch;

import dev.backline.model.Beats;

/**
 * Musical time in whole numbers: a beat has {@code 2^16 * 3 * 5 * 7} parts, so that every grid and triplet, and every decimal of one place, is exact.
 * A day at 999 bpm needs 44 of the 63 bits.
 */
public final class Ticks {
    /** Parts of a beat. */
    public static final long BEAT = (1L << 16) * 3 * 5 * 7;

    /** The shortest loop and the shortest time until a follow action acts; the frames of any rate and tempo are shorter. */
    static final long LEAST = BEAT / 256;

    /** No time. */
    static final long NEVER = Long.MAX_VALUE;

    private Ticks() {}

    /** Answers the nearest tick. */
    public static long of(Beats beats) {
        return Math.round(beats.value() * BEAT);
    }

    /** Answers the beats of a tick, correctly rounded. */
    public static Beats beats(long ticks) {
        return Beats.of(inBeats(ticks));
    }

    static double inBeats(long ticks) {
        return (double) ticks / BEAT;
    }
}
