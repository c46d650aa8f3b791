package dev.backline.engine.ui.internal;

import dev.backline.model.Tempo;
import java.util.OptionalDouble;

/** A tempo that is tapped: the mean distance of the last taps; a pause of two seconds begins anew. */
final class Taps {
    private static final int KEPT = 8;
    private static final double NANOS = 1e9;
    private static final double PAUSE_S = 2;

    private final long[] times = new long[KEPT];
    private int count;

    /** Takes a tap, and answers the tempo in beats a minute from the second one on. */
    OptionalDouble tap(long nanos) {
        if (count > 0 && nanos - times[count - 1] > PAUSE_S * NANOS) {
            count = 0;
        }
        if (count == KEPT) {
            System.arraycopy(times, 1, times, 0, KEPT - 1);
            count--;
        }
        times[count++] = nanos;
        if (count < 2) {
            return OptionalDouble.empty();
        }
        double seconds = (times[count - 1] - times[0]) / NANOS / (count - 1);
        return OptionalDouble.of(Math.clamp(60 / seconds, Tempo.MIN_BPM, Tempo.MAX_BPM));
    }
}
