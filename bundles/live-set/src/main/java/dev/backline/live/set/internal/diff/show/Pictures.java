package dev.backline.live.set.internal.diff.show;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EventView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws notes and courses, old and new, as pictures inside a page. */
final class Pictures {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 160;
    private static final int MOST = 5_000;

    private Pictures() {}

    /** Answers a piano roll of a clip; empty when it has no notes. */
    static Optional<String> notes(Delta clip) {
        List<Roll.Sign> all = Roll.of(clip);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                all.stream().mapToDouble(Roll.Sign::time).min().orElse(0),
                all.stream().mapToDouble(n -> n.time() + n.duration()).max().orElse(1),
                all.stream().mapToDouble(Roll.Sign::key).min().orElse(0) - 1,
                all.stream().mapToDouble(Roll.Sign::key).max().orElse(127) + 1);
        StringBuilder svg = open("Notes before and after");
        // What is gone is drawn first, so that what took its place lies over it.
        all.stream().filter(n -> style(n).equals("gone")).forEach(n -> svg.append(rectangle(frame, n)));
        all.stream().filter(n -> !style(n).equals("gone")).forEach(n -> svg.append(rectangle(frame, n)));
        return Optional.of(svg.append("</svg>").toString());
    }

    private static String style(Roll.Sign note) {
        return switch (note.state()) {
            case SAME -> "same";
            case GONE, FROM -> "gone";
            case NEW, TO -> "new";
        };
    }

    private static String rectangle(Frame frame, Roll.Sign note) {
        double left = frame.x(note.time());
        double width = Math.max(2, frame.x(note.time() + note.duration()) - left);
        double height = Math.max(2, Math.min(12, HEIGHT / (frame.high() - frame.low())));
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style(note),
                left,
                frame.y(note.key()) - height / 2,
                width,
                height);
    }

    /** Answers a course before and after; empty when there is none. */
    static Optional<String> envelope(Delta place) {
        List<EventView> old = place.left().map(Pictures::events).orElse(List.of());
        List<EventView> now = place.right().map(Pictures::events).orElse(List.of());
        List<EventView> all = new ArrayList<>(old);
        all.addAll(now);
        if (all.isEmpty() || all.size() > MOST) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                0,
                Math.max(1, all.stream().mapToDouble(EventView::time).max().orElse(1) * 1.05),
                all.stream().mapToDouble(EventView::value).min().orElse(0),
                all.stream().mapToDouble(EventView::value).max().orElse(1));
        StringBuilder svg = open("Course before and after");
        svg.append(line(frame, old, "old-line")).append(line(frame, now, "new-line"));
        return Optional.of(svg.append("</svg>").toString());
    }

    private static List<EventView> events(Node node) {
        Node holder = node.at("Automation/Events").orElse(node);
        return holder.children().stream()
                .filter(n -> n.name().endsWith("Event"))
                .map(EventView::new)
                .toList();
    }

    private static String line(Frame frame, List<EventView> events, String kind) {
        if (events.isEmpty()) {
            return "";
        }
        StringBuilder points = new StringBuilder();
        for (EventView event : events) {
            points.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", frame.x(Math.max(0, event.time())), frame.y(event.value())));
        }
        points.append(String.format(
                Locale.ROOT, "%.1f,%.1f", WIDTH, frame.y(events.getLast().value())));
        return "<polyline class=\"" + kind + "\" points=\"" + points + "\"/>";
    }

    private static StringBuilder open(String title) {
        return new StringBuilder(String.format(
                Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\"><title>%s</title>", WIDTH, HEIGHT, title));
    }

    /** What part of the music the picture shows. */
    private record Frame(double from, double to, double low, double high) {
        double x(double time) {
            return to <= from ? 0 : (time - from) / (to - from) * WIDTH;
        }

        double y(double value) {
            return high <= low ? HEIGHT / 2 : HEIGHT - 5 - (value - low) / (high - low) * (HEIGHT - 10);
        }
    }
}
