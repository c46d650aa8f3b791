package dev.backline.templates.internal.mix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The desk of a genre: the chain of each part, bus and return by track id, and what moves.
 *
 * @param chains by track id
 * @param moves in the table's order
 */
record Desk(Map<String, List<Slot>> chains, List<Move> moves) {
    private static final String ANY = "any";

    /** Copies both. */
    Desk {
        chains = Map.copyOf(chains);
        moves = List.copyOf(moves);
    }

    /** Answers the desk of a genre; of one that has none, that of any. */
    static Desk of(String genre) {
        return exists(genre) ? load(genre) : load(ANY);
    }

    private static boolean exists(String genre) {
        return genre.matches("[a-z][a-z-]*") && Desk.class.getResource(genre + ".mix") != null;
    }

    private static Desk load(String name) {
        try (InputStream in = Desk.class.getResourceAsStream(name + ".mix")) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + ".mix is missing.");
            }
            return parse(name + ".mix", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the desk of a table; a hash begins a remark. */
    static Desk parse(String name, String text) {
        Map<String, List<Slot>> chains = new LinkedHashMap<>();
        List<Move> moves = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("#.*", "").strip();
            if (!line.isEmpty()) {
                try {
                    line(line, chains, moves);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return new Desk(chains, moves);
    }

    private static void line(String line, Map<String, List<Slot>> chains, List<Move> moves) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        if (words.getFirst().equals("chain")) {
            String[] parts = line.split("\\s+", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(
                        "\"" + line + "\" has no device, but \"chain TRACK DEVICE ...\" was expected.");
            }
            chains.put(id(parts[1]), Slot.chain(parts[2]));
        } else {
            moves.add(Move.parse(
                    Move.Kind.valueOf(words.getFirst().toUpperCase(Locale.ROOT)), words.subList(1, words.size())));
        }
    }

    /** Answers the id of a track as a table names it: a part by its role, a return by its name, a bus by its group's name behind an at sign. */
    static String id(String word) {
        return word.startsWith("@") ? "group-" + word.substring(1) : word;
    }

    List<Slot> chain(String track) {
        return chains.getOrDefault(track, List.of());
    }
}
