package dev.backline.dsp.internal.voice;

import dev.backline.model.Seed;

/** Chance for the audio thread, which must not allocate: SplitMix64 (Steele, Lea and Flood 2014), begun from a {@link Seed}. */
public final class Chance {
    private static final double UNIT = 1.0 / (1L << 53);

    private long state;

    /** Begins anew from a number and the name of the part that draws. */
    public void begin(double seed, long part) {
        long whole = (long) seed;
        state = (whole * 0x9e3779b97f4a7c15L) ^ (part * 0xbf58476d1ce4e5b9L);
        draw();
    }

    private long draw() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Answers a number from 0 to below 1. */
    public double unit() {
        return (draw() >>> 11) * UNIT;
    }

    /** Answers a number from -1 to below 1, white from draw to draw. */
    public double noise() {
        return (draw() >> 10) * UNIT;
    }

    /** Answers a 32-bit phase. */
    public int phase() {
        return (int) (draw() >>> 32);
    }
}
