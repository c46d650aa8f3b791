package dev.backline.controllers.internal.mapping;

import java.util.OptionalDouble;

/**
 * How one control of one controller holds one target. Places are parts of the way from one end of the mapping to the other, 0 to 1. What somebody else
 * moves is let go.
 */
final class Hold {
    /** Half a step of a control with 128 places: nearer is as good as there. */
    private static final double NEAR = 0.5 / 127;

    private final Takeover mode;
    private double last = Double.NaN;
    private double given = Double.NaN;

    Hold(Takeover mode) {
        this.mode = mode;
    }

    /**
     * Answers where the target goes; empty when it stays.
     *
     * @param control where the control is now
     * @param target where the target is now
     */
    OptionalDouble move(double control, double target) {
        OptionalDouble to = switch (mode) {
            case NONE -> OptionalDouble.of(control);
            case PICK_UP -> held(control, target) ? OptionalDouble.of(control) : OptionalDouble.empty();
            case SCALING -> scaled(control, target);
        };
        last = control;
        given = to.orElse(Double.NaN);
        return to;
    }

    private boolean held(double control, double target) {
        boolean still = Math.abs(given - target) <= NEAR;
        boolean there = Math.abs(control - target) <= NEAR;
        // Without a place before (NaN), nothing was passed.
        boolean passed = (last - target) * (control - target) < 0;
        return still || there || passed;
    }

    private OptionalDouble scaled(double control, double target) {
        if (Double.isNaN(last)) {
            return Math.abs(control - target) <= NEAR ? OptionalDouble.of(control) : OptionalDouble.empty();
        }
        if (control > last) {
            return OptionalDouble.of(target + (control - last) * (1 - target) / (1 - last));
        }
        return control < last ? OptionalDouble.of(target - (last - control) * target / last) : OptionalDouble.empty();
    }
}
