package dev.backline.scripting.ui.internal.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the answer of a script is shown.
 *
 * @param columns of the table; none for text
 * @param rows of the table, or one cell for each line of text
 * @param series numbers that can be drawn, by name, of equal length; none when there are fewer than two
 * @param labels what stands below each number
 * @param sounds audio files that can be heard
 */
public record ResultShape(
        List<String> columns,
        List<List<String>> rows,
        Map<String, List<Double>> series,
        List<String> labels,
        List<Path> sounds) {
    private static final int SOUNDS = 24;

    /** Copies all of it. */
    public ResultShape {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        series = new LinkedHashMap<>(series);
        labels = List.copyOf(labels);
        sounds = List.copyOf(sounds);
    }

    /** Answers how results are shown; reads the disk to see which files there are. */
    public static ResultShape of(List<?> results) {
        Set<Path> sounds = new LinkedHashSet<>();
        results.forEach(result -> hear(result, sounds));
        boolean records = !results.isEmpty() && results.stream().allMatch(Map.class::isInstance);
        if (!records) {
            return lines(results, List.copyOf(sounds));
        }
        List<Map<?, ?>> maps = results.stream().<Map<?, ?>>map(Map.class::cast).toList();
        Set<String> names = new LinkedHashSet<>();
        maps.forEach(map -> map.keySet().forEach(key -> names.add(String.valueOf(key))));
        List<String> columns = List.copyOf(names);
        List<List<String>> rows = maps.stream()
                .map(map -> columns.stream().map(name -> cell(map.get(name))).toList())
                .toList();
        return new ResultShape(columns, rows, series(columns, maps), labels(columns, maps), List.copyOf(sounds));
    }

    private static ResultShape lines(List<?> results, List<Path> sounds) {
        List<List<String>> rows =
                results.stream().map(one -> List.of(cell(one))).toList();
        boolean numbers = results.size() > 1 && results.stream().allMatch(Number.class::isInstance);
        Map<String, List<Double>> series = numbers
                ? Map.of(
                        "",
                        results.stream().map(n -> ((Number) n).doubleValue()).toList())
                : Map.of();
        return new ResultShape(List.of(), rows, series, List.of(), sounds);
    }

    private static Map<String, List<Double>> series(List<String> columns, List<Map<?, ?>> maps) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (String name : columns) {
            boolean numbers = maps.size() > 1 && maps.stream().allMatch(map -> map.get(name) instanceof Number);
            if (numbers) {
                series.put(
                        name,
                        maps.stream()
                                .map(map -> map.get(name) instanceof Number number ? number.doubleValue() : 0.0)
                                .toList());
            }
        }
        return series;
    }

    private static List<String> labels(List<String> columns, List<Map<?, ?>> maps) {
        return columns.stream()
                .filter(name -> maps.stream().allMatch(map -> map.get(name) instanceof String))
                .findFirst()
                .map(name ->
                        maps.stream().map(map -> String.valueOf(map.get(name))).toList())
                .orElse(List.of());
    }

    private static void hear(Object value, Set<Path> sounds) {
        if (sounds.size() >= SOUNDS) {
            return;
        }
        switch (value) {
            case Map<?, ?> map -> map.values().forEach(inner -> hear(inner, sounds));
            case Collection<?> list -> list.forEach(inner -> hear(inner, sounds));
            case Path file -> add(file.toString(), sounds);
            case CharSequence text -> add(text.toString(), sounds);
            default -> {
                // Not a file.
            }
        }
    }

    private static void add(String text, Set<Path> sounds) {
        if (!text.matches("(?i).+\\.(wav|aiff?|flac|mp3|ogg)")) {
            return;
        }
        try {
            Path file = Path.of(text);
            if (Files.isRegularFile(file)) {
                sounds.add(file);
            }
        } catch (InvalidPathException e) {
            System.getLogger(ResultShape.class.getName()).log(System.Logger.Level.TRACE, e.getMessage());
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list ->
                String.join(", ", list.stream().map(ResultShape::cell).toList());
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach((key, inner) -> parts.add(key + ": " + cell(inner)));
                yield String.join(", ", parts);
            }
            default -> value.toString();
        };
    }
}
