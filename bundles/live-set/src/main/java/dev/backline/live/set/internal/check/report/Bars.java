package dev.backline.live.set.internal.check.report;

import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.SetView;
import java.util.ArrayList;
import java.util.List;

/** Tells bars of the arrangement, as Live numbers them. */
final class Bars {
    private static final int CODES_A_DENOMINATOR = 99;
    private static final int MOST_DENOMINATOR = 10;

    private final List<Stretch> stretches = new ArrayList<>();

    Bars(SetView set) {
        stretches.add(new Stretch(0, 4, 1));
        set.main()
                .flatMap(main -> set.signature().map(s -> set.automation(main, s)))
                .orElse(List.of())
                .forEach(this::add);
    }

    private void add(EventView event) {
        int code = (int) event.value();
        int denominator = code / CODES_A_DENOMINATOR;
        if (code < 0 || denominator > MOST_DENOMINATOR) {
            return;
        }
        double beats = (code % CODES_A_DENOMINATOR + 1) * 4.0 / (1 << denominator);
        double from = Math.max(0, event.time());
        int bar = bar(from);
        stretches.removeIf(s -> s.from >= from);
        stretches.add(new Stretch(from, beats, bar));
    }

    /** Answers the bar in which a beat lies, counted from 1. */
    int bar(double beat) {
        Stretch last = stretches.isEmpty() ? new Stretch(0, 4, 1) : stretches.getFirst();
        for (Stretch stretch : stretches) {
            last = stretch.from <= beat ? stretch : last;
        }
        return last.bar + (int) Math.floor((beat - last.from) / last.beats + 1e-9);
    }

    private record Stretch(double from, double beats, int bar) {}
}
