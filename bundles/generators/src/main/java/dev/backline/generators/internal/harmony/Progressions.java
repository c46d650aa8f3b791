package dev.backline.generators.internal.harmony;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Progressions by genre and mood, as degrees of the scale counted from 1. They are our own; each chord is built on the
 * scale, so a mode colours them by itself.
 */
final class Progressions {
    private static final List<String> ANY_MINOR = List.of("1 6 3 7", "1 4 6 7", "1 7 6 5");
    private static final List<String> ANY_MAJOR = List.of("1 5 6 4", "6 4 1 5", "1 4 1 5");

    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("house minor", List.of("1 6 3 7", "1 4 6 7", "6 7 1 1", "1 3 7 4", "4 7 3 6")),
            Map.entry("house major", List.of("1 5 6 4", "6 4 1 5", "4 5 3 6", "2 5 1 6")),
            Map.entry("techno minor", List.of("1 1 6 1", "1 1 4 1", "1 7 1 6", "1 1 1 7")),
            Map.entry("techno major", List.of("1 1 4 1", "6 6 4 1", "1 6 4 4")),
            Map.entry("ambient minor", List.of("1 6 3 7", "1 4 1 6", "6 3 7 1", "1 7 6 7")),
            Map.entry("ambient major", List.of("1 4 1 5", "1 3 4 1", "4 1 5 6", "1 5 2 4")),
            Map.entry("drum-and-bass minor", List.of("1 6 3 7", "1 7 6 5", "6 7 1 3", "1 3 7 6")),
            Map.entry("drum-and-bass major", List.of("6 4 1 5", "1 5 6 4", "4 1 5 6")),
            Map.entry("hip-hop minor", List.of("1 4 7 3", "2 5 1 6", "1 6 4 5", "4 5 1 1")),
            Map.entry("hip-hop major", List.of("2 5 1 6", "1 6 2 5", "4 3 2 1", "1 3 4 2")),
            Map.entry("trap minor", List.of("1 6 1 7", "1 6 5 1", "1 1 6 7", "1 4 6 5")),
            Map.entry("trap major", List.of("1 5 6 4", "6 4 1 1", "4 5 6 6")),
            Map.entry("dark", List.of("1 1 6 7", "1 6 1 5", "1 7 6 6", "1 4 1 6")),
            Map.entry("sad", List.of("1 6 3 7", "6 3 4 1", "1 5 6 4", "4 1 6 5")));

    private Progressions() {}

    /** Answers the progressions that fit, as degrees from 0; the mood's own come before the genre's. */
    static List<List<Integer>> of(String genre, String mood, boolean minor) {
        String mode = minor ? " minor" : " major";
        List<String> usual = TABLE.getOrDefault(genre + mode, minor ? ANY_MINOR : ANY_MAJOR);
        List<String> found = minor ? TABLE.getOrDefault(mood, usual) : usual;
        return (genre.equals("techno") ? usual : found)
                .stream().map(Progressions::degrees).toList();
    }

    private static List<Integer> degrees(String words) {
        return Arrays.stream(words.split(" ")).map(w -> Integer.parseInt(w) - 1).toList();
    }
}
