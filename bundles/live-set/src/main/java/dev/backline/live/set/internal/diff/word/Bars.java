package dev.backline.live.set.internal.diff.word;

import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells positions as Live does: bar, beat and sixteenth from 1, by the signatures of a set. */
public final class Bars {
    private static final int NUMERATORS = 99;
    private static final int LAST_CODE = 5 * NUMERATORS - 1;
    private static final double SIXTEENTH = 0.25;

    private final List<Section> sections;

    private Bars(List<Section> sections) {
        this.sections = sections;
    }

    private record Section(double from, double firstBar, TimeSignature signature) {
        double barLength() {
            return signature.numerator() * beatLength();
        }

        double beatLength() {
            return 4.0 / signature.denominator();
        }
    }

    /** Answers the count of a set. */
    public static Bars of(SetView set) {
        List<Section> sections = new ArrayList<>();
        double first = set.signature().map(p -> p.value().orElse(201)).orElse(201.0);
        sections.add(new Section(0, 0, signature(first).orElse(TimeSignature.FOUR_FOUR)));
        List<EventView> events = set.main()
                .flatMap(m -> set.signature().map(p -> set.automation(m, p)))
                .orElse(List.of());
        for (EventView event : events) {
            Optional<TimeSignature> signature = signature(event.value());
            Section last = sections.getLast();
            if (signature.isPresent() && event.time() >= 0) {
                double bars = Math.ceil((event.time() - last.from()) / last.barLength() - 1e-9);
                sections.add(new Section(event.time(), last.firstBar() + bars, signature.orElseThrow()));
            }
        }
        return new Bars(sections);
    }

    /** Answers a count in one signature, for what lies in a session clip. */
    public static Bars inSession() {
        return new Bars(List.of(new Section(0, 0, TimeSignature.FOUR_FOUR)));
    }

    /** Answers the signature of Live's code. */
    public static Optional<TimeSignature> signature(double code) {
        int whole = (int) code;
        return whole < 0 || whole > LAST_CODE
                ? Optional.empty()
                : Optional.of(new TimeSignature(whole % NUMERATORS + 1, 1 << whole / NUMERATORS));
    }

    /** Answers the position of a beat: the bar alone where one begins. */
    public String at(double beat) {
        Section section = sections.getFirst();
        for (Section next : sections) {
            section = next.from() <= beat + 1e-9 ? next : section;
        }
        double from = beat - section.from();
        double bar = Math.floor(from / section.barLength() + 1e-9);
        double inBar = Math.max(0, from - bar * section.barLength());
        double beats = Math.floor(inBar / section.beatLength() + 1e-9);
        double sixteenths = Math.max(0, inBar - beats * section.beatLength()) / SIXTEENTH + 1;
        long number = (long) (section.firstBar() + bar) + 1;
        if (inBar < 1e-6) {
            return Long.toString(number);
        }
        return number + "." + (long) (beats + 1) + "." + Units.number(sixteenths);
    }

    /** Answers {@code bar 9} or {@code bars 9-17}. */
    public String span(double from, double to) {
        String first = at(from);
        String last = at(to);
        return first.equals(last) ? "bar " + first : "bars " + first + "-" + last;
    }

    /** Answers a length in bars and beats of the signature at the begin. */
    public String length(double beats) {
        Section section = sections.getFirst();
        double bars = beats / section.barLength();
        if (Math.abs(bars - Math.rint(bars)) < 1e-6 && bars >= 1) {
            return Words.count((long) Math.rint(bars), "bar");
        }
        return Units.number(beats) + (Math.abs(beats - 1) < 1e-9 ? " beat" : " beats");
    }
}
