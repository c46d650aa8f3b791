package dev.backline.desk.internal.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of the history of everything.
 *
 * @param number its number in the journal; for a step of the open set that of the journal's newest step before it
 * @param label what the user did
 * @param document what was changed
 * @param applied false when it is undone
 * @param ofSet whether the open set was changed, else the journal
 */
public record Past(long number, String label, String document, boolean applied, boolean ofSet) {
    /** Reads a step from the answer of the action {@code history}. */
    public static Past ofJournal(@Nullable Object step) {
        Map<?, ?> map = step instanceof Map<?, ?> tree ? tree : Map.of();
        long number = map.get("number") instanceof Number counted ? counted.longValue() : 0;
        String documents = String.valueOf(map.get("documents")).replaceAll("[\\[\\]]", "");
        return new Past(
                number, String.valueOf(map.get("label")), documents, Boolean.TRUE.equals(map.get("applied")), false);
    }

    /** Answers a step of the open set. */
    public static Past ofSet(long journal, String label, String document, boolean applied) {
        return new Past(journal, label, document, applied, true);
    }
}
