package dev.backline.dsp.internal;

/** A level that goes in a straight line to its target over some frames, for units that hold their settings longer than a level may jump. */
public final class Ramp {
    private double value;
    private double target;
    private double step;
    private int left;

    /** Sets off to the target. */
    public void to(double newTarget, int frames) {
        target = newTarget;
        step = (target - value) / frames;
        left = target == value ? 0 : frames;
    }

    /** Stands at the target at once. */
    public void snap() {
        value = target;
        left = 0;
    }

    /** Moves on by a frame and answers the value there. */
    public double next() {
        if (left > 0) {
            left--;
            value = left == 0 ? target : value + step;
        }
        return value;
    }
}
