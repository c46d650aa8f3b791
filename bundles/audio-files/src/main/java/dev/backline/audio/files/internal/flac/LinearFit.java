package dev.backline.audio.files.internal.flac;

import java.util.Arrays;

/**
 * Linear prediction: autocorrelation of the windowed block, coefficients by Levinson and Durbin, the order by the estimated length,
 * whole-number coefficients with the rounding error carried on. All in doubles in a fixed order, so that bytes are the same everywhere.
 */
final class LinearFit {
    static final int MOST_ORDER = 12;

    private static final double TAPER = 0.25;
    private static final int LARGEST_SHIFT = 15;

    private final double[] correlation = new double[MOST_ORDER + 1];
    private final double[][] rows = new double[MOST_ORDER + 1][MOST_ORDER];
    private final double[] errors = new double[MOST_ORDER + 1];
    private final int[] coefficients = new int[MOST_ORDER];
    private double[] window = new double[0];
    private double[] windowed = new double[0];
    private int order;
    private int shift;
    private int precision;

    int order() {
        return order;
    }

    int shift() {
        return shift;
    }

    int precision() {
        return precision;
    }

    int[] coefficients() {
        return coefficients;
    }

    /**
     * Fits a prediction to a block.
     *
     * @return whether there is one that promises to be of use
     */
    boolean fit(int[] values, int frames, int depth) {
        precision = depth <= 17 ? 14 : 15;
        correlate(values, frames);
        if (!(correlation[0] > 0)) {
            return false;
        }
        int most = durbin(Math.min(MOST_ORDER, frames - 1));
        order = best(most, frames, depth);
        return order > 0 && quantise(rows[order]);
    }

    private void correlate(int[] values, int frames) {
        if (window.length != frames) {
            window = tukey(frames);
            windowed = new double[frames];
        }
        for (int i = 0; i < frames; i++) {
            windowed[i] = values[i] * window[i];
        }
        for (int lag = 0; lag <= Math.min(MOST_ORDER, frames - 1); lag++) {
            double even = 0;
            double odd = 0;
            int i = lag;
            for (; i + 1 < frames; i += 2) {
                even += windowed[i] * windowed[i - lag];
                odd += windowed[i + 1] * windowed[i + 1 - lag];
            }
            correlation[lag] = even + odd + (i < frames ? windowed[i] * windowed[i - lag] : 0);
        }
    }

    private static double[] tukey(int frames) {
        double[] window = new double[frames];
        Arrays.fill(window, 1);
        int taper = (int) (TAPER * frames);
        for (int i = 0; i < taper; i++) {
            double value = 0.5 - 0.5 * StrictMath.cos(Math.PI * (i + 0.5) / taper);
            window[i] = value;
            window[frames - 1 - i] = value;
        }
        return window;
    }

    private int durbin(int most) {
        double[] row = new double[MOST_ORDER];
        double error = correlation[0];
        for (int o = 1; o <= most; o++) {
            double sum = correlation[o];
            for (int k = 0; k < o - 1; k++) {
                sum -= row[k] * correlation[o - 1 - k];
            }
            double reflection = sum / error;
            for (int k = 0; k < (o - 1) / 2; k++) {
                double low = row[k];
                row[k] -= reflection * row[o - 2 - k];
                row[o - 2 - k] -= reflection * low;
            }
            if ((o & 1) == 0) {
                row[o / 2 - 1] -= reflection * row[o / 2 - 1];
            }
            row[o - 1] = reflection;
            error *= 1 - reflection * reflection;
            System.arraycopy(row, 0, rows[o], 0, o);
            errors[o] = error;
            if (!(error > 0)) {
                return o;
            }
        }
        return most;
    }

    private int best(int most, int frames, int depth) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int o = 1; o <= most; o++) {
            double perFrame = errors[o] > 0
                    ? Math.max(0, 0.5 * StrictMath.log(0.24 * errors[o] / frames) / StrictMath.log(2))
                    : 0;
            double bits = perFrame * (frames - o) + o * (precision + depth);
            if (bits < least) {
                least = bits;
                best = o;
            }
        }
        return best;
    }

    private boolean quantise(double[] row) {
        double largest = 0;
        for (int k = 0; k < order; k++) {
            largest = Math.max(largest, Math.abs(row[k]));
        }
        if (!(largest > 0 && largest < 1 << 14)) {
            return false;
        }
        shift = Math.min(LARGEST_SHIFT, precision - 2 - Math.getExponent(largest));
        if (shift < 0) {
            return false;
        }
        int most = (1 << precision - 1) - 1;
        double carried = 0;
        for (int k = 0; k < order; k++) {
            carried += row[k] * (1 << shift);
            int value = (int) Math.clamp(Math.floor(carried + 0.5), -most - 1.0, most);
            coefficients[k] = value;
            carried -= value;
        }
        return true;
    }

    /**
     * Fills what the prediction leaves over.
     *
     * @return whether all of it fits into whole numbers of 31 bits
     */
    boolean residual(int[] values, int frames, int[] to) {
        long overflow = 0;
        for (int i = order; i < frames; i++) {
            long sum = 0;
            for (int k = 0; k < order; k++) {
                sum += (long) coefficients[k] * values[i - 1 - k];
            }
            long left = values[i] - (sum >> shift);
            overflow |= left ^ left >> 63;
            to[i] = (int) left;
        }
        return overflow < 1L << 30;
    }
}
