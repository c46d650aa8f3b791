package dev.backline.compare.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A note of a clip that differs, before or after.
 *
 * @param state what became of it
 * @param key MIDI key
 * @param time beats from the clip's start
 * @param duration beats
 */
public record Sign(State state, int key, double time, double duration) {
    /** What became of a note. */
    public enum State {
        /** It is as it was. */
        SAME,
        /** It is there no more. */
        GONE,
        /** It was not there before. */
        NEW,
        /** It stood here before it was moved. */
        FROM,
        /** It was moved to here. */
        TO
    }

    /** Answers the notes that a change tells; those that are moved follow the place that they come from. */
    static List<Sign> of(Object change) {
        List<Sign> signs = new ArrayList<>();
        for (Object note : Line.list(change, "notes")) {
            if (note instanceof Map<?, ?> map && map.get("state") != null) {
                State state = State.valueOf(String.valueOf(map.get("state"))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_'));
                signs.add(new Sign(state, (int) number(map, "key"), number(map, "time"), number(map, "duration")));
            }
        }
        return signs;
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : 0;
    }
}
