package dev.backline.model;

import java.util.Optional;

/** The grid that a launch waits for, in the order of Live's menu; no wait comes first, then the longest. */
public enum Quantisation {
    /** At once. */
    NONE("None", 0),
    /** Eight bars. */
    BARS_8("8 Bars", -8),
    /** Four bars. */
    BARS_4("4 Bars", -4),
    /** Two bars. */
    BARS_2("2 Bars", -2),
    /** One bar. */
    BAR("1 Bar", -1),
    /** A half note. */
    HALF("1/2", 2),
    /** A half note triplet. */
    HALF_TRIPLET("1/2T", 4.0 / 3),
    /** A quarter note. */
    QUARTER("1/4", 1),
    /** A quarter note triplet. */
    QUARTER_TRIPLET("1/4T", 2.0 / 3),
    /** An eighth. */
    EIGHTH("1/8", 0.5),
    /** An eighth triplet. */
    EIGHTH_TRIPLET("1/8T", 1.0 / 3),
    /** A sixteenth. */
    SIXTEENTH("1/16", 0.25),
    /** A sixteenth triplet. */
    SIXTEENTH_TRIPLET("1/16T", 1.0 / 6),
    /** A thirty-second. */
    THIRTY_SECOND("1/32", 0.125);

    private final String label;
    private final double size;

    Quantisation(String label, double size) {
        this.label = label;
        this.size = size;
    }

    /** Answers the name in Live's menu, such as {@code 1/8T}. */
    public String label() {
        return label;
    }

    /** Answers the distance of two grid lines under a signature; nothing for {@link #NONE}. */
    public Optional<Beats> step(TimeSignature signature) {
        if (this == NONE) {
            return Optional.empty();
        }
        return Optional.of(size < 0 ? signature.bar().times(-size) : Beats.of(size));
    }

    /**
     * Reads a label such as {@code 1 Bar} or {@code 1/8t}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Quantisation parse(String text) {
        for (Quantisation value : values()) {
            if (value.label.equalsIgnoreCase(text.strip())) {
                return value;
            }
        }
        throw new IllegalArgumentException("Quantisation is \"" + text
                + "\", but None, 8 Bars, 4 Bars, 2 Bars, 1 Bar, 1/2, 1/2T, ... or 1/32 was expected.");
    }
}
