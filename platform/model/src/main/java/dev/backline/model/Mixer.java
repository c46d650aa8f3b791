package dev.backline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mixer strip of a track.
 *
 * @param volume silence to +6 dB
 * @param pan -1 left to 1 right
 * @param sends level into each return, by the return's track id; absent means silence
 */
public record Mixer(Decibels volume, double pan, Map<String, Decibels> sends) {
    /** Unity gain, centre, no sends. */
    public static final Mixer UNITY = new Mixer(Decibels.UNITY, 0, Map.of());

    /** Checks the ranges and copies the sends. */
    public Mixer {
        Check.range("Pan", pan, -1, 1);
        Check.range("Volume in dB", volume.value(), Double.NEGATIVE_INFINITY, 6);
        sends = Collections.unmodifiableMap(new LinkedHashMap<>(sends));
    }

    /** Answers the same strip with another volume. */
    public Mixer withVolume(Decibels value) {
        return new Mixer(value, pan, sends);
    }
}
