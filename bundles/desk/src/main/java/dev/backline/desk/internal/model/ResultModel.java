package dev.backline.desk.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A result as it is shown: a table of several records, the fields of one, or lines of text.
 *
 * @param kind which of these
 * @param columns the names, for a table; {@code field} and {@code value} for a record; none for text
 * @param rows as many cells as columns; one for text
 */
public record ResultModel(Kind kind, List<String> columns, List<List<String>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the lists. */
    public ResultModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How it is shown. */
    public enum Kind {
        /** Rows and columns. */
        TABLE,
        /** Fields of one thing. */
        RECORD,
        /** Lines. */
        TEXT
    }

    /**
     * Answers how results are shown.
     *
     * @param results neutral trees
     * @param schema JSON Schema of one of them, which gives the columns their order; empty when it is not known
     */
    public static ResultModel of(List<?> results, String schema) {
        boolean records = !results.isEmpty() && results.stream().allMatch(Map.class::isInstance);
        if (!records) {
            return new ResultModel(
                    Kind.TEXT,
                    List.of(),
                    results.stream().map(result -> List.of(cell(result))).toList());
        }
        Set<String> columns = new LinkedHashSet<>(properties(schema));
        Set<String> used = new LinkedHashSet<>();
        results.forEach(result -> ((Map<?, ?>) result).keySet().forEach(key -> used.add(String.valueOf(key))));
        columns.addAll(used);
        columns.retainAll(used);
        if (results.size() == 1) {
            Map<?, ?> only = (Map<?, ?>) results.getFirst();
            return new ResultModel(
                    Kind.RECORD,
                    List.of("field", "value"),
                    columns.stream()
                            .map(name -> List.of(name, cell(only.get(name))))
                            .toList());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object result : results) {
            rows.add(columns.stream()
                    .map(name -> cell(((Map<?, ?>) result).get(name)))
                    .toList());
        }
        return new ResultModel(Kind.TABLE, List.copyOf(columns), rows);
    }

    private static List<String> properties(String schema) {
        if (schema.isBlank()) {
            return List.of();
        }
        try {
            JsonNode properties = JSON.readTree(schema).path("properties");
            List<String> names = new ArrayList<>();
            properties.fieldNames().forEachRemaining(names::add);
            return names;
        } catch (JsonProcessingException damaged) {
            return List.of();
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                String.join(", ", list.stream().map(ResultModel::cell).toList());
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach((key, inner) -> parts.add(key + ": " + cell(inner)));
                yield String.join(", ", parts);
            }
            default -> value.toString();
        };
    }
}
