package dev.backline.api.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A change to a Live Set as a value: what is done, to what, and how. As text it is one line, such as {@code track.rename Bass "Sub Bass"}:
 * words parted by blanks, in double quotes when they hold blanks, with a backslash before a quote or a backslash inside.
 *
 * @param kind what is done, such as {@code track.rename}
 * @param arguments to what, and how, in the kind's order
 */
public record SetEdit(String kind, List<String> arguments) {
    /** Copies the arguments. */
    public SetEdit {
        Objects.requireNonNull(kind);
        arguments = List.copyOf(arguments);
    }

    /** Answers an edit. */
    public static SetEdit of(String kind, String... arguments) {
        return new SetEdit(kind, List.of(arguments));
    }

    /**
     * Answers the edit of a line.
     *
     * @throws SetFault if the line is blank or a quote is not closed
     */
    public static SetEdit parse(String line) throws SetFault {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else {
                StringBuilder word = new StringBuilder();
                at = word(line, at, word);
                words.add(word.toString());
            }
        }
        if (words.isEmpty()) {
            throw new SetFault("An edit is blank, but a line such as track.rename Bass \"Sub Bass\" was expected.");
        }
        return new SetEdit(words.getFirst(), words.subList(1, words.size()));
    }

    private static int word(String line, int from, StringBuilder word) throws SetFault {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\' && at + 1 < line.length()) {
                word.append(line.charAt(++at));
            } else if (!quoted && Character.isWhitespace(c)) {
                return at;
            } else {
                word.append(c);
            }
        }
        if (quoted) {
            throw new SetFault("The edit " + line + " has a quote that is not closed. Close it, or leave it out.");
        }
        return line.length();
    }

    /** Answers the line that {@link #parse} reads. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? kind
                : kind + " " + arguments.stream().map(SetEdit::word).collect(Collectors.joining(" "));
    }

    private static String word(String argument) {
        boolean plain = !argument.isEmpty()
                && argument.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\\');
        return plain ? argument : "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
