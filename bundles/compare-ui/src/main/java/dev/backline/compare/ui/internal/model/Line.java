package dev.backline.compare.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a comparison: a change that one side made, or a question that both raise.
 *
 * @param kind what it is
 * @param id of the question or the change
 * @param where track or place, in words
 * @param what the sentence or the question
 * @param base what was there
 * @param ours what is there on our side
 * @param theirs what is there on their side
 * @param choices answers that can be given
 * @param details what else the answer settles
 * @param track id of the track, as the newer set has it
 * @param clip name of the clip
 * @param bar where it begins, counted from 1; 0 when it has no place in time
 * @param notes of the clip, each with what became of it
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
        Optional<String> clip,
        long bar,
        List<Sign> notes) {
    private static final Pattern BAR = Pattern.compile("\\bbars? (\\d{1,6})");
    private static final List<String> SIDES = List.of("ours", "theirs", "base");

    /** Copies the lists. */
    public Line {
        notes = List.copyOf(notes);
        choices = List.copyOf(choices);
        details = List.copyOf(details);
    }

    /** What a line is. */
    public enum Kind {
        /** Both changed it, and somebody must say which it is to be. */
        QUESTION,
        /** Our side alone changed it. */
        OURS,
        /** Their side alone changed it; the newer of two sets, too. */
        THEIRS;

        /** Answers whose version goes in when nobody says otherwise; a question has none. */
        String usual() {
            return this == QUESTION ? CompareModel.LATER : name().toLowerCase(Locale.ROOT);
        }
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
                text(sentence, "id"),
                text(sentence, "track"),
                text(sentence, "sentence"),
                before,
                side == Kind.OURS ? after : "",
                side == Kind.THEIRS ? after : "",
                SIDES,
                list(sentence, "changes").stream()
                        .skip(1)
                        .map(c -> text(c, "sentence"))
                        .toList(),
                place.flatMap(p -> get(p, "trackIdAfter").or(() -> get(p, "trackIdBefore")))
                        .map(String::valueOf),
                place.flatMap(p -> get(p, "clip")).map(String::valueOf),
                bar(text(sentence, "sentence")),
                first.map(Sign::of).orElse(List.of()));
    }

    /** Answers the bar that a sentence names first, 0 when it names none. */
    static long bar(String sentence) {
        Matcher match = BAR.matcher(sentence);
        return match.find() ? Long.parseLong(match.group(1)) : 0;
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
                            Optional.empty(),
                            0,
                            List.of()));
                }
            }
        }
        return lines;
    }

    /** Answers what stands together: a track under each of its names, or a place. */
    String group() {
        return track.orElse(where);
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
