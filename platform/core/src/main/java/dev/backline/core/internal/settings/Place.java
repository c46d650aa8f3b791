package dev.backline.core.internal.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a value lives in the configuration.
 *
 * @param pid configuration PID
 * @param attribute name of the attribute
 */
record Place(String pid, String attribute) implements Comparable<Place> {
    private static final String OURS = "dev.backline.";
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::pid).thenComparing(Place::attribute);

    /** Answers the place that a key most likely means: our own PID, and the last word as attribute. */
    static Place of(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0
                ? new Place(OURS + "core", key)
                : new Place(OURS + key.substring(0, dot), key.substring(dot + 1));
    }

    /** Answers every place that a key can mean: the PID may end at any dot, and be ours or a stranger's. */
    static List<Place> candidates(String key) {
        List<Place> places = new ArrayList<>();
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            places.add(new Place(OURS + key.substring(0, dot), key.substring(dot + 1)));
            places.add(new Place(key.substring(0, dot), key.substring(dot + 1)));
        }
        return places;
    }

    /** Answers the key as people type it. */
    String key() {
        String area = pid.startsWith(OURS) ? pid.substring(OURS.length()) : pid;
        return area + "." + attribute;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
