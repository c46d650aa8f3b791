package dev.backline.sound;

/**
 * A value that glides to its target, so that a change does not click: {@code y += c (target - y)} with {@code c = 1 - e^(-1 / (seconds rate))}, until it is
 * within a millionth of the way, where it arrives. It depends on the number of frames alone, never on blocks.
 */
public final class Smoother {
    private static final double ARRIVED = 1e-6;

    private double coefficient = 1;
    private double target;
    private double value;
    private double near;

    /**
     * Sets how fast it glides, and arrives at once.
     *
     * @param seconds until 63 % of a change are there; 0 for at once
     */
    public void prepare(double seconds, double sampleRateHz) {
        coefficient = seconds <= 0 ? 1 : 1 - StrictMath.exp(-1 / (seconds * sampleRateHz));
        snap();
    }

    /** Sets where it goes. */
    public void target(double newTarget) {
        target = newTarget;
        near = Math.abs(target - value) * ARRIVED;
        if (coefficient >= 1) {
            value = target;
        }
    }

    /** Answers where it goes. */
    public double target() {
        return target;
    }

    /** Answers the value of now. */
    public double value() {
        return value;
    }

    /** Moves on by one frame and answers the value there. */
    public double next() {
        if (value != target) {
            value += coefficient * (target - value);
            if (Math.abs(target - value) <= near) {
                value = target;
            }
        }
        return value;
    }

    /** Answers whether it stands at its target. */
    public boolean arrived() {
        return value == target;
    }

    /** Goes to the target at once. */
    public void snap() {
        value = target;
    }
}
