package dev.backline.live.set.internal.exchange.dawproject;

import java.util.Map;
import java.util.stream.Collectors;

/** Units as the format names them, and as the model does. */
final class Units {
    private static final Map<String, String> NAMES = Map.of(
            "Hz",
            "hertz",
            "dB",
            "decibel",
            "s",
            "seconds",
            "st",
            "semitones",
            "beats",
            "beats",
            "bpm",
            "bpm",
            "%",
            "percent",
            "",
            "linear");
    private static final Map<String, String> BACK =
            NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Units() {}

    static boolean known(String unit) {
        return NAMES.containsKey(unit);
    }

    static String name(String unit) {
        return NAMES.getOrDefault(unit, "linear");
    }

    static String model(String name) {
        return BACK.getOrDefault(name, "");
    }
}
