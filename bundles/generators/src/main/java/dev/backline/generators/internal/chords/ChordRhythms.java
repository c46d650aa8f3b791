package dev.backline.generators.internal.chords;

import java.util.List;
import java.util.Map;

/** How chords are struck, by genre, from sparse to busy, as {@link dev.backline.generators.internal.score.Mask} reads them. */
final class ChordRhythms {
    private static final Map<String, List<String>> TABLE = Map.of(
            "house", List.of("8---......7-....", "8--...7-....7-..", "8-.8-..8-.7-..7-", "..8-..8-..8-..8-"),
            "techno", List.of("...7............", "...7......6.....", "..7..6....7..6.."),
            "ambient", List.of("7---------------"),
            "drum-and-bass", List.of("8-----------....", "8-----7---......", "8--7--....7--6--"),
            "hip-hop", List.of("8-------------..", "8-------..7---..", "8-----6-..7---.."),
            "trap", List.of("8---------------", "8-------7-------"));

    private ChordRhythms() {}

    static List<String> of(String genre) {
        return TABLE.getOrDefault(genre, List.of("8---------------", "8-------7-------"));
    }
}
