package dev.backline.live.bridge.internal.rule.run;

import java.util.ArrayDeque;
import java.util.Iterator;

/** What a source was: its last values by beat, as far back as a delay asks for. */
final class Past {
    /** Ten minutes at sixty ticks a second; older values are let go. */
    private static final int MOST = 36_000;

    private final ArrayDeque<double[]> values = new ArrayDeque<>();

    /** Keeps the value of a tick. A jump back in the song forgets all. */
    void keep(double beat, double value) {
        if (!values.isEmpty() && beat < values.getLast()[0]) {
            values.clear();
        }
        values.addLast(new double[] {beat, value});
        if (values.size() > MOST) {
            values.removeFirst();
        }
    }

    /** Answers the value at an earlier beat, between two ticks in a straight line; before the first, the first. */
    double at(double beat) {
        double[] later = values.getLast();
        Iterator<double[]> back = values.descendingIterator();
        while (back.hasNext()) {
            double[] value = back.next();
            if (value[0] <= beat) {
                double span = later[0] - value[0];
                return span == 0 ? value[1] : value[1] + (later[1] - value[1]) * (beat - value[0]) / span;
            }
            later = value;
        }
        return values.getFirst()[1];
    }
}
