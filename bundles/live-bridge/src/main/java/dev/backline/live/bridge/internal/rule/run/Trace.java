package dev.backline.live.bridge.internal.rule.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a dial was wished to show, tick by tick. */
final class Trace {
    private static final int BEGINNING = 256;

    private double[] beats = new double[BEGINNING];
    private double[] values = new double[BEGINNING];
    private int size;

    void add(double beat, double value) {
        if (size == beats.length) {
            beats = Arrays.copyOf(beats, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        beats[size] = beat;
        values[size++] = value;
    }

    double[] beats() {
        return Arrays.copyOf(beats, size);
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }

    /** Answers the places at which the value is another than before. */
    List<Integer> changes() {
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                changes.add(i);
            }
        }
        return changes;
    }

    /** Answers the last value. */
    double last() {
        return values[size - 1];
    }

    Course course(Dial dial, long points) {
        Reach reach = new Reach();
        for (int i = 0; i < size; i++) {
            reach.add(values[i]);
        }
        return reach.course(dial, points);
    }
}
