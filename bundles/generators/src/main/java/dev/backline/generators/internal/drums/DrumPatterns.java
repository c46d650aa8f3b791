package dev.backline.generators.internal.drums;

import java.util.List;
import java.util.Map;

/**
 * Bars by genre and drum, from sparse to busy, as {@link dev.backline.generators.internal.score.Mask} reads them. They are
 * rule templates of our own: the public corpora of human drumming hold none of these genres.
 */
final class DrumPatterns {
    private static final List<String> FOUR = List.of("9...9...9...9...");
    private static final List<String> BACKBEAT = List.of("....8.......8...", "....8.......8..2", "....8..2.2..8..2");

    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("house kick", FOUR),
            Map.entry("house snare", BACKBEAT),
            Map.entry("house clap", List.of("....8.......8...", "....8.......8...", "....8..2....8...")),
            Map.entry("house hat", List.of("..6...6...6...6.", "4.7.4.7.4.7.4.7.", "5373537353735373")),
            Map.entry("house open-hat", List.of("..7...7...7...7.", "..8...8...8...8.")),
            Map.entry("house shaker", List.of("4.5.4.5.4.5.4.5.", "3253325332533253", "4354435443544354")),
            Map.entry("house ride", List.of("..5...5...5...5.", "5.4.5.4.5.4.5.4.")),
            Map.entry(
                    "house percussion",
                    List.of("...5......5.....", "...6..5...6..5..", "..5..6.5..5..6..", ".35..6.5.35..6.5")),
            Map.entry("techno kick", FOUR),
            Map.entry("techno snare", BACKBEAT),
            Map.entry("techno clap", List.of("............7...", "....7.......7...", "....7.......7..3")),
            Map.entry("techno hat", List.of("..7...7...7...7.", "4.7.4.7.4.7.4.7.", "5364536453645364")),
            Map.entry("techno open-hat", List.of("..7...7...7...7.", "..8...8...8...8.")),
            Map.entry("techno ride", List.of("..6...6...6...6.", "5.6.5.6.5.6.5.6.")),
            Map.entry(
                    "techno percussion",
                    List.of("...6.....6......", "...6.....6....5.", "..6..6.5..6..6..", "6..5..6..5..6..5")),
            Map.entry(
                    "ambient percussion",
                    List.of("......4.........", "6.........3.....", "5.....4.....3...", "5..3....4..3..3.")),
            Map.entry(
                    "drum-and-bass kick",
                    List.of("9.........8.....", "9.........8.....", "9.........8..6..", "9..6......8.....")),
            Map.entry("drum-and-bass snare", List.of("....9.......9...", "....9..2....9...", "....9..3.2..9..3")),
            Map.entry("drum-and-bass hat", List.of("6...5...6...5...", "6.5.6.5.6.5.6.5.", "6.536.546.536.54")),
            Map.entry("drum-and-bass open-hat", List.of("6.......6.......", "7...6...7...6...")),
            Map.entry("drum-and-bass ride", List.of("6...6...6...6...", "6..56..56..56..5")),
            Map.entry("drum-and-bass percussion", List.of("..4.......4.....", "..4..4....4..4..", "..5..4.3..5..4.3")),
            Map.entry(
                    "hip-hop kick",
                    List.of("9.........8.....", "9......7..8.....", "9..6......8..5..", "9.....7.6.8.....")),
            Map.entry("hip-hop snare", List.of("....9.......9...", "....9.......9..2", "....9..2.2..9...")),
            Map.entry("hip-hop hat", List.of("6...6...6...6...", "7.5.7.5.7.5.7.5.", "7.537.5.7.537.54")),
            Map.entry("hip-hop open-hat", List.of("..............6.", "......6.......5.")),
            Map.entry("hip-hop shaker", List.of("..3...3...3...3.", "3.4.3.4.3.4.3.4.")),
            Map.entry("hip-hop percussion", List.of("...4............", "...4......4.....", "..4....4..4...3.")),
            Map.entry("trap kick", List.of("9.........7.....", "9......7..8.....", "9..7......8..6..")),
            Map.entry("trap snare", List.of("........9.......", "........9.......", "........9.....3.")),
            Map.entry("trap clap", List.of("........8.......", "........8.......")),
            Map.entry(
                    "trap hat",
                    List.of("6...5...6...5...", "7.5.7.5.7.5.7.5.", "7.5.7.5r7.5.7.t.", "7.5r7.5.7rr57.t.")),
            Map.entry("trap open-hat", List.of("..............6.", "......5.......6.")),
            Map.entry("trap shaker", List.of("3...4...3...4...", "3.4.3.4.3.4.3.4.")),
            Map.entry("trap percussion", List.of("......5.........", "......5......4..", "...4..5...4..5..")));

    private DrumPatterns() {}

    /** Answers the bars of a drum; of an unknown genre those of house. */
    static List<String> of(String genre, String drum) {
        List<String> own = TABLE.get(genre + " " + drum);
        return own != null ? own : TABLE.getOrDefault("house " + drum, FOUR);
    }
}
