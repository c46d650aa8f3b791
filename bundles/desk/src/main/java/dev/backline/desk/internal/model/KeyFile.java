package dev.backline.desk.internal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys as a text that people hand on: a line {@code command = keys} each, empty keys for none; lines that begin with # are
 * remarks. Some come with the window.
 */
public final class KeyFile {
    private static final Map<String, Map<String, String>> PRESETS = new TreeMap<>(Map.of(
            "Live",
            Map.of(
                    "window: toggle left", "Shortcut+Alt+B",
                    "window: toggle bottom", "Shortcut+Alt+L",
                    "window: toggle right", "Shortcut+Alt+R",
                    "window: panel settings", "Shortcut+Comma",
                    "window: panel session", "Shortcut+Alt+S",
                    "window: float", "Shortcut+Shift+W",
                    "redo", "Shortcut+Y"),
            "IDE",
            Map.of(
                    "window: palette too", "Shortcut+Shift+A",
                    "window: toggle left", "Alt+1",
                    "window: toggle bottom", "Alt+4",
                    "window: panel settings", "Shortcut+Alt+S",
                    "window: close panel", "Shortcut+F4",
                    "window: next tab", "Alt+Right",
                    "window: tab before", "Alt+Left",
                    "window: panel console", "Alt+F12")));

    private KeyFile() {}

    /** Answers the names of the keys that come with the window. */
    public static List<String> presets() {
        return List.copyOf(PRESETS.keySet());
    }

    /** Answers keys that come with the window, by command. */
    public static Optional<Map<String, String>> preset(String name) {
        return Optional.ofNullable(PRESETS.get(name));
    }

    /** Writes keys. */
    public static String text(Map<String, String> keys) {
        StringBuilder text = new StringBuilder("# Keys of Backline's window: command = keys\n");
        new TreeMap<>(keys)
                .forEach((command, chosen) ->
                        text.append(command).append(" = ").append(chosen).append('\n'));
        return text.toString();
    }

    /**
     * Reads keys.
     *
     * @throws IllegalArgumentException if a line is none, with its number
     */
    public static Map<String, String> parse(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int equals = line.lastIndexOf('=');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                throw new IllegalArgumentException("Line " + number + " is \"" + line
                        + "\", but command = keys was expected, such as window: palette = Shortcut+P.");
            }
            String chosen = line.substring(equals + 1).strip();
            check(chosen, number);
            keys.put(line.substring(0, equals).strip(), chosen);
        }
        return keys;
    }

    private static void check(String keys, int line) {
        try {
            if (!keys.isEmpty()) {
                javafx.scene.input.KeyCombination.valueOf(keys);
            }
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "Line " + line + " has the keys \"" + keys + "\", but keys such as Shortcut+Shift+P were expected.",
                    unknown);
        }
    }
}
