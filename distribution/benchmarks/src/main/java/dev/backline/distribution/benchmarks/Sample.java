package dev.backline.distribution.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of one thing measured several times. */
final class Sample {
    private final List<Double> values = new ArrayList<>();

    /** A sample of these values, in the order of measurement. */
    static Sample of(double... values) {
        Sample sample = new Sample();
        for (double value : values) {
            sample.add(value);
        }
        return sample;
    }

    void add(double value) {
        values.add(value);
    }

    /** A sample of the values of both. */
    Sample plus(Sample other) {
        Sample sum = new Sample();
        sum.values.addAll(values);
        sum.values.addAll(other.values);
        return sum;
    }

    /** A sample of all values times a factor, such as one from unit to unit. */
    Sample times(double factor) {
        return of(values.stream().mapToDouble(value -> value * factor).toArray());
    }

    /** The middle value; between two, their mean; not a number when nothing was measured. */
    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value that a share of all does not exceed. */
    double quantile(double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** Median, and the least in brackets; a dash when nothing was measured. */
    String medianAndLeast(int decimals) {
        return values.isEmpty() ? "-" : text(median(), decimals) + " (" + text(least(), decimals) + ")";
    }

    /** Median, and least to most in brackets; a dash when nothing was measured. */
    String medianAndRange(int decimals) {
        String range = " (" + text(least(), decimals) + "-" + text(most(), decimals) + ")";
        return values.isEmpty() ? "-" : text(median(), decimals) + range;
    }

    /** A figure with a fixed number of decimals; a dash when there is none. */
    static String text(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
