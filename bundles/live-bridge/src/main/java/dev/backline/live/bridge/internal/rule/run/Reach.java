package dev.backline.live.bridge.internal.rule.run;

/** How far the values of a dial went. */
final class Reach {
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double last;

    void add(double value) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
        last = value;
    }

    Course course(Dial dial, long points) {
        return new Course(dial.name(), dial.unit(), shown(lowest), shown(highest), shown(last), points);
    }

    /** A person reads it: four digits behind the point say more than any step. */
    private static double shown(double value) {
        return StrictMath.rint(value * 10_000) / 10_000;
    }
}
