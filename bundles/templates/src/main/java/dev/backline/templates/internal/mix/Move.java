package dev.backline.templates.internal.mix;

import java.util.Arrays;
import java.util.List;

/**
 * Something that moves over the song.
 *
 * @param kind what moves
 * @param sections kinds of sections in which it does; empty for all
 * @param track id of the track
 * @param target what of it, by kind: a cut of its equaliser, a return
 * @param from value at the beginning
 * @param to value at the end
 */
record Move(Kind kind, List<String> sections, String track, String target, double from, double to) {
    /** Copies the list. */
    Move {
        sections = List.copyOf(sections);
    }

    /** What moves. */
    enum Kind {
        /** A cut of the equaliser runs over the section. */
        SWEEP(5),
        /** A send stands so many dB higher for the section. */
        LIFT(4),
        /** A send jumps to a level for the last bar of every section. */
        THROW(3),
        /** The fader runs over the section, in dB from where it stands. */
        RIDE(4),
        /** The pan swings to and fro, in so many bars and so far. */
        SWAY(3);

        private final int words;

        Kind(int words) {
            this.words = words;
        }
    }

    /** Answers whether it takes part in a section. */
    boolean in(String section) {
        return sections.isEmpty() || sections.contains(section);
    }

    /** Answers the move of a table's line. */
    static Move parse(Kind kind, List<String> words) {
        if (words.size() != kind.words) {
            throw new IllegalArgumentException("\"" + String.join(" ", words) + "\" has " + words.size()
                    + " words, but " + kind.words + " were expected.");
        }
        return switch (kind) {
            case SWEEP ->
                new Move(
                        kind,
                        split(words.get(0)),
                        Desk.id(words.get(1)),
                        words.get(2),
                        number(words, 3),
                        number(words, 4));
            case LIFT ->
                new Move(
                        kind,
                        split(words.get(0)),
                        Desk.id(words.get(1)),
                        words.get(2),
                        number(words, 3),
                        number(words, 3));
            case THROW ->
                new Move(kind, List.of(), Desk.id(words.get(0)), words.get(1), number(words, 2), number(words, 2));
            case RIDE ->
                new Move(kind, split(words.get(0)), Desk.id(words.get(1)), "", number(words, 2), number(words, 3));
            case SWAY -> new Move(kind, List.of(), Desk.id(words.get(0)), "", number(words, 1), number(words, 2));
        };
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split(","));
    }

    private static double number(List<String> words, int index) {
        return Double.parseDouble(words.get(index));
    }
}
