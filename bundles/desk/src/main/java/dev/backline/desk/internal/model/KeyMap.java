package dev.backline.desk.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.scene.input.KeyEvent;

/** Which keys do what: the window's own, and over them those that the user chose. */
public final class KeyMap {
    private final Map<String, Binding> usual = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();

    /**
     * A command with its keys.
     *
     * @param command id of the command
     * @param title what it does
     * @param keys in the spelling of JavaFX, such as {@code Shortcut+K}; empty for none
     */
    public record Binding(String command, String title, String keys) {}

    /** Gives a command its usual keys. */
    public KeyMap with(String command, String title, String keys) {
        usual.put(command, new Binding(command, title, normal(keys)));
        return this;
    }

    /** Gives a command the user's keys; empty keys take them away. */
    public void choose(String command, String keys) {
        chosen.put(command, normal(keys));
    }

    /** Gives a command its usual keys back. */
    public void reset(String command) {
        chosen.remove(command);
    }

    /** Gives every command its usual keys back. */
    public void resetAll() {
        chosen.clear();
    }

    /** Answers the keys that a command has now, in the spelling of JavaFX; empty for none. */
    public String boundTo(String command) {
        return bindings().stream()
                .filter(one -> one.command().equals(command))
                .map(Binding::keys)
                .findFirst()
                .orElse("");
    }

    /** Answers the keys that an event pressed, in the spelling of JavaFX. */
    public static String pressed(KeyEvent event) {
        List<String> parts = new ArrayList<>();
        if (event.isShortcutDown()) {
            parts.add("Shortcut");
        }
        if (event.isAltDown()) {
            parts.add("Alt");
        }
        if (event.isShiftDown()) {
            parts.add("Shift");
        }
        parts.add(event.getCode().getName());
        return normal(String.join("+", parts));
    }

    /** Answers what the user chose, by command. */
    public Map<String, String> chosen() {
        return Map.copyOf(chosen);
    }

    /** Answers all bindings in force. */
    public List<Binding> bindings() {
        List<Binding> all = new ArrayList<>();
        usual.values().forEach(one -> all.add(inForce(one)));
        chosen.forEach((command, keys) -> {
            if (!usual.containsKey(command)) {
                all.add(new Binding(command, command, keys));
            }
        });
        return List.copyOf(all);
    }

    private Binding inForce(Binding usualOne) {
        String keys = chosen.get(usualOne.command());
        return keys == null ? usualOne : new Binding(usualOne.command(), usualOne.title(), keys);
    }

    /** Answers the keys of a command, as one reads them; empty for none. */
    public String keysOf(String command) {
        return bindings().stream()
                .filter(one -> one.command().equals(command))
                .map(Binding::keys)
                .findFirst()
                .map(KeyMap::readable)
                .orElse("");
    }

    /** Answers the command of these keys; of two that claim them, the user's choice, else the first. */
    public Optional<String> commandOf(String keys) {
        String wanted = normal(keys);
        List<Binding> all =
                bindings().stream().filter(one -> one.keys().equals(wanted)).toList();
        return all.stream()
                .filter(one -> chosen.containsKey(one.command()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Binding::command);
    }

    /** Answers the keys that two or more commands claim, with these commands. */
    public Map<String, List<Binding>> conflicts() {
        Map<String, List<Binding>> byKeys = new LinkedHashMap<>();
        bindings().stream()
                .filter(one -> !one.keys().isEmpty())
                .forEach(one -> byKeys.computeIfAbsent(one.keys(), keys -> new ArrayList<>())
                        .add(one));
        byKeys.values().removeIf(claims -> claims.size() < 2);
        return byKeys;
    }

    /** Answers one spelling for keys that mean the same: modifiers sorted, the key last. */
    static String normal(String keys) {
        String text = keys.strip();
        if (text.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("\\+")));
        String key = parts.removeLast().strip();
        TreeSet<String> modifiers = new TreeSet<>();
        parts.forEach(part -> modifiers.add(capital(part.strip())));
        modifiers.add("");
        String front = String.join("+", modifiers).replaceFirst("^\\+", "");
        return (front.isEmpty() ? "" : front + "+") + capital(key);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Answers keys as one reads them on this machine. */
    public static String readable(String keys) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        String main = mac ? "Cmd+" : "Ctrl+";
        return keys.contains("Shortcut+") ? main + keys.replace("Shortcut+", "") : keys;
    }
}
