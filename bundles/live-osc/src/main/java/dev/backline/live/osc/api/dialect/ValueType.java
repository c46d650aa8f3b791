package dev.backline.live.osc.api.dialect;

import java.util.Arrays;
import java.util.Locale;

/** What a value is. Whole numbers and others may stand for each other where Live allows it; nothing else may. */
public enum ValueType {
    /** A whole number, tag {@code i}. */
    INT,
    /** A number, tag {@code f}. */
    FLOAT,
    /** Tags {@code T} and {@code F}; a number counts as true unless it is 0. */
    BOOL,
    /** A text, tag {@code s}. */
    TEXT,
    /** Whatever the object at hand has. */
    ANY;

    static ValueType named(String name) {
        return Arrays.stream(values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The table says \"" + name + "\", but a type was expected."));
    }
}
