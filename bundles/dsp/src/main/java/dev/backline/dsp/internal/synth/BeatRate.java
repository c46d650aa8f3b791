package dev.backline.dsp.internal.synth;

/** Rates of slow movements as parts of the beat. */
final class BeatRate {
    /** Names, in the order of their numbers; a whole note has four beats. */
    static final String[] NAMES = {
        "Free", "8 bars", "4 bars", "2 bars", "1 bar", "1/2", "1/4", "1/4 T", "1/8", "1/8 T", "1/16", "1/32"
    };

    private static final double[] BEATS = {0, 32, 16, 8, 4, 2, 1, 2.0 / 3, 0.5, 1.0 / 3, 0.25, 0.125};

    private BeatRate() {}

    /** Answers the rate in Hz of a choice at a tempo, or {@code freeHz}. */
    static double hertz(int choice, double freeHz, double bpm) {
        return choice == 0 ? freeHz : bpm / 60 / BEATS[choice];
    }
}
