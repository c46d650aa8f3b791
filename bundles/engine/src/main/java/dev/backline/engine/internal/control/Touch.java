package dev.backline.engine.internal.control;

/**
 * Who moves one control: the hand before the session, that before what was written for the arrangement. What the hand has moved stays until it is given back;
 * what a clip of the session has moved stays where it was left, until the track goes back to the arrangement. A modulation acts on top while its
 * clip plays. Belongs to the thread that plays; it is moved between two blocks.
 */
public final class Touch implements Course {
    private final Course course;
    private final Scope scope;
    private double value;
    private boolean touched;
    private double session;
    private boolean latched;
    private double amount;
    private boolean modulated;

    /** Wraps a course that nobody has touched. */
    public Touch(Course course, Scope scope) {
        this.course = course;
        this.scope = scope;
    }

    /** Answers where its value may go. */
    public Scope scope() {
        return scope;
    }

    /** Takes it over by hand. */
    public void set(double newValue) {
        value = newValue;
        touched = true;
    }

    /** Lets automation move it again: that of the arrangement, until a clip of the session does. */
    public void release() {
        touched = false;
        latched = false;
    }

    /** Lets a clip of the session move it, unless the hand holds it. */
    public void play(double newValue) {
        session = newValue;
        latched |= !touched;
    }

    /** Lets the arrangement move it again, unless the hand holds it. */
    public void backToArrangement() {
        latched = false;
        modulated = false;
    }

    /** Lets a clip of the session scale or shift it. */
    public void modulate(double newAmount) {
        amount = newAmount;
        modulated = true;
    }

    /** Ends what {@link #modulate} began. */
    public void steady() {
        modulated = false;
    }

    private double outside(long frame) {
        return touched ? value : latched ? session : course.at(frame);
    }

    @Override
    public double at(long frame) {
        return modulated ? scope.modulated(outside(frame), amount) : outside(frame);
    }

    @Override
    public long next(long frame) {
        return touched || latched ? Long.MAX_VALUE : course.next(frame);
    }
}
