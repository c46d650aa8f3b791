package dev.backline.core.internal.action;

import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Hertz;
import dev.backline.model.Key;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies a result into maps, lists, texts, numbers, truth values and paths, so that no class of a bundle is held by it.
 * Tempo, beats, seconds, hertz and decibels become numbers of their unit, a seed its number, a duration seconds; a key its
 * short name; other values of model and JDK their text. What is absent is left out.
 */
final class NeutralTree {
    private static final int MAX_DEPTH = 100;

    private NeutralTree() {}

    /** Answers the copy; empty for null and for an empty {@link Optional}. */
    static Optional<Object> of(@Nullable Object value) {
        return of(value, 0);
    }

    private static Optional<Object> of(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalStateException("A result refers to itself, or lies deeper than " + MAX_DEPTH + " levels.");
        }
        return switch (value) {
            case null -> Optional.empty();
            case Optional<?> optional -> of(optional.orElse(null), depth);
            case String text -> Optional.of(text);
            case Boolean flag -> Optional.of(flag);
            case Number number -> Optional.of(number(number));
            case Path path -> Optional.of(Path.of(path.toString()));
            case Enum<?> constant -> Optional.of(Words.choice(constant));
            case Map<?, ?> map -> Optional.of(map(map, depth));
            case Collection<?> list -> Optional.of(list(list, depth));
            case Object model when measure(model).isPresent() -> measure(model);
            case Record record -> Optional.of(components(record, depth));
            case Object array when array.getClass().isArray() -> Optional.of(array(array, depth));
            default -> Optional.of(value.toString());
        };
    }

    private static Number number(Number number) {
        return switch (number) {
            case Short small -> small.intValue();
            case Byte small -> small.intValue();
            case Float single -> Double.valueOf(single.toString());
            default -> number.getClass().getName().startsWith("java.") ? number : (Number) number.doubleValue();
        };
    }

    private static Optional<Object> measure(Object value) {
        return switch (value) {
            case Tempo tempo -> Optional.of(tempo.bpm());
            case Beats beats -> Optional.of(beats.value());
            case Seconds seconds -> Optional.of(seconds.value());
            case Hertz hertz -> Optional.of(hertz.value());
            case Decibels decibels -> Optional.of(decibels.value());
            case Seed seed -> Optional.of(seed.value());
            case Duration duration -> Optional.of(duration.toNanos() / 1e9);
            case Key key -> Optional.of(key.shortName());
            case dev.backline.model.Pitch pitch -> Optional.of(pitch.name());
            case dev.backline.model.PitchClass pitchClass -> Optional.of(pitchClass.toString());
            case dev.backline.model.Scale scale -> Optional.of(scale.name());
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> of(value, depth + 1)
                .ifPresent(tree -> copy.put(of(key, depth + 1).orElse("").toString(), tree)));
        return copy;
    }

    private static List<Object> list(Collection<?> list, int depth) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(one -> of(one, depth + 1).ifPresent(copy::add));
        return copy;
    }

    private static List<Object> array(Object array, int depth) {
        List<Object> copy = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            of(Array.get(array, i), depth + 1).ifPresent(copy::add);
        }
        return copy;
    }

    private static Map<String, Object> components(Record record, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            of(value(record, component), depth + 1).ifPresent(tree -> copy.put(component.getName(), tree));
        }
        return copy;
    }

    /** A bundle's records are often nested in classes that are not public, so access is forced. */
    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A result cannot be read: " + e.getMessage(), e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A result cannot be read: " + e.getCause(), e);
        }
    }
}
