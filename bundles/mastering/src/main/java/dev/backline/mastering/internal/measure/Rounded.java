package dev.backline.mastering.internal.measure;

import java.util.Optional;

/** Figures as they are shown. */
final class Rounded {
    private Rounded() {}

    /** Answers decibels of a ratio, negative infinity for 0. */
    static double decibels(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }

    /** Answers the value with two digits; empty when there is none. */
    static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(to(value, 2)) : Optional.empty();
    }

    static double to(double value, int digits) {
        double unit = StrictMath.pow(10, digits);
        return Math.rint(value * unit) / unit;
    }
}
