package dev.backline.engine.internal.control;

/**
 * A course that a hand may take over: from then on what was set by hand holds, until it is given back. Belongs to the thread that plays; it is moved
 * between two blocks.
 */
public final class Touch implements Course {
    private final Course course;
    private double value;
    private boolean touched;

    /** Wraps a course that nobody has touched. */
    public Touch(Course course) {
        this.course = course;
    }

    /** Takes it over. */
    public void set(double newValue) {
        value = newValue;
        touched = true;
    }

    /** Gives it back to what was written. */
    public void release() {
        touched = false;
    }

    @Override
    public double at(long frame) {
        return touched ? value : course.at(frame);
    }

    @Override
    public long next(long frame) {
        return touched ? Long.MAX_VALUE : course.next(frame);
    }
}
