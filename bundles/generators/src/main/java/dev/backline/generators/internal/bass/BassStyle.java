package dev.backline.generators.internal.bass;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a genre's bass moves.
 *
 * @param meeting what it does where the kick strikes
 * @param rhythms bars from sparse to busy, as {@link dev.backline.generators.internal.score.Mask} reads them
 * @param contours what successive notes of a bar are: {@code R} root, {@code F} fifth, {@code T} third, {@code O} octave
 * @param gate share of its length that a note is held
 */
record BassStyle(Meeting meeting, List<String> rhythms, List<String> contours, double gate) {
    /** How bass and kick share the low end. */
    enum Meeting {
        /** The bass leaves the kick's strokes free. */
        YIELDS,
        /** The bass strikes with the kick, and where it likes besides. */
        JOINS,
        /** There is no kick to speak of. */
        FREE
    }

    private static final Map<String, BassStyle> TABLE = Map.of(
            "house",
                    new BassStyle(
                            Meeting.YIELDS,
                            List.of("..8-..8-..8-..8-", "..8-..78..8-..8.", "..88..8-.7..8-7-", "...8..8-..78..87"),
                            List.of("RROR", "RRRO", "RORF", "RRFO"),
                            0.8),
            "techno",
                    new BassStyle(
                            Meeting.YIELDS,
                            List.of("..8...8...8...8.", "..87..87..87..87", ".786.786.786.786"),
                            List.of("RRRR", "RRRO", "RRTR"),
                            0.7),
            "ambient", new BassStyle(Meeting.FREE, List.of("7---------------"), List.of("R", "R", "RF"), 1),
            "drum-and-bass",
                    new BassStyle(
                            Meeting.JOINS,
                            List.of("8-------..8-----", "8-----6---8---..", "8---..7-..8---6-", "8--7--..6-8--7--"),
                            List.of("RRFR", "RRRO", "RFRT"),
                            0.95),
            "hip-hop",
                    new BassStyle(
                            Meeting.JOINS,
                            List.of("8------.........", "8----.......7---", "8---..7-..8---6-"),
                            List.of("RRF", "RFRO", "RRTF"),
                            0.9),
            "trap",
                    new BassStyle(
                            Meeting.JOINS,
                            List.of("8---------......", "8------...8-----", "8-----....8---7-"),
                            List.of("RR", "RRR", "RRO"),
                            0.95));

    BassStyle {
        rhythms = List.copyOf(rhythms);
        contours = List.copyOf(contours);
    }

    static BassStyle of(String genre, boolean hasKick) {
        BassStyle own = TABLE.get(genre);
        if (own != null) {
            return own;
        }
        return Objects.requireNonNull(TABLE.get(hasKick ? "house" : "ambient"));
    }
}
