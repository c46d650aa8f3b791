package dev.backline.sound;

/**
 * Keeps recursions away from denormal numbers, which many processors work on a hundred times slower: whatever feeds back on itself goes
 * through {@link #flush} once a frame. A fading tail then ends at 0, at some -300 dB, instead of halving for ever. There is no mode of the
 * processor to set, so every machine gives the same bits.
 */
public final class Denormals {
    /** Adding and taking away this rounds to multiples of its last place, about 1e-31. */
    private static final double FLOOR = 1e-15;

    private Denormals() {}

    /** Answers the value rounded to a multiple of about 1e-31; values of ordinary size come back as they are but for their last bits. */
    public static double flush(double value) {
        return value + FLOOR - FLOOR;
    }
}
