package dev.backline.mastering.internal.show;

import java.util.List;

/** A long curve brought to as many columns as a picture has. */
final class Columns {
    private static final int MOST = 600;

    private final List<Double> values;
    private final double stepSeconds;
    private final int first;
    private final int count;

    Columns(List<Double> values, double stepSeconds) {
        this(values, stepSeconds, 0);
    }

    private Columns(List<Double> values, double stepSeconds, int first) {
        this.values = values;
        this.stepSeconds = stepSeconds;
        this.first = first;
        this.count = Math.max(0, Math.min(MOST, values.size() - first));
    }

    /** Answers the same without what lies before a time: there the curve was not full yet. */
    Columns from(double seconds) {
        return new Columns(values, stepSeconds, Math.min(values.size(), (int) Math.round(seconds / stepSeconds) - 1));
    }

    int count() {
        return count;
    }

    private int start(int column) {
        return first + (int) ((long) column * (values.size() - first) / count);
    }

    double seconds(int column) {
        return (start(column) + 1) * stepSeconds;
    }

    double high(int column) {
        return part(column).stream().mapToDouble(v -> v).max().orElse(0);
    }

    double low(int column) {
        return part(column).stream().mapToDouble(v -> v).min().orElse(0);
    }

    double mean(int column) {
        return part(column).stream().mapToDouble(v -> v).average().orElse(0);
    }

    private List<Double> part(int column) {
        return values.subList(start(column), Math.max(start(column) + 1, start(column + 1)));
    }
}
