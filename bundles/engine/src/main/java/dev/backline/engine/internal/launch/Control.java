package dev.backline.engine.internal.launch;

/**
 * Who moves one parameter: the hand before the session's automation, that before the arrangement's. What the session has moved stays where it was left when
 * its clip ends, until the track goes back to the arrangement; what the hand has moved stays until automation is switched on again.
 */
public final class Control {
    private double value;
    private boolean touched;
    private boolean latched;

    /** Answers a control at a value. */
    public Control(double value) {
        this.value = value;
    }

    /** Moves it by hand. */
    public void touch(double newValue) {
        value = newValue;
        touched = true;
    }

    /** Lets automation move it again. */
    public void enable() {
        touched = false;
        latched = false;
    }

    /** Lets the arrangement move it again, unless the hand holds it. */
    public void backToArrangement() {
        latched = false;
    }

    /** Answers whether automation has no say until it is switched on again. */
    public boolean isOverridden() {
        return touched;
    }

    /**
     * Answers the value of now.
     *
     * @param arrangement what the arrangement's automation says; not a number when there is none
     * @param session what the automation of the clip that plays says; not a number when there is none
     */
    public double next(double arrangement, double session) {
        if (touched) {
            return value;
        }
        if (!Double.isNaN(session)) {
            value = session;
            latched = true;
        } else if (!latched && !Double.isNaN(arrangement)) {
            value = arrangement;
        }
        return value;
    }
}
