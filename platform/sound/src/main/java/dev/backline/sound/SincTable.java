package dev.backline.sound;

/**
 * Band-limited interpolation between the frames of a recording: a sinc of 32 zero crossings under a Kaiser window, tabled at 512 phases and
 * read linearly between them. When the recording is played faster, the cutoff falls and the sinc widens, so nothing
 * folds back (J. O. Smith, <i>Digital Audio Resampling</i>). Immutable.
 */
public final class SincTable {
    private static final int CROSSINGS = 16;
    private static final int PHASES = 512;
    private static final int WIDEST = 128;
    private static final double BETA = 7.5;
    private static final double ROLL_OFF = 0.94;
    private static final SincTable PLAIN = new SincTable(1);

    private final int half;
    private final int taps;
    private final float[] rows;

    private SincTable(double step) {
        double cutoff = ROLL_OFF / step;
        half = Math.min(WIDEST, (int) Math.ceil(CROSSINGS * step));
        taps = 2 * half;
        rows = new float[(PHASES + 1) * taps];
        double[] row = new double[taps];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int t = 0; t < taps; t++) {
                double x = t - (half - 1) - (double) phase / PHASES;
                row[t] = Window.sinc(cutoff * x) * Window.kaiser(x / half, BETA);
                sum += row[t];
            }
            for (int t = 0; t < taps; t++) {
                rows[phase * taps + t] = (float) (row[t] / sum);
            }
        }
    }

    /**
     * Answers the table for a speed.
     *
     * @param step frames of the recording for each frame that comes out, above 0
     */
    public static SincTable forStep(double step) {
        if (!(step > 0 && step < 1e6)) {
            throw new IllegalArgumentException(
                    "A step of " + step + " was asked for, but a number above 0 was expected.");
        }
        return step <= 1 ? PLAIN : new SincTable(step);
    }

    /** Answers how many frames before and behind a position are read: from {@code floor(p) - half + 1} to {@code floor(p) + half}. */
    public int half() {
        return half;
    }

    /**
     * Answers the value between frames.
     *
     * @param source holds all frames that {@link #half()} tells
     * @param index whole part of the position
     * @param fraction the rest, from 0 to below 1
     */
    public float at(float[] source, int index, double fraction) {
        double place = fraction * PHASES;
        int phase = (int) place;
        float mix = (float) (place - phase);
        int a = phase * taps;
        int b = a + taps;
        int s = index - half + 1;
        float sum0 = 0;
        float sum1 = 0;
        for (int t = 0; t < taps; t += 2) {
            float c0 = rows[a + t];
            float c1 = rows[a + t + 1];
            sum0 += source[s + t] * (c0 + mix * (rows[b + t] - c0));
            sum1 += source[s + t + 1] * (c1 + mix * (rows[b + t + 1] - c1));
        }
        return sum0 + sum1;
    }
}
