package dev.backline.api.settings;

import java.util.List;
import java.util.Optional;

/**
 * One setting.
 *
 * @param key configuration PID without {@code dev.backline.}, a dot, and the attribute: {@code pipeline.variations}
 * @param value the value in force
 * @param layer where that value comes from: {@code default}, {@code edition}, {@code user} or {@code command-line}
 * @param defaultValue the bundle's default, when the bundle is there
 * @param type {@code text}, {@code flag}, {@code integer} or {@code number}; {@code text} when unknown
 * @param choices the words that are taken, or empty
 * @param help what it means; empty when its bundle is gone
 */
public record Setting(
        String key,
        String value,
        String layer,
        Optional<String> defaultValue,
        String type,
        List<String> choices,
        String help) {
    /** Copies the choices. */
    public Setting {
        choices = List.copyOf(choices);
    }
}
