package dev.backline.mastering.internal.chain;

import java.util.Locale;

/** Figures in sentences. */
public final class Told {
    private Told() {}

    /** Answers a frequency, such as {@code 310 Hz} or {@code 2.5 kHz}. */
    public static String hertz(double hz) {
        return hz >= 1_000 ? number(hz / 1_000) + " kHz" : number(hz) + " Hz";
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Answers a gain with its sign. */
    public static String gain(double db) {
        return String.format(Locale.ROOT, "%+.1f dB", db);
    }
}
