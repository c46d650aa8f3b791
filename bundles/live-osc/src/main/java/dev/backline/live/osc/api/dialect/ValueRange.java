package dev.backline.live.osc.api.dialect;

/**
 * What numbers Live takes.
 *
 * @param least smallest, inclusive
 * @param most largest, inclusive; infinite for no limit
 */
public record ValueRange(double least, double most) {
    /** Answers whether a number is in it. */
    public boolean holds(double value) {
        return value >= least && value <= most;
    }

    static ValueRange parse(String text) {
        int dots = text.indexOf("..");
        String most = text.substring(dots + 2);
        return new ValueRange(
                Double.parseDouble(text.substring(0, dots)),
                most.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(most));
    }

    @Override
    public String toString() {
        return shown(least) + (most == Double.POSITIVE_INFINITY ? " or more" : " to " + shown(most));
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
