package dev.backline.dsp.internal;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitParameter;
import dev.backline.sound.Smoother;
import java.util.List;

/**
 * The settings of one unit as they glide. A unit takes them frame by frame with {@link #next()}, or holds them for some frames with
 * {@link #run}, where what is computed from them is dear; never both.
 */
public final class Knobs {
    private final List<UnitParameter> parameters;
    private final Smoother[] values;
    private boolean moving;
    private int cell;
    private int held;
    private boolean changed;

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
        held = 0;
    }

    /** Sets a target, clamped. */
    public void set(int parameter, double value) {
        values[parameter].target(parameters.get(parameter).clamp(value));
        touch();
    }

    /** Makes everything that is computed from settings be computed anew at the next frame. */
    public void touch() {
        moving = true;
        cell = 0;
    }

    /**
     * Answers for how many of the next frames the values stay as they are. Gliding values move on in steps of {@code cellFrames},
     * counted from the frame where something was set, so that blocks do not matter.
     *
     * @param left frames that are to be worked on, at least 1
     */
    public int run(int left, int cellFrames) {
        changed = false;
        if (!moving) {
            return left;
        }
        if (cell == 0) {
            moveOn(Math.max(1, held));
            cell = cellFrames;
            held = 0;
            changed = true;
            if (!moving) {
                return left;
            }
        }
        int frames = Math.min(left, cell);
        cell -= frames;
        held += frames;
        return frames;
    }

    /** Answers whether any value may differ from that before the last {@link #run}. */
    public boolean changed() {
        return changed;
    }

    private void moveOn(int frames) {
        boolean still = false;
        for (Smoother value : values) {
            for (int i = 0; i < frames && !value.arrived(); i++) {
                value.next();
            }
            still |= !value.arrived();
        }
        moving = still;
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
        held = 0;
    }
}
