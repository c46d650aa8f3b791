package dev.backline.desk.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How often each command was used, and which one is worth a place at the top. Old uses fade: each {@link #FADE} uses, all counts are halved. */
public final class Habits {
    /** How many uses make a habit. */
    public static final int OFTEN = 8;

    /** Which part of all uses a habit has at least. */
    static final double SHARE = 0.1;

    /** After how many uses older ones count half. */
    static final int FADE = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the order of their names, so that the same uses give the same file. */
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts a use of a command. */
    public void used(String command) {
        counts.merge(command, 1, Integer::sum);
        if (all() >= FADE) {
            counts.replaceAll((name, count) -> count / 2);
            counts.values().removeIf(count -> count == 0);
        }
    }

    private int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Answers the command that is used most and worth a place at the top.
     *
     * @param wanted which commands come into question
     */
    public Optional<String> suggestion(Predicate<String> wanted) {
        int all = all();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN && entry.getValue() >= SHARE * all)
                .filter(entry -> wanted.test(entry.getKey()))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Answers whether nothing was counted. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Forgets everything. */
    public void forget() {
        counts.clear();
    }

    /** Answers it as JSON text. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(counts);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Reads JSON text; what is damaged counts for nothing. */
    public static Habits parse(String json) {
        Habits habits = new Habits();
        try {
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {}).forEach((name, count) -> {
                if (count instanceof Integer number && number > 0 && number < FADE) {
                    habits.counts.put(name, number);
                }
            });
        } catch (JsonProcessingException damaged) {
            habits.forget();
        }
        return habits;
    }
}
