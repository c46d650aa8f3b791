package dev.backline.generators.internal.lead;

import java.util.List;
import java.util.Map;

/**
 * How a genre's lead moves.
 *
 * @param rhythms figures of two bars, from sparse to busy
 * @param gate share of its length that a tone is held
 * @param anchor MIDI note around which it moves
 */
record LeadStyle(List<String> rhythms, double gate, int anchor) {
    private static final Map<String, LeadStyle> TABLE = Map.of(
            "house",
                    new LeadStyle(
                            List.of(
                                    "8---..7-....6---................",
                                    "8--7--6-....7---8--7--..........",
                                    "8-.7-.6-8-.7-...8-.7-.6-..6-7---",
                                    "..8-7-8-..6-7---..8-7-8-6-......"),
                            0.85,
                            74),
            "techno",
                    new LeadStyle(
                            List.of(
                                    "8..7..8..7..8.7.8..7..8..7..8.7.",
                                    "8.78..7.8.78..7.8.78..7.8.78..7.",
                                    "8787.87.8787.87.8787.87.8787.878"),
                            0.7,
                            67),
            "ambient",
                    new LeadStyle(
                            List.of(
                                    "6-------........................",
                                    "6-----------....5---------......",
                                    "6-------5-----------4-------...."),
                            1.4,
                            76),
            "drum-and-bass",
                    new LeadStyle(
                            List.of(
                                    "8-------7-------................",
                                    "8-----7-----6---8-------........",
                                    "8---7---6---7---8-----7-6-------"),
                            0.9,
                            74),
            "hip-hop",
                    new LeadStyle(
                            List.of(
                                    "..7-..7-6---....................",
                                    "8---..7-6-7-....6---..7-........",
                                    "..8-7-6---7-..6-..8-7-6---......"),
                            0.85,
                            72),
            "trap",
                    new LeadStyle(
                            List.of(
                                    "8---..7-..6-....8---..7-..6-7---",
                                    "8--7--6-7--6--..8--7--6-8---....",
                                    "8-7-6-7-8-7-6---8-7-6-7-5-6-7---"),
                            0.8,
                            76));

    LeadStyle {
        rhythms = List.copyOf(rhythms);
    }

    static LeadStyle of(String genre) {
        LeadStyle own = TABLE.get(genre);
        return own != null ? own : TABLE.getOrDefault("house", new LeadStyle(List.of("8---"), 1, 72));
    }
}
