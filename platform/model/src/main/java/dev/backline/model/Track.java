package dev.backline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A track of a set: session clips by scene, clips in the arrangement, devices and a mixer strip. */
public final class Track {
    private final String id;
    private final Kind kind;
    private final String name;
    private final Color color;
    private final Optional<String> group;
    private final SortedMap<Integer, Clip> session;
    private final SortedSet<Integer> stopless;
    private final List<Placed> arrangement;
    private final List<Device> devices;
    private final Mixer mixer;
    private final List<Envelope> automation;
    private final List<TakeLane> takeLanes;
    private final Map<Routing.Port, Routing> routing;
    private final Monitor monitor;
    private final boolean armed;
    private final boolean frozen;
    private final boolean folded;
    private final boolean preFader;
    private final Delay delay;
    private final Map<String, String> properties;

    private Track(Builder builder) {
        id = Check.notBlank("Track id", builder.id);
        kind = builder.kind;
        name = builder.name;
        color = builder.color;
        group = builder.group;
        session = Collections.unmodifiableSortedMap(new TreeMap<>(builder.session));
        stopless = Collections.unmodifiableSortedSet(new TreeSet<>(builder.stopless));
        arrangement = builder.arrangement.stream()
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
        devices = List.copyOf(builder.devices);
        mixer = builder.mixer;
        automation = List.copyOf(builder.automation);
        takeLanes = List.copyOf(builder.takeLanes);
        routing = Collections.unmodifiableMap(new EnumMap<>(builder.routing));
        monitor = builder.monitor;
        armed = builder.armed;
        frozen = builder.frozen;
        folded = builder.folded;
        preFader = builder.preFader;
        delay = builder.delay;
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

    /** Answers the slots without a stop button, by scene, counted from 0: launching one that is empty lets the track play on. */
    public SortedSet<Integer> stopless() {
        return stopless;
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

    /** Answers the automation in the arrangement, one envelope a target, times from the song's start. */
    public List<Envelope> automation() {
        return automation;
    }

    /** Answers the automation of a target. */
    public Optional<Envelope> automation(ParameterRef target) {
        return automation.stream().filter(e -> e.target().equals(target)).findFirst();
    }

    /** Answers the takes that lie under the lane that plays. */
    public List<TakeLane> takeLanes() {
        return takeLanes;
    }

    /** Answers where it is plugged in; an absent port is as Live has it for a new track. */
    public Map<Routing.Port, Routing> routing() {
        return routing;
    }

    /** Answers when its input is heard. */
    public Monitor monitor() {
        return monitor;
    }

    /** Answers whether it is armed for recording. */
    public boolean armed() {
        return armed;
    }

    /** Answers whether it plays what its devices gave when it was frozen. */
    public boolean frozen() {
        return frozen;
    }

    /** Answers whether it is folded in the arrangement; a folded group hides its members. */
    public boolean folded() {
        return folded;
    }

    /** Answers for a return whether sends to it are taken before the fader. */
    public boolean preFader() {
        return preFader;
    }

    /** Answers how much later it plays than the others. */
    public Delay delay() {
        return delay;
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
        builder.stopless.addAll(stopless);
        builder.arrangement.addAll(arrangement);
        builder.automation.addAll(automation);
        builder.takeLanes.addAll(takeLanes);
        builder.routing.putAll(routing);
        builder.monitor(monitor)
                .armed(armed)
                .frozen(frozen)
                .folded(folded)
                .preFader(preFader)
                .delay(delay);
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
            return clip.enabled() ? Rounds.of(this) : List.of();
        }
    }

    /** When the input of a track is heard, in the order of Live's codes. */
    public enum Monitor {
        /** Always. */
        IN,
        /** While it is armed. */
        AUTO,
        /** Never. */
        OFF
    }

    /**
     * A shift of a track against the others.
     *
     * @param amount milliseconds or samples; a negative one plays earlier
     * @param samples whether it counts samples
     */
    public record Delay(double amount, boolean samples) {
        /** No shift. */
        public static final Delay NONE = new Delay(0, false);

        /** Answers a shift in time. */
        public static Delay of(Seconds time) {
            return new Delay(time.value() * 1000, false);
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
        private final SortedSet<Integer> stopless = new TreeSet<>();
        private final List<Placed> arrangement = new ArrayList<>();
        private final List<Device> devices = new ArrayList<>();
        private Mixer mixer = Mixer.UNITY;
        private final List<Envelope> automation = new ArrayList<>();
        private final List<TakeLane> takeLanes = new ArrayList<>();
        private final Map<Routing.Port, Routing> routing = new EnumMap<>(Routing.Port.class);
        private Monitor monitor = Monitor.AUTO;
        private boolean armed;
        private boolean frozen;
        private boolean folded;
        private boolean preFader;
        private Delay delay = Delay.NONE;
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

        /** Gives the slot in a scene, counted from 0, a stop button or takes it away; every slot has one unless told otherwise. */
        public Builder stopButton(int scene, boolean there) {
            if (there) {
                stopless.remove(scene);
            } else {
                stopless.add(Check.range("Scene", scene, 0, Integer.MAX_VALUE));
            }
            return this;
        }

        /** Takes all session clips away. */
        public Builder clearSession() {
            session.clear();
            return this;
        }

        /** Replaces the clips of the arrangement. */
        public Builder arrangement(List<Placed> values) {
            arrangement.clear();
            arrangement.addAll(values);
            return this;
        }

        /** Takes it out of its group. */
        public Builder noGroup() {
            group = Optional.empty();
            return this;
        }

        /** Adds an envelope in the arrangement. */
        public Builder automate(Envelope value) {
            automation.add(value);
            return this;
        }

        /** Replaces the envelopes. */
        public Builder automation(List<Envelope> values) {
            automation.clear();
            automation.addAll(values);
            return this;
        }

        /** Replaces the takes. */
        public Builder takeLanes(List<TakeLane> values) {
            takeLanes.clear();
            takeLanes.addAll(values);
            return this;
        }

        /** Plugs one end in. */
        public Builder route(Routing.Port port, Routing value) {
            routing.put(port, value);
            return this;
        }

        /** Sets when its input is heard. */
        public Builder monitor(Monitor value) {
            monitor = value;
            return this;
        }

        /** Sets whether it is armed. */
        public Builder armed(boolean value) {
            armed = value;
            return this;
        }

        /** Sets whether it is frozen. */
        public Builder frozen(boolean value) {
            frozen = value;
            return this;
        }

        /** Sets whether it is folded. */
        public Builder folded(boolean value) {
            folded = value;
            return this;
        }

        /** Sets for a return whether sends to it are taken before the fader. */
        public Builder preFader(boolean value) {
            preFader = value;
            return this;
        }

        /** Shifts it against the others. */
        public Builder delay(Delay value) {
            delay = value;
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
