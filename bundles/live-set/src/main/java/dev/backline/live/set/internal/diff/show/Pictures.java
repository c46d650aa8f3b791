package dev.backline.live.set.internal.diff.show;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.NoteView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Draws notes and courses, old and new, as pictures inside a page. */
final class Pictures {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 160;
    private static final int MOST = 5_000;

    private Pictures() {}

    /** Answers a piano roll of a clip; empty when it has no notes. */
    static Optional<String> notes(Delta clip) {
        List<NoteView> old =
                clip.left().map(n -> new ClipView(n, false).notes()).orElse(List.of());
        List<NoteView> now =
                clip.right().map(n -> new ClipView(n, false).notes()).orElse(List.of());
        List<NoteView> all = new ArrayList<>(old);
        all.addAll(now);
        if (all.isEmpty() || all.size() > MOST) {
            return Optional.empty();
        }
        Set<String> before = signs(old);
        Set<String> after = signs(now);
        Frame frame = new Frame(
                all.stream().mapToDouble(NoteView::time).min().orElse(0),
                all.stream().mapToDouble(n -> n.time() + n.duration()).max().orElse(1),
                all.stream().mapToDouble(NoteView::key).min().orElse(0) - 1,
                all.stream().mapToDouble(NoteView::key).max().orElse(127) + 1);
        StringBuilder svg = open("Notes before and after");
        for (NoteView note : old) {
            if (!after.contains(sign(note))) {
                svg.append(rectangle(frame, note, "gone"));
            }
        }
        for (NoteView note : now) {
            svg.append(rectangle(frame, note, before.contains(sign(note)) ? "same" : "new"));
        }
        return Optional.of(svg.append("</svg>").toString());
    }

    private static Set<String> signs(List<NoteView> notes) {
        Set<String> signs = new HashSet<>();
        notes.forEach(n -> signs.add(sign(n)));
        return signs;
    }

    private static String sign(NoteView note) {
        return note.key() + " " + note.time() + " " + note.duration() + " " + note.velocity() + " " + note.isEnabled();
    }

    private static String rectangle(Frame frame, NoteView note, String kind) {
        double left = frame.x(note.time());
        double width = Math.max(2, frame.x(note.time() + note.duration()) - left);
        double height = Math.max(2, Math.min(12, HEIGHT / (frame.high() - frame.low())));
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                kind,
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
