package dev.backline.cli.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Single values as text. */
final class Cells {
    private Cells() {}

    /** Answers a component's name as words: {@code truePeak} becomes {@code true peak}; what is no such name stays as it is. */
    static String label(String name) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            return Escapes.line(name); // A key of a map, such as a track's name.
        }
        return Escapes.line(name).replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** Answers whether a value fits on one line: a scalar, or a list of scalars. */
    static boolean isSimple(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.isEmpty();
            case Collection<?> list ->
                list.stream().allMatch(one -> !(one instanceof Map) && !(one instanceof Collection));
            default -> true;
        };
    }

    /** Answers a value on one line. */
    static String of(Object value) {
        return switch (value) {
            case Double number -> number.isInfinite() && number < 0 ? "-inf" : number(number);
            case Boolean flag -> flag ? "yes" : "no";
            case Collection<?> list -> list.stream().map(Cells::of).collect(Collectors.joining(", "));
            case Map<?, ?> map -> map.isEmpty() ? "" : "...";
            default -> Escapes.line(value.toString());
        };
    }

    private static String number(double value) {
        return Double.isFinite(value) ? JsonText.number(value) : Double.toString(value);
    }

    /** Answers a value whose further lines are indented. */
    static String indented(Object value, int indent) {
        return value instanceof String text ? Escapes.lines(text).replace("\n", "\n" + " ".repeat(indent)) : of(value);
    }

    /** Answers the first line of a value, for a table. */
    static String first(Object value) {
        if (value instanceof String text && text.indexOf('\n') >= 0) {
            return Escapes.line(text.substring(0, text.indexOf('\n'))) + " ...";
        }
        return of(value);
    }
}
