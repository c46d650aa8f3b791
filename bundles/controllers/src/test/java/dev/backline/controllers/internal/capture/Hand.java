package dev.backline.controllers.internal.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who plays: notes at beats of a tempo, from second 100 on, as steady as told. */
final class Hand {
    private final List<Event> events = new ArrayList<>();
    private final double bpm;
    private final double strayMillis;
    private final Random random = new Random(13);

    Hand(double bpm, double strayMillis) {
        this.bpm = bpm;
        this.strayMillis = strayMillis;
    }

    Hand play(double beat, double length, int key) {
        double stray = strayMillis * 1e6 * (2 * random.nextDouble() - 1);
        long start = Math.round(100e9 + beat * 60e9 / bpm + stray);
        events.add(new Event(start, 0x90, key, 90));
        events.add(new Event(start + Math.round(length * 60e9 / bpm), 0x80, key, 0));
        return this;
    }

    Hand pattern(int bars, double... beats) {
        for (int bar = 0; bar < bars; bar++) {
            for (double beat : beats) {
                play(4 * bar + beat, 0.2, 48 + (int) beat);
            }
        }
        return this;
    }

    List<Event> events() {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(java.util.Comparator.comparingLong(Event::nanos));
        return sorted;
    }

    List<Stroke> strokes() {
        return Stroke.of(events(), Long.MAX_VALUE);
    }
}
