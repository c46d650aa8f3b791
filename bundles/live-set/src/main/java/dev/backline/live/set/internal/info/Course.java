package dev.backline.live.set.internal.info;

import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The courses of tempo and time signature through the song. */
final class Course {
    /** 99 numerators for each of the denominators 1 to 16. */
    private static final int LAST_CODE = 5 * 99 - 1;

    private Course() {}

    /** Answers the tempo at the start: what is set, or where the course begins. */
    static Optional<Double> tempo(SetView set) {
        return set.tempo().flatMap(Course::start);
    }

    private static Optional<Double> start(ParameterView parameter) {
        return parameter.value().stream().boxed().findFirst();
    }

    /** Answers the points of the tempo; empty when it never moves. Between two points it moves in a straight line. */
    static List<SetInfo.TempoPoint> tempos(SetView set) {
        List<EventView> events = moving(set, set.tempo());
        return events.stream()
                .map(e -> new SetInfo.TempoPoint(Math.max(0, e.time()), e.value()))
                .toList();
    }

    /** Answers how often the tempo differs from one point to the next. */
    static int changes(List<SetInfo.TempoPoint> points) {
        int changes = 0;
        for (int i = 1; i < points.size(); i++) {
            changes += points.get(i).bpm() != points.get(i - 1).bpm() ? 1 : 0;
        }
        return changes;
    }

    static Optional<String> signature(SetView set) {
        return set.signature().flatMap(Course::start).flatMap(Course::text);
    }

    /** Answers the signatures from where on they hold; empty when there is one alone. */
    static List<SetInfo.SignaturePoint> signatures(SetView set) {
        List<SetInfo.SignaturePoint> points = new ArrayList<>();
        for (EventView event : moving(set, set.signature())) {
            points.add(new SetInfo.SignaturePoint(
                    Math.max(0, event.time()), text(event.value()).orElse("unknown")));
        }
        return points;
    }

    private static Optional<String> text(double code) {
        if (!(code >= 0 && code <= LAST_CODE)) {
            return Optional.empty();
        }
        int whole = (int) code;
        return Optional.of((whole % 99 + 1) + "/" + (1 << (whole / 99)));
    }

    private static List<EventView> moving(SetView set, Optional<ParameterView> parameter) {
        List<EventView> events = set.main()
                .flatMap(m -> parameter.map(p -> set.automation(m, p)))
                .orElse(List.of());
        // What holds before the song is no point of it when the song itself begins with one.
        boolean begins =
                events.size() > 1 && events.get(0).isInitial() && events.get(1).time() <= 0;
        List<EventView> points = begins ? events.subList(1, events.size()) : events;
        return points.size() > 1 ? points : List.of();
    }
}
