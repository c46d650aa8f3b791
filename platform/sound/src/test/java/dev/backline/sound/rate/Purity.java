package dev.backline.sound.rate;

import java.util.Arrays;

/** Tones, and what a tone holds besides itself. */
final class Purity {
    private Purity() {}

    static double[] tone(double hz, double rateHz, int frames) {
        double[] values = new double[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = 0.5 * StrictMath.sin(2 * StrictMath.PI * (hz * i / rateHz % 1));
        }
        return values;
    }

    static double[] convert(double[] values, double fromHz, double toHz, Grade grade) {
        Resampler resampler = new Resampler(fromHz, toHz, grade);
        double[] to = new double[resampler.room(values.length)];
        int done = resampler.process(values, 0, values.length, to, 0);
        done += resampler.finish(to, done);
        return Arrays.copyOf(to, done);
    }

    /** Amplitude of a frequency over the middle of a signal, then the root mean square of all else, both by the rms of the tone that went in. */
    static double[] split(double[] values, double hz, double rateHz) {
        int from = values.length / 8;
        int to = values.length - from;
        double[][] a = new double[3][4];
        for (int i = from; i < to; i++) {
            double w = 2 * StrictMath.PI * (hz * i / rateHz % 1);
            double[] row = {StrictMath.cos(w), StrictMath.sin(w), 1, values[i]};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 4; c++) {
                    a[r][c] += row[r] * row[c];
                }
            }
        }
        double[] fit = solve(a);
        double rest = 0;
        for (int i = from; i < to; i++) {
            double w = 2 * StrictMath.PI * (hz * i / rateHz % 1);
            double e = values[i] - fit[0] * StrictMath.cos(w) - fit[1] * StrictMath.sin(w) - fit[2];
            rest += e * e;
        }
        return new double[] {
            StrictMath.hypot(fit[0], fit[1]) / 0.5, Math.sqrt(rest / (to - from)) / (0.5 * Math.sqrt(0.5))
        };
    }

    private static double[] solve(double[][] a) {
        for (int p = 0; p < 3; p++) {
            for (int r = p + 1; r < 3; r++) {
                double f = a[r][p] / a[p][p];
                for (int c = p; c < 4; c++) {
                    a[r][c] -= f * a[p][c];
                }
            }
        }
        double z = a[2][3] / a[2][2];
        double y = (a[1][3] - a[1][2] * z) / a[1][1];
        double x = (a[0][3] - a[0][2] * z - a[0][1] * y) / a[0][0];
        return new double[] {x, y, z};
    }

    static double decibels(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }
}
