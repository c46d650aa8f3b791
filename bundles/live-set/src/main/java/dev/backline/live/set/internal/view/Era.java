package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of the format, by what differs between them. They are in order of time. */
public enum Era {
    /** Live 8. */
    LIVE_8(8),
    /** Live 9. */
    LIVE_9(9),
    /** Live 10. */
    LIVE_10(10),
    /** Live 11. */
    LIVE_11(11),
    /** Live 12. */
    LIVE_12(12),
    /** Later than any version that is known here. */
    NEWER(Integer.MAX_VALUE);

    private final int live;

    Era(int live) {
        this.live = live;
    }

    /** Answers the era of a root element, by {@code MinorVersion} such as {@code 11.0_433}. */
    public static Era of(Node ableton) {
        String minor = ableton.attribute("MinorVersion", "");
        int point = minor.indexOf('.');
        try {
            int number = Integer.parseInt(point < 0 ? minor : minor.substring(0, point));
            return Stream.of(values()).filter(e -> number <= e.live).findFirst().orElse(NEWER);
        } catch (NumberFormatException e) {
            return NEWER;
        }
    }

    /** Answers the main version of Live; empty when it is later than any known one. */
    public Optional<Integer> live() {
        return this == NEWER ? Optional.empty() : Optional.of(live);
    }

    /** Answers whether it is this one or a later one. */
    public boolean since(Era other) {
        return compareTo(other) >= 0;
    }
}
