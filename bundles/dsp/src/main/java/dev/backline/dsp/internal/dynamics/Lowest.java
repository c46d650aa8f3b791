package dev.backline.dsp.internal.dynamics;

/** The lowest of the last values, by a queue of those that may still become it (Lemire 2006): constant cost on average, exact. */
final class Lowest {
    private final double[] values;
    private final long[] places;
    private final int mask;
    private final int window;
    private int first;
    private int last;
    private long place;

    /** Makes a window over this many values. */
    Lowest(int window) {
        this.window = window;
        int size = Integer.highestOneBit(window + 1) * 2;
        values = new double[size];
        places = new long[size];
        mask = size - 1;
    }

    void clear() {
        first = 0;
        last = 0;
    }

    /** Takes the next value and answers the lowest of the window that ends with it; what was before the first counts as 1. */
    double next(double value) {
        while (first != last && values[(last - 1) & mask] >= value) {
            last = (last - 1) & mask;
        }
        values[last] = value;
        places[last] = place;
        last = (last + 1) & mask;
        if (places[first] <= place - window) {
            first = (first + 1) & mask;
        }
        place++;
        return values[first];
    }
}
