package dev.backline.engine.internal.control;

/**
 * Two levels one behind the other.
 *
 * @param a the one
 * @param b the other
 */
public record Product(Course a, Course b) implements Course {
    /** Answers both in one. */
    public static Course of(Course a, Course b) {
        boolean still = a.isStill() && b.isStill();
        boolean never = a.isStill() && a.at(0) == 0 || b.isStill() && b.at(0) == 0;
        return still || never ? Course.still(never ? 0 : a.at(0) * b.at(0)) : new Product(a, b);
    }

    @Override
    public double at(long frame) {
        return a.at(frame) * b.at(frame);
    }

    @Override
    public long next(long frame) {
        return Math.min(a.next(frame), b.next(frame));
    }
}
