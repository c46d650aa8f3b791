package dev.backline.controllers.internal.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A note as it was played.
 *
 * @param start in seconds
 * @param end in seconds, behind the start
 * @param key 0 to 127
 * @param velocity 1 to 127
 */
public record Stroke(double start, double end, int key, int velocity) {
    private static final double SHORTEST_SECONDS = 0.01;

    /** Answers the notes of messages by start; what is still held ends now, and an end without a beginning is none. */
    static List<Stroke> of(List<Event> events, long now) {
        List<Stroke> strokes = new ArrayList<>();
        Map<Integer, Event> held = new HashMap<>();
        for (Event event : events) {
            if (event.begins() || event.ends()) {
                Event before = held.remove(event.voice());
                if (before != null) {
                    strokes.add(of(before, event.nanos()));
                }
            }
            if (event.begins()) {
                held.put(event.voice(), event);
            }
        }
        held.values().forEach(e -> strokes.add(of(e, now)));
        strokes.sort(Comparator.comparingDouble(Stroke::start).thenComparingInt(Stroke::key));
        return strokes;
    }

    private static Stroke of(Event begin, long endNanos) {
        double start = begin.nanos() / 1e9;
        return new Stroke(start, Math.max(start + SHORTEST_SECONDS, endNanos / 1e9), begin.data1(), begin.data2());
    }
}
