package dev.backline.engine.internal.live;

import dev.backline.engine.internal.control.Touch;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** Tells any thread where those controls stand that somebody asked about. The thread that plays reads them, and allocates nothing. */
public final class Gauges {
    private static final long UNREAD = Double.doubleToRawLongBits(Double.NaN);

    private final List<Touch> controls;
    private final AtomicLongArray values;
    private volatile int[] asked = {};

    Gauges(List<Touch> controls) {
        this.controls = controls;
        values = new AtomicLongArray(
                IntStream.range(0, controls.size()).mapToLong(i -> UNREAD).toArray());
    }

    /** Reads all that were asked about, at a frame of the song. */
    void read(long song) {
        for (int place : asked) {
            values.set(place, Double.doubleToRawLongBits(controls.get(place).at(song)));
        }
    }

    /** Reads one before anything plays. */
    public void begin(int place, long song) {
        ask(place);
        values.set(place, Double.doubleToRawLongBits(controls.get(place).at(song)));
    }

    private synchronized void ask(int place) {
        int[] before = asked;
        if (Arrays.stream(before).noneMatch(p -> p == place)) {
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = place;
            asked = after;
        }
    }

    /** Answers where a control stands; empty when it is asked about for the first time and nothing was played since. */
    public OptionalDouble value(int place) {
        long bits = values.get(place);
        if (bits == UNREAD) {
            ask(place);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.longBitsToDouble(bits));
    }
}
