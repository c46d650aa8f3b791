package dev.backline.dsp.internal.voice;

/** The level that a velocity makes: {@code 1 - a + a (velocity / 127)^2}, {@code a} being how much velocity counts. */
public final class Velocity {
    private Velocity() {}

    /** Answers the gain for a velocity of 0 to 127 and an amount of 0 to 1. */
    public static double gain(double velocity, double amount) {
        double v = Math.clamp(velocity, 0, 127) / 127;
        return 1 - amount + amount * v * v;
    }
}
