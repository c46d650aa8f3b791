package dev.backline.scripting.internal.language;

import dev.backline.model.Key;
import dev.backline.model.Tempo;
import java.io.File;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Crosses between Groovy's values and those that may leave a script. */
public final class PlainValues {
    private PlainValues() {}

    /**
     * Answers a value as an action takes it: numbers and texts as one types them on the command line, so that both surfaces
     * refuse the same values in the same words; lists of these.
     */
    public static Object argument(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case CharSequence text -> text.toString();
            case File file -> file.toPath();
            case Path path -> path;
            case Collection<?> list -> list.stream().map(PlainValues::argument).toList();
            case Object other when other.getClass().isArray() -> argument(list(other));
            default -> value;
        };
    }

    /** Answers what a script returned as a neutral tree: maps, lists, texts, numbers, booleans and paths; empty for null. */
    public static Optional<Object> tree(@Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(present(value));
    }

    /** Answers a neutral tree whose paths are texts with forward slashes; null stays null. */
    static @Nullable Object texts(@Nullable Object value) {
        return tree(value).map(PlainValues::withoutPaths).orElse(null);
    }

    private static Object withoutPaths(Object tree) {
        return switch (tree) {
            case Path path -> path.toString().replace(File.separatorChar, '/');
            case Map<?, ?> map -> {
                Map<Object, Object> texts = new LinkedHashMap<>();
                map.forEach((key, value) -> texts.put(key, withoutPaths(value)));
                yield texts;
            }
            case List<?> list -> list.stream().map(PlainValues::withoutPaths).toList();
            default -> tree;
        };
    }

    private static Object present(Object value) {
        return switch (value) {
            case Number n -> n;
            case Boolean b -> b;
            case Path path -> path;
            case File file -> file.toPath();
            case Map<?, ?> map -> map(map);
            case Optional<?> optional -> tree(optional.orElse(null)).orElse("");
            case Iterable<?> items -> items(items);
            case Key key -> key.shortName();
            case Tempo tempo -> tempo.bpm();
            case Object other when other.getClass().isArray() -> present(list(other));
            default -> value.toString();
        };
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree(value).ifPresent(v -> tree.put(String.valueOf(key), v)));
        return tree;
    }

    private static List<Object> items(Iterable<?> items) {
        List<Object> tree = new ArrayList<>();
        items.forEach(item -> tree(item).ifPresent(tree::add));
        return tree;
    }

    private static List<Object> list(Object array) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(Array.get(array, i));
        }
        return list;
    }
}
