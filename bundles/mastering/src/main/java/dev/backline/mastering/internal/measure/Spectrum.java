package dev.backline.mastering.internal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Mean power by frequency, of all channels and of middle and side: a value that can be filtered without any sound. */
public final class Spectrum {
    private final double stepHz;
    private final double[] total;
    private final double[] mid;
    private final double[] side;

    Spectrum(double stepHz, double[] total, double[] mid, double[] side) {
        this.stepHz = stepHz;
        this.total = total;
        this.mid = mid;
        this.side = side;
    }

    /** Answers the highest frequency. */
    public double topHz() {
        return stepHz * (total.length - 1);
    }

    /** Answers the mean power of all channels between two frequencies. */
    public double power(double fromHz, double toHz) {
        return sum(total, fromHz, toHz);
    }

    /** Answers the power of the middle between two frequencies, where left and right agree. */
    public double mid(double fromHz, double toHz) {
        return sum(mid, fromHz, toHz);
    }

    /** Answers the power of the side between two frequencies, where left and right differ. */
    public double side(double fromHz, double toHz) {
        return sum(side, fromHz, toHz);
    }

    // A bin reaches half a step to both sides; what lies across an edge is split.
    private double sum(double[] power, double fromHz, double toHz) {
        int first = (int) Math.max(0, Math.rint(fromHz / stepHz));
        int last = (int) Math.min(power.length - 1.0, Math.rint(toHz / stepHz));
        double sum = 0;
        for (int k = first; k <= last; k++) {
            double low = Math.max(fromHz, (k - 0.5) * stepHz);
            double high = Math.min(toHz, (k + 0.5) * stepHz);
            sum += power[k] * Math.max(0, high - low) / stepHz;
        }
        return sum;
    }

    /** Answers the level around a frequency in dBFS. */
    public double levelDb(double hz, double half) {
        return decibels(power(hz / half, hz * half));
    }

    /** Answers the share of the side in the power between two frequencies, in percent; 0 where nothing sounds. */
    public double widthPercent(double fromHz, double toHz) {
        double s = side(fromHz, toHz);
        double both = s + mid(fromHz, toHz);
        return both < 1e-15 ? 0 : 100 * s / both;
    }

    /** Answers the correlation of left and right between two frequencies; 1 where nothing sounds. */
    public double correlation(double fromHz, double toHz) {
        return 1 - 2 * widthPercent(fromHz, toHz) / 100;
    }

    /** Answers the bands around these centres that lie below the highest frequency. */
    public List<Band> bands(double[] centres, double half) {
        List<Band> bands = new ArrayList<>();
        for (double hz : centres) {
            if (hz < topHz()) {
                bands.add(
                        new Band(rounded(hz), rounded(levelDb(hz, half)), rounded(widthPercent(hz / half, hz * half))));
            }
        }
        return bands;
    }

    /** Answers this sound behind a filter. */
    public Spectrum filtered(DoubleUnaryOperator gain) {
        return widened(gain, gain);
    }

    /** Answers this sound behind one filter for the middle and one for the side. */
    public Spectrum widened(DoubleUnaryOperator middle, DoubleUnaryOperator sides) {
        double[] all = total.clone();
        double[] m = mid.clone();
        double[] s = side.clone();
        for (int k = 0; k < all.length; k++) {
            double hz = Math.max(1, k * stepHz);
            double before = m[k] + s[k];
            double gm = middle.applyAsDouble(hz);
            double gs = sides.applyAsDouble(hz);
            m[k] *= gm * gm;
            s[k] *= gs * gs;
            all[k] *= before > 0 ? (m[k] + s[k]) / before : gm * gm;
        }
        return new Spectrum(stepHz, all, m, s);
    }

    private static double decibels(double power) {
        return Math.max(Band.FLOOR_DB, 10 * StrictMath.log10(Math.max(1e-30, power)));
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
