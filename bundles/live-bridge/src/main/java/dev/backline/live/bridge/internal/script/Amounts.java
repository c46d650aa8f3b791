package dev.backline.live.bridge.internal.script;

import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.util.function.Supplier;

/** What a script may give where a quantity is expected: the quantity itself, or a plain number in its unit. */
final class Amounts {
    private Amounts() {}

    static Decibels decibels(Object value) {
        return switch (value) {
            case Decibels db -> db;
            case Number number -> Decibels.of(number.doubleValue());
            default -> throw wrong(value, "a level such as -6.dB");
        };
    }

    static Tempo tempo(Object value) {
        return switch (value) {
            case Tempo tempo -> tempo;
            case Number number -> checked(() -> Tempo.of(number.doubleValue()));
            default -> throw wrong(value, "a tempo such as 124.bpm");
        };
    }

    static Beats beats(Object value) {
        return switch (value) {
            case Beats beats -> beats;
            case Number number -> Beats.of(number.doubleValue());
            default -> throw wrong(value, "a length such as 4.beats");
        };
    }

    static Color color(Object value) {
        return switch (value) {
            case Color color -> color;
            case Number number -> checked(() -> Color.of(number.intValue()));
            default -> throw wrong(value, "a colour of the palette, 0 to 69,");
        };
    }

    static Quantisation quantisation(Object value) {
        return value instanceof Quantisation grid ? grid : checked(() -> Quantisation.parse(String.valueOf(value)));
    }

    private static <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static RuntimeException wrong(Object value, String expected) {
        return Asked.wrong("\"" + value + "\" was given, but " + expected + " was expected.");
    }
}
