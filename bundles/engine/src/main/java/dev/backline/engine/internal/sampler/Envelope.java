package dev.backline.engine.internal.sampler;

/**
 * The course of a voice's level: linear attack, exponential decay to the sustain level, exponential release that reaches
 * silence exactly. Times in frames.
 *
 * @param attack 0 or more
 * @param decay 0 or more
 * @param sustain 0 to 1
 * @param release 1 or more
 */
record Envelope(int attack, int decay, double sustain, int release) {
    private static final double STEEPNESS = 6.907755278982137;
    private static final double FLOOR = 0.001;

    /** Full level from the first frame to the last. */
    static final Envelope OPEN = new Envelope(0, 0, 1, 176);

    /** Answers the factor by which the distance to the sustain level shrinks each frame. */
    double decayStep() {
        return decay == 0 ? 0 : StrictMath.exp(-STEEPNESS / decay);
    }

    /** Answers the factor by which a let-go voice shrinks each frame. */
    double releaseStep() {
        return StrictMath.exp(-STEEPNESS / release);
    }

    /** Answers the level of a let-go voice, given the exponential from 1: it is bent so as to end at 0. */
    static double bent(double exponential) {
        return (exponential - FLOOR) / (1 - FLOOR);
    }

    /** Answers whether a held voice falls silent by itself. */
    boolean fades() {
        return sustain < 1e-5;
    }
}
