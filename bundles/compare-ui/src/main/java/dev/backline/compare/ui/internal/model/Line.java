package dev.backline.compare.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a comparison: a change that one side made, or a question that both raise.
 *
 * @param kind what it is
 * @param id of the question; empty for changes
 * @param where track or place, in words
 * @param what the sentence or the question
 * @param base what was there
 * @param ours what is there on our side
 * @param theirs what is there on their side
 * @param choices answers that can be given; none for changes
 * @param details what else the answer settles
 * @param track id of the track, as the newer set has it
 * @param clip name of the clip
 */
public record Line(
        Kind kind,
        String id,
        String where,
        String what,
        String base,
        String ours,
        String theirs,
        List<String> choices,
        List<String> details,
        Optional<String> track,
        Optional<String> clip) {
    /** Copies the lists. */
    public Line {
        choices = List.copyOf(choices);
        details = List.copyOf(details);
    }

    /** What a line is. */
    public enum Kind {
        /** Both changed it, and somebody must say which it is to be. */
        QUESTION,
        /** Our side alone changed it; the old set against the new one, too. */
        OURS,
        /** Their side alone changed it. */
        THEIRS
    }

    /** Answers the lines of what {@code set diff} answered. */
    public static List<Line> changes(List<Object> results, Kind side) {
        List<Line> lines = new ArrayList<>();
        for (Object report : results) {
            for (Object one : list(report, "sentences")) {
                lines.add(change(one, side));
            }
        }
        return lines;
    }

    private static Line change(Object sentence, Kind side) {
        Optional<Object> first = list(sentence, "changes").stream().findFirst().map(Object.class::cast);
        Optional<Object> place = first.flatMap(change -> get(change, "place"));
        String before = text(sentence, "before");
        String after = text(sentence, "after");
        return new Line(
                side,
                "",
                text(sentence, "track"),
                text(sentence, "sentence"),
                before,
                side == Kind.OURS ? after : "",
                side == Kind.THEIRS ? after : "",
                List.of(),
                list(sentence, "changes").stream()
                        .skip(1)
                        .map(c -> text(c, "sentence"))
                        .toList(),
                place.flatMap(p -> get(p, "trackIdAfter").or(() -> get(p, "trackIdBefore")))
                        .map(String::valueOf),
                place.flatMap(p -> get(p, "clip")).map(String::valueOf));
    }

    /** Answers the questions of what {@code set merge} answered, those that are settled too. */
    public static List<Line> questions(List<Object> results) {
        List<Line> lines = new ArrayList<>();
        for (Object merged : results) {
            for (String key : List.of("conflicts", "settled")) {
                for (Object one : list(merged, key)) {
                    lines.add(new Line(
                            Kind.QUESTION,
                            text(one, "id"),
                            text(one, "place"),
                            text(one, "question"),
                            text(one, "base"),
                            text(one, "ours"),
                            text(one, "theirs"),
                            list(one, "choices").stream().map(String::valueOf).toList(),
                            list(one, "details").stream().map(String::valueOf).toList(),
                            Optional.empty(),
                            Optional.empty()));
                }
            }
        }
        return lines;
    }

    /** Answers whether it holds a text anywhere that is read. */
    public boolean holds(String wanted) {
        return String.join("\n", where, what, base, ours, theirs)
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static Optional<Object> get(Object tree, String key) {
        return tree instanceof Map<?, ?> map ? Optional.ofNullable(map.get(key)) : Optional.empty();
    }

    static List<?> list(Object tree, String key) {
        return get(tree, key).orElse(null) instanceof List<?> list ? list : List.of();
    }

    private static String text(Object tree, String key) {
        return get(tree, key).map(String::valueOf).orElse("");
    }
}
