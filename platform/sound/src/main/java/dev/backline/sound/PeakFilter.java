package dev.backline.sound;

/** The polyphase filter that finds what lies between two frames. Immutable. */
public final class PeakFilter {
    /** How many frames one look takes in. */
    public static final int TAPS = 24;

    /** The frame of the window, counted from its start, behind which the values are found. */
    public static final int CENTRE = TAPS / 2 - 1;

    private static final double BETA = 6;
    private static final PeakFilter FOUR = new PeakFilter(4);
    private static final PeakFilter EIGHT = new PeakFilter(8);

    private final int phases;
    private final float[] taps;
    private final double bound;

    private PeakFilter(int phases) {
        this.phases = phases;
        taps = new float[(phases - 1) * TAPS];
        double greatest = 1;
        for (int p = 1; p < phases; p++) {
            double sum = 0;
            double absolute = 0;
            for (int t = 0; t < TAPS; t++) {
                sum += value(t, p);
            }
            for (int t = 0; t < TAPS; t++) {
                float tap = (float) (value(t, p) / sum);
                taps[(p - 1) * TAPS + t] = tap;
                absolute += Math.abs(tap);
            }
            greatest = Math.max(greatest, absolute);
        }
        bound = greatest * 1.0001;
    }

    private double value(int t, int phase) {
        double x = t - CENTRE - (double) phase / phases;
        return Window.sinc(x) * Window.kaiser(x / (TAPS / 2.0), BETA);
    }

    /** Answers the filter that looks at 4 or 8 places for each frame. */
    public static PeakFilter of(int factor) {
        if (factor != 4 && factor != 8) {
            throw new IllegalArgumentException("A factor of " + factor + " was asked for, but 4 or 8 was expected.");
        }
        return factor == 4 ? FOUR : EIGHT;
    }

    /** Answers the most by which a peak between frames can exceed the highest frame around. */
    public double bound() {
        return bound;
    }

    /**
     * Answers the highest absolute value at frame {@code start + CENTRE} and between it and the next one.
     *
     * @param values holds {@link #TAPS} frames from {@code start} on
     */
    public float peak(float[] values, int start) {
        float highest = Math.abs(values[start + CENTRE]);
        for (int p = 0; p < phases - 1; p++) {
            int row = p * TAPS;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int t = 0; t < TAPS; t += 4) {
                a += values[start + t] * taps[row + t];
                b += values[start + t + 1] * taps[row + t + 1];
                c += values[start + t + 2] * taps[row + t + 2];
                d += values[start + t + 3] * taps[row + t + 3];
            }
            highest = Math.max(highest, Math.abs(a + b + (c + d)));
        }
        return highest;
    }
}
