package dev.backline.dsp.internal;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitParameter;
import dev.backline.sound.Smoother;
import java.util.List;

/** The settings of one unit as they glide. Every frame {@link #next()} moves all of them on. */
public final class Knobs {
    private final List<UnitParameter> parameters;
    private final Smoother[] values;
    private boolean moving;

    /** Makes them at their initial values. */
    public Knobs(UnitInfo info) {
        parameters = info.parameters();
        values = new Smoother[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = new Smoother();
            values[i].target(parameters.get(i).initial());
        }
    }

    /** Sets the rate; all stand at their targets. */
    public void prepare(double sampleRateHz) {
        for (int i = 0; i < values.length; i++) {
            values[i].prepare(parameters.get(i).smoothSeconds(), sampleRateHz);
        }
        moving = false;
    }

    /** Sets a target, clamped. */
    public void set(int parameter, double value) {
        values[parameter].target(parameters.get(parameter).clamp(value));
        moving = true;
    }

    /** Moves on by one frame, and answers whether anything changed since the frame before: what is computed from settings is still right when nothing did. */
    public boolean next() {
        if (!moving) {
            return false;
        }
        boolean still = false;
        for (Smoother value : values) {
            value.next();
            still |= !value.arrived();
        }
        moving = still;
        return true;
    }

    /** Answers the value of now. */
    public double value(int parameter) {
        return values[parameter].value();
    }

    /** Answers the place of the choice that is set. */
    public int choice(int parameter) {
        return (int) Math.round(values[parameter].target());
    }

    /** Answers whether any setting changed or glides. */
    public boolean moving() {
        return moving;
    }

    /** Puts all at their targets. */
    public void snap() {
        for (Smoother value : values) {
            value.snap();
        }
        moving = false;
    }
}
