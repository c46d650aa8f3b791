package dev.backline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A track of a set: session clips by scene, clips in the arrangement, devices and a mixer strip. */
public final class Track {
    private final String id;
    private final Kind kind;
    private final String name;
    private final Color color;
    private final Optional<String> group;
    private final SortedMap<Integer, Clip> session;
    private final List<Placed> arrangement;
    private final List<Device> devices;
    private final Mixer mixer;
    private final Map<String, String> properties;

    private Track(Builder builder) {
        id = Check.notBlank("Track id", builder.id);
        kind = builder.kind;
        name = builder.name;
        color = builder.color;
        group = builder.group;
        session = Collections.unmodifiableSortedMap(new TreeMap<>(builder.session));
        arrangement = builder.arrangement.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        devices = List.copyOf(builder.devices);
        mixer = builder.mixer;
        properties = Collections.unmodifiableMap(new TreeMap<>(builder.properties));
    }

    /** Answers a builder for a track; the id is unique in its set and stays when the track is renamed. */
    public static Builder builder(String id, Kind kind) {
        return new Builder(id, kind);
    }

    /** Answers the stable id. */
    public String id() {
        return id;
    }

    /** Answers the kind. */
    public Kind kind() {
        return kind;
    }

    /** Answers the name that the producer reads. */
    public String name() {
        return name;
    }

    /** Answers the colour. */
    public Color color() {
        return color;
    }

    /** Answers the id of the group track that holds it. */
    public Optional<String> group() {
        return group;
    }

    /** Answers the session clips by scene, counted from 0. */
    public SortedMap<Integer, Clip> session() {
        return session;
    }

    /** Answers the clips of the arrangement by position. */
    public List<Placed> arrangement() {
        return arrangement;
    }

    /** Answers the devices in signal order. */
    public List<Device> devices() {
        return devices;
    }

    /** Answers the mixer strip. */
    public Mixer mixer() {
        return mixer;
    }

    /** Answers what else is known, as text: {@code role} is the musical part that the track plays. */
    public Map<String, String> properties() {
        return properties;
    }

    /** Answers a builder that starts from this track. */
    public Builder toBuilder() {
        Builder builder =
                new Builder(id, kind).name(name).color(color).mixer(mixer).devices(devices);
        builder.group = group;
        builder.session.putAll(session);
        builder.arrangement.addAll(arrangement);
        builder.properties.putAll(properties);
        return builder;
    }

    @Override
    public String toString() {
        return name + " (" + kind + ")";
    }

    /** What a track carries. */
    public enum Kind {
        /** Notes into an instrument. */
        MIDI,
        /** Recordings. */
        AUDIO,
        /** Sums the tracks that name it as their group. */
        GROUP,
        /** Sums what the sends of other tracks bring. */
        RETURN,
        /** Sums everything. */
        MAIN
    }

    /**
     * A clip at its place in the arrangement. A looped clip repeats until the length is filled.
     *
     * @param at where it starts, 0 or later
     * @param length how long it plays there
     * @param clip what plays
     */
    public record Placed(Beats at, Beats length, Clip clip) {
        /** Checks position and length. */
        public Placed {
            Check.range("Clip position in beats", at.value(), 0, Double.MAX_VALUE);
            Check.range("Clip length in beats", length.value(), Double.MIN_VALUE, Double.MAX_VALUE);
        }

        /** Answers where it ends. */
        public Beats end() {
            return at.plus(length);
        }

        /** Answers the notes as they sound: repeated by the loop, cut at the end, positions from the song's start. */
        public List<Note> notes() {
            List<Note> sounding = new ArrayList<>();
            double step = clip.looped() ? clip.length().value() : Double.POSITIVE_INFINITY;
            for (int i = 0; i == 0 || i * step < length.value(); i++) {
                double offset = i == 0 ? 0 : i * step;
                for (Note note : clip.notes()) {
                    double start = offset + note.start().value();
                    if (start < length.value() && note.start().compareTo(clip.length()) < 0) {
                        double end = Math.min(start + note.length().value(), length.value());
                        sounding.add(note.withStart(at.plus(Beats.of(start))).withLength(Beats.of(end - start)));
                    }
                }
            }
            return sounding;
        }
    }

    /** Collects the parts of a track. */
    public static final class Builder {
        private final String id;
        private final Kind kind;
        private String name;
        private Color color = Color.of(0);
        private Optional<String> group = Optional.empty();
        private final SortedMap<Integer, Clip> session = new TreeMap<>();
        private final List<Placed> arrangement = new ArrayList<>();
        private final List<Device> devices = new ArrayList<>();
        private Mixer mixer = Mixer.UNITY;
        private final Map<String, String> properties = new TreeMap<>();

        private Builder(String id, Kind kind) {
            this.id = id;
            this.kind = kind;
            this.name = id;
        }

        /** Sets the name. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Sets the colour. */
        public Builder color(Color value) {
            color = value;
            return this;
        }

        /** Puts the track into the group track of that id. */
        public Builder group(String value) {
            group = Optional.of(value);
            return this;
        }

        /** Puts a clip into the slot of a scene, counted from 0. */
        public Builder session(int scene, Clip clip) {
            session.put(Check.range("Scene", scene, 0, 9_999), clip);
            return this;
        }

        /** Adds a clip to the arrangement. */
        public Builder place(Placed value) {
            arrangement.add(value);
            return this;
        }

        /** Replaces the devices. */
        public Builder devices(List<Device> values) {
            devices.clear();
            devices.addAll(values);
            return this;
        }

        /** Sets the mixer strip. */
        public Builder mixer(Mixer value) {
            mixer = value;
            return this;
        }

        /** Adds or replaces a property. */
        public Builder property(String key, String value) {
            properties.put(key, value);
            return this;
        }

        /** Answers the track. */
        public Track build() {
            return new Track(this);
        }
    }
}
