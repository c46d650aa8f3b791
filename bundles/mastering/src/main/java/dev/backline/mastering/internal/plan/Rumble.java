package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Spectrum;

/** What moves cones and is not heard, constant offset included. */
final class Rumble {
    /** Nothing below it is heard as a tone. */
    static final double BELOW_HZ = 18;

    /** The most of it, by the power of all. */
    static final double MOST_DB = -30;

    private Rumble() {}

    /** Answers how much of it there is by the power of all, in dB. */
    static double db(Spectrum heard) {
        double all = heard.power(0, heard.topHz());
        return all <= 0 ? -300 : 10 * StrictMath.log10(Math.max(1e-30, heard.power(0, BELOW_HZ) / all));
    }
}
