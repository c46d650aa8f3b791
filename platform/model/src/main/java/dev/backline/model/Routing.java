package dev.backline.model;

/**
 * Where a track's sound or notes come from or go to.
 *
 * @param place kind of the other end
 * @param name by place: a track id; a port such as {@code 1/2} or a MIDI port's name, empty for all of them; the untouched text of
 *     {@link Place#OTHER}; else empty
 * @param tap by place: the point of the track, such as {@code Post FX}; a MIDI channel from 1 to 16; empty when there is none or it means all
 */
public record Routing(Place place, String name, String tap) {
    /** Nowhere. */
    public static final Routing NONE = new Routing(Place.NONE, "", "");

    /** The main track. */
    public static final Routing MAIN = new Routing(Place.MAIN, "", "");

    /** The group that the track lies in. */
    public static final Routing GROUP = new Routing(Place.GROUP, "", "");

    /** All MIDI ports, all channels. */
    public static final Routing ALL_PORTS = new Routing(Place.EXTERNAL, "", "");

    /** Answers a hardware port: {@code 1/2} or {@code 1} for audio, a port's name for MIDI. */
    public static Routing external(String port) {
        return new Routing(Place.EXTERNAL, port, "");
    }

    /** Answers a track; {@code tap} is {@code Pre FX}, {@code Post FX}, {@code Post Mixer} or {@code Track In}. */
    public static Routing track(String id, String tap) {
        return new Routing(Place.TRACK, Check.notBlank("Track id", id), tap);
    }

    /** The four ends of a track. */
    public enum Port {
        /** Sound that comes in. */
        AUDIO_IN,
        /** Notes that come in. */
        MIDI_IN,
        /** Sound that goes out. */
        AUDIO_OUT,
        /** Notes that go out. */
        MIDI_OUT
    }

    /** Kinds of other ends. */
    public enum Place {
        /** Nowhere. */
        NONE,
        /** Hardware or another program. */
        EXTERNAL,
        /** Another track. */
        TRACK,
        /** The main track. */
        MAIN,
        /** The group that holds the track. */
        GROUP,
        /** What only Live understands. */
        OTHER
    }
}
