package dev.backline.core.internal.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a bundle's metatype says about one setting.
 *
 * @param bundle symbolic name
 * @param pid configuration PID
 * @param attribute name of the attribute
 * @param type how its texts are read
 * @param list whether it takes several values
 * @param defaultValue as one types it
 * @param choices the words that are taken, or empty
 * @param min smallest number
 * @param max largest number
 * @param help what it means
 */
record Definition(
        String bundle,
        String pid,
        String attribute,
        Type type,
        boolean list,
        Optional<String> defaultValue,
        List<String> choices,
        Optional<Double> min,
        Optional<Double> max,
        String help) {
    Definition {
        choices = List.copyOf(choices);
    }

    /** How a text becomes a value. */
    enum Type {
        /** Any text. */
        TEXT("text"),
        /** {@code true} or {@code false}. */
        FLAG("flag"),
        /** A whole number. */
        INTEGER("integer"),
        /** Any finite number. */
        NUMBER("number");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Place place() {
        return new Place(pid, attribute);
    }
}
