package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;

/** The versions of the format, by what differs between them. They are in order of time. */
public enum Era {
    /** Live 8. */
    LIVE_8,
    /** Live 9. */
    LIVE_9,
    /** Live 10. */
    LIVE_10,
    /** Live 11. */
    LIVE_11,
    /** Live 12. */
    LIVE_12,
    /** Later than any version that is known here. */
    NEWER;

    /** Answers the era of a root element, by {@code MinorVersion} such as {@code 11.0_433}. */
    public static Era of(Node ableton) {
        String minor = ableton.attribute("MinorVersion", "");
        int point = minor.indexOf('.');
        try {
            int number = Integer.parseInt(point < 0 ? minor : minor.substring(0, point));
            return number > 12 ? NEWER : values()[Math.max(0, number - 8)];
        } catch (NumberFormatException e) {
            return NEWER;
        }
    }

    /** Answers whether it is this one or a later one. */
    public boolean since(Era other) {
        return compareTo(other) >= 0;
    }
}
