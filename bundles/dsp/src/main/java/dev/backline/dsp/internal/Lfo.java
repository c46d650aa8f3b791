package dev.backline.dsp.internal;

/**
 * A low-frequency oscillator of any rate down to nothing. Its phase is an integer, 2^64 to the cycle, so that it never drifts and
 * skips any number of frames exactly.
 */
public final class Lfo {
    private static final int SIZE_BITS = 12;
    private static final double CYCLE = 0x1p64;
    private static final double FRACTION = 0x1p-52;
    private static final double[] SINE = new double[(1 << SIZE_BITS) + 1];

    static {
        for (int i = 0; i < SINE.length; i++) {
            SINE[i] = StrictMath.sin(2 * Math.PI * i / (1 << SIZE_BITS));
        }
    }

    private long phase;
    private long step;

    /** Answers the shapes that {@link #at} knows, in order. */
    public static String[] shapes() {
        return new String[] {"Sine", "Triangle", "Square", "Ramp Up", "Ramp Down"};
    }

    /** Sets the rate; the phase stays. */
    public void tune(double hz, double sampleRateHz) {
        step = steps(hz / sampleRateHz);
    }

    /** Goes to the start of the cycle. */
    public void rewind() {
        phase = 0;
    }

    /** Answers the phase of now and moves on by a frame. */
    public long next() {
        long now = phase;
        phase += step;
        return now;
    }

    /** Answers the phase of now. */
    public long phase() {
        return phase;
    }

    /** Moves on. */
    public void skip(int frames) {
        phase += step * frames;
    }

    /** Answers a part of a cycle as a phase to add; wraps around. */
    public static long steps(double cycles) {
        // Half a cycle and more does not fit into a signed number, but it wraps to the right place.
        double part = cycles - Math.floor(cycles);
        return part < 0.5 ? (long) (part * CYCLE) : -(long) ((1 - part) * CYCLE);
    }

    /** Answers the sine of a phase, from a table with straight lines between (error below 3e-7). */
    public static double sine(long phase) {
        int i = (int) (phase >>> (64 - SIZE_BITS));
        double fraction = ((phase << SIZE_BITS) >>> 12) * FRACTION;
        return SINE[i] + (SINE[i + 1] - SINE[i]) * fraction;
    }

    /** Answers a shape at a phase, from -1 to 1. */
    public static double at(int shape, long phase) {
        double x = (phase >>> 12) * FRACTION;
        return switch (shape) {
            case 0 -> sine(phase);
            case 1 -> x < 0.25 ? 4 * x : x < 0.75 ? 2 - 4 * x : 4 * x - 4;
            case 2 -> x < 0.5 ? 1 : -1;
            case 3 -> 2 * x - 1;
            default -> 1 - 2 * x;
        };
    }
}
