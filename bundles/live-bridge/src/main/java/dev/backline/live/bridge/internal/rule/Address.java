package dev.backline.live.bridge.internal.rule;

import java.util.Locale;

/**
 * Names one value of a song as a rule writes it, such as {@code track('Bass').volume}. Tracks, devices, clips and parameters go by name, or by
 * their number from 1 as {@code #1}.
 *
 * @param track whose value it is; empty for the song's own
 * @param device whose parameter it is; empty for a value of the strip
 * @param property what of it
 * @param argument which send, clip or parameter; empty where there is one only
 */
public record Address(String track, String device, Property property, String argument) {
    /** Answers an address of the song itself. */
    public static Address song(Property property) {
        return new Address("", "", property, "");
    }

    /** Answers an address of a track's strip. */
    public static Address track(String track, Property property) {
        return new Address(track, "", property, "");
    }

    /** Answers an address of a device's parameter. */
    public static Address parameter(String track, String device, String parameter) {
        return new Address(track, device, Property.PARAMETER, parameter);
    }

    /** Answers the text that a rule writes. */
    @Override
    public String toString() {
        if (property == Property.LAUNCH) {
            return track.isEmpty()
                    ? "scene(" + quoted(argument) + ")"
                    : "track(" + quoted(track) + ").clip(" + quoted(argument) + ")";
        }
        StringBuilder text = new StringBuilder(track.isEmpty() ? "song" : "track(" + quoted(track) + ")");
        if (!device.isEmpty()) {
            text.append(".device(").append(quoted(device)).append(')');
        }
        text.append('.').append(property.word());
        if (!argument.isEmpty()) {
            text.append('(').append(quoted(argument)).append(')');
        }
        return text.append(property == Property.CLIP ? ".playing" : "").toString();
    }

    private static String quoted(String name) {
        return name.startsWith("#") ? name.substring(1) : "'" + name + "'";
    }

    /** What of a track, device or song an address names. */
    public enum Property {
        /** The fader, in dB. */
        VOLUME(true),
        /** The pan pot, -1 to 1. */
        PAN(true),
        /** A send, in dB. */
        SEND(true),
        /** Whether the track is muted, 0 or 1. */
        MUTE(true),
        /** Whether it is soloed, 0 or 1. */
        SOLO(true),
        /** Whether it is armed, 0 or 1. */
        ARM(true),
        /** What its meter shows, 0 to 1. */
        METER(false),
        /** Whether it plays a clip, 0 or 1. */
        PLAYING(false),
        /** Whether it plays a given clip, 0 or 1. */
        CLIP(false),
        /** A parameter of a device, in Live's own unit. */
        PARAMETER(true),
        /** The tempo of the song, in bpm. */
        TEMPO(true),
        /** The button that launches a scene, or a clip of a track. */
        LAUNCH(false),
        /** The button that stops a track. */
        STOP(false);

        private final boolean written;

        Property(boolean written) {
            this.written = written;
        }

        /** Answers whether it is a button: pressed, neither set nor read. */
        public boolean pressed() {
            return this == LAUNCH || this == STOP;
        }

        /** Answers whether a rule may set it. */
        public boolean written() {
            return written;
        }

        /** Answers the word that stands behind the dot. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
