package dev.backline.desk.internal.model;

import dev.backline.api.set.SetEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done while it was recorded, and the Groovy script that does it again: actions with their values, and the edits of the open set
 * as one call that writes a new file. Safe for any thread.
 */
public final class Macro {
    private final List<String> lines = new ArrayList<>();
    private final List<SetEdit> edits = new ArrayList<>();
    private String file = "";

    /** Notes that an action was called. */
    public synchronized void called(String action, Map<String, ?> values) {
        flush();
        lines.add(call(action, values));
    }

    /** Notes a change of the open set. */
    public synchronized void edited(String set, List<SetEdit> changes) {
        if (!set.equals(file)) {
            flush();
            file = set;
        }
        edits.addAll(changes);
    }

    /** Notes that the last change of the open set was taken back. */
    public synchronized void undone(List<SetEdit> changes) {
        for (SetEdit change : changes.reversed()) {
            int at = edits.lastIndexOf(change);
            if (at >= 0) {
                edits.remove(at);
            }
        }
    }

    /** Answers whether nothing was done. */
    public synchronized boolean isEmpty() {
        return lines.isEmpty() && edits.isEmpty();
    }

    private void flush() {
        if (!edits.isEmpty()) {
            lines.add(change());
            edits.clear();
        }
    }

    private String change() {
        String out = file.replaceFirst("\\.als$", "") + " again.als";
        return call(
                "set edit",
                Map.of(
                        "file",
                        file,
                        "change",
                        edits.stream().map(SetEdit::toString).toList(),
                        "out",
                        out));
    }

    /** Answers the script. */
    public synchronized String script() {
        StringBuilder text =
                new StringBuilder("// Recorded in the window. Change what shall be different, then run it.\n");
        lines.forEach(line -> text.append(line).append('\n'));
        if (!edits.isEmpty()) {
            text.append(change()).append('\n');
        }
        return text.toString();
    }

    private static String call(String action, Map<String, ?> values) {
        String words = String.join(
                ".",
                java.util.Arrays.stream(action.split(" ")).map(Macro::camel).toList());
        List<String> named = new TreeMap<>(values)
                .entrySet().stream()
                        .map(one -> camel(one.getKey()) + ": " + literal(one.getValue()))
                        .toList();
        return "backline." + words + "(" + String.join(", ", named) + ")";
    }

    /** Groovy's spelling of a hyphenated name. */
    private static String camel(String name) {
        StringBuilder text = new StringBuilder();
        for (String part : name.split("-")) {
            text.append(text.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return text.toString();
    }

    private static String literal(Object value) {
        return switch (value) {
            case Number number -> String.format(Locale.ROOT, "%s", number);
            case Boolean flag -> flag.toString();
            case Collection<?> list ->
                list.stream().map(Macro::literal).toList().toString();
            default -> quoted(String.valueOf(value));
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
