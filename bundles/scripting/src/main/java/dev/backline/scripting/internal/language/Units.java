package dev.backline.scripting.internal.language;

import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of a script with their unit: what {@code 6.dB} means. */
public final class Units {
    private static final Set<String> KNOWN = Set.of("dB", "bpm", "beats", "beat", "s");

    private Units() {}

    /** Answers whether a word behind a number is a unit. */
    public static boolean known(@Nullable String unit) {
        return unit != null && KNOWN.contains(unit);
    }

    /** Answers the quantity. */
    public static Object of(Number number, String unit) {
        double value = number.doubleValue();
        return switch (unit) {
            case "dB" -> Decibels.of(value);
            case "bpm" -> Tempo.of(value);
            case "s" -> Seconds.of(value);
            case "beats", "beat" -> Beats.of(value);
            default -> throw new IllegalArgumentException("\"" + unit + "\" is no unit.");
        };
    }
}
