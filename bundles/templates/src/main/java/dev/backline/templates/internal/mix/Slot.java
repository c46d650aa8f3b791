package dev.backline.templates.internal.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One device of a chain as a table names it: {@code eq low-cut=30 bell=280:-2:1}.
 *
 * @param kind its first word
 * @param settings by name, in order
 */
record Slot(String kind, Map<String, List<Double>> settings) {
    /** Copies the settings. */
    Slot {
        settings = new LinkedHashMap<>(settings);
    }

    /** Answers the devices of a chain, which bars divide. */
    static List<Slot> chain(String text) {
        return Arrays.stream(text.split("\\|")).map(s -> slot(s.strip())).toList();
    }

    private static Slot slot(String text) {
        String[] words = text.split("\\s+");
        Map<String, List<Double>> settings = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException(
                        "\"" + words[i] + "\" stands for a setting, but NAME=NUMBER was expected.");
            }
            settings.put(pair[0], numbers(pair[1]));
        }
        return new Slot(words[0], settings);
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(":")) {
            numbers.add(Double.valueOf(part));
        }
        return numbers;
    }

    /** Answers the first number of a setting. */
    double value(String name, double otherwise) {
        List<Double> found = settings.get(name);
        return found == null ? otherwise : found.getFirst();
    }

    /** Answers whether the table has a setting. */
    boolean has(String name) {
        return settings.containsKey(name);
    }
}
