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
        return new Course(dial.name(), dial.unit(), lowest, highest, last, points);
    }
}
