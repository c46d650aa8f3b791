package dev.backline.sound;

import dev.backline.model.Seed;

/**
 * Triangular dither of one least significant bit's width to either side, from a seeded generator (SplitMix64): rounding then adds a
 * steady noise instead of distortion (Lipshitz and Vanderkooy). Belongs to one thread.
 */
public final class Dither {
    private static final double TO_UNIT = 0x1p-31;

    private long state;

    /** Makes a dither whose noise depends on the seed alone. */
    public Dither(Seed seed) {
        state = seed.value();
    }

    /** Answers the next noise value, above -1 and below 1, likeliest at 0. */
    public double next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        return ((z >>> 33) - (z & 0x7fffffffL)) * TO_UNIT;
    }
}
