package dev.backline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The mixer strip of a track or of a rack's chain.
 *
 * @param volume silence to +6 dB
 * @param pan -1 left to 1 right
 * @param sends level into each return, by the return's track id; absent means silence
 * @param on whether the track sounds
 * @param solo whether it is soloed
 * @param side of the crossfader
 * @param split the two ends of split stereo panning, which takes the place of {@code pan}; empty when it does not
 */
public record Mixer(
        Decibels volume,
        double pan,
        Map<String, Decibels> sends,
        boolean on,
        boolean solo,
        Side side,
        Optional<Split> split) {
    /** Unity gain, centre, no sends. */
    public static final Mixer UNITY = new Mixer(Decibels.UNITY, 0, Map.of());

    /** Checks the ranges and copies the sends. */
    public Mixer {
        Check.range("Pan", pan, -1, 1);
        Check.range("Volume in dB", volume.value(), Double.NEGATIVE_INFINITY, 6);
        sends = Collections.unmodifiableMap(new LinkedHashMap<>(sends));
    }

    /** Answers a strip that is on. */
    public Mixer(Decibels volume, double pan, Map<String, Decibels> sends) {
        this(volume, pan, sends, true, false, Side.NONE, Optional.empty());
    }

    /** Answers the same strip with another volume. */
    public Mixer withVolume(Decibels value) {
        return new Mixer(value, pan, sends, on, solo, side, split);
    }

    /** Answers the same strip with another pan. */
    public Mixer withPan(double value) {
        return new Mixer(volume, value, sends, on, solo, side, split);
    }

    /** Answers the same strip with other sends. */
    public Mixer withSends(Map<String, Decibels> value) {
        return new Mixer(volume, pan, value, on, solo, side, split);
    }

    /** Answers the same strip, switched on or off. */
    public Mixer withOn(boolean value) {
        return new Mixer(volume, pan, sends, value, solo, side, split);
    }

    /** Answers the same strip, soloed or not. */
    public Mixer withSolo(boolean value) {
        return new Mixer(volume, pan, sends, on, value, side, split);
    }

    /** Answers the same strip on another side of the crossfader. */
    public Mixer withSide(Side value) {
        return new Mixer(volume, pan, sends, on, solo, value, split);
    }

    /** Answers the same strip with split stereo panning. */
    public Mixer withSplit(double left, double right) {
        return new Mixer(volume, pan, sends, on, solo, side, Optional.of(new Split(left, right)));
    }

    /** Sides of the crossfader, in the order of Live's codes. */
    public enum Side {
        /** Left. */
        A,
        /** Untouched by the crossfader. */
        NONE,
        /** Right. */
        B
    }

    /**
     * Where the two channels go.
     *
     * @param left place of the left one, -1 to 1
     * @param right place of the right one, -1 to 1
     */
    public record Split(double left, double right) {
        /** Checks the places. */
        public Split {
            Check.range("Left channel", left, -1, 1);
            Check.range("Right channel", right, -1, 1);
        }
    }
}
