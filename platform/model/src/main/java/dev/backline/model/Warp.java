package dev.backline.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a recording is stretched to the song.
 *
 * @param mode the way of stretching
 * @param markers in order, at least two, or none when the tempo is steady
 * @param controls of the mode by Live's names, such as {@code GranularityTones}; absent ones are at Live's defaults
 */
public record Warp(Mode mode, List<Marker> markers, Map<String, Double> controls) {
    /** Complex at a steady tempo. */
    public static final Warp STEADY = new Warp(Mode.COMPLEX, List.of(), Map.of());

    /** Sorts and copies. */
    public Warp {
        markers = markers.stream().sorted(Comparator.comparing(Marker::beat)).toList();
        controls = Map.copyOf(controls);
        if (markers.size() == 1) {
            throw new IllegalArgumentException("Warp has one marker, but none or at least two were expected.");
        }
        for (int i = 1; i < markers.size(); i++) {
            if (markers.get(i).at().value() <= markers.get(i - 1).at().value()) {
                throw new IllegalArgumentException("Warp marker " + (i + 1) + " stands at "
                        + markers.get(i).at() + ", but later than the one before was expected.");
            }
        }
    }

    /** Answers a steady tempo in a mode. */
    public static Warp of(Mode mode) {
        return new Warp(mode, List.of(), Map.of());
    }

    /** Ways of stretching, in the order of Live's codes. */
    public enum Mode {
        /** Cuts at transients. */
        BEATS,
        /** Grains that follow the pitch. */
        TONES,
        /** Grains of a set size. */
        TEXTURE,
        /** Plays faster or slower. */
        RE_PITCH,
        /** For mixed material. */
        COMPLEX,
        /** As the slices of a REX file say. */
        REX,
        /** For mixed material, with formants. */
        COMPLEX_PRO
    }

    /**
     * Ties a place of the recording to one of the clip.
     *
     * @param at time in the recording
     * @param beat place in the clip, from its zero
     */
    public record Marker(Seconds at, Beats beat) {}
}
