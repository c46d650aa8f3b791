package dev.backline.sound.rate;

import java.util.Arrays;

/** Values that wait, each known by its number since the start; what lies before the start is silence. */
final class Line {
    private double[] values = new double[4_096];
    private long first;
    private int count;

    /** Begins with silence, whose first value has the number {@code first}. */
    void begin(long newFirst) {
        first = newFirst;
        count = (int) -newFirst;
        if (values.length < count) {
            values = new double[2 * count];
        }
        Arrays.fill(values, 0, count, 0);
    }

    /** The number behind the last value. */
    long end() {
        return first + count;
    }

    /** Makes room for values at the end, and answers where in {@link #values()} they go. */
    int add(int more) {
        if (count + more > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, count + more));
        }
        int at = count;
        count += more;
        return at;
    }

    double[] values() {
        return values;
    }

    /** Where in {@link #values()} a number lies. */
    int place(long number) {
        return (int) (number - first);
    }

    /** Lets go of what lies before a number, once it is worth the move. */
    void dropBefore(long number) {
        int gone = (int) Math.min(count, number - first);
        if (gone > values.length / 2) {
            System.arraycopy(values, gone, values, 0, count - gone);
            first += gone;
            count -= gone;
        }
    }
}
