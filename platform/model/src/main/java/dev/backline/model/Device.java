package dev.backline.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device of a track: an instrument, an effect or a rack. The kind is open, since Live keeps growing; the kinds that
 * Backline knows are the constants here.
 */
public final class Device {
    /**
     * Plays {@link #zones()} over the keyboard; written as Simpler, which every edition of Live has.
     *
     * <p>Parameters, each with what holds when it is absent: {@code Attack} in s (0), {@code Decay} in s (0.6), {@code Sustain} 0 to 1 (1),
     * {@code Release} in s (0.05), {@code Volume} in dB (0), {@code Pan} -1 to 1 (0), {@code Transpose} in st (0), {@code Detune} in ct (0),
     * {@code Voices} 1 to 32 (12), {@code Velocity} 0 to 1 (0.35), {@code Filter Freq} in Hz (no filter), {@code Filter Res} 0 to 1 (0).
     *
     * <p>Level of a note: {@code 1 - a + a * (velocity / 127)^2}, where {@code a} is {@code Velocity}. Property {@code mode}: {@code one-shot} plays
     * to the end of the zone whatever the note's length, {@code classic} lets go at the note's end; when absent, {@code one-shot} if
     * no zone loops, else {@code classic}. All zones that cover a key sound together.
     */
    public static final String SAMPLER = "sampler";

    /**
     * Holds one {@link Chain} a pad. A pad's instrument hears {@link #PAD_KEY} whatever the pad's own note, so the root of its
     * zone is that key when it shall sound as recorded.
     */
    public static final String DRUM_RACK = "drum-rack";

    /** The key, C3, that the instrument of a pad of a {@link #DRUM_RACK} hears. */
    public static final Pitch PAD_KEY = Pitch.of(60);

    /**
     * Room: parameters {@code Decay} in s to -60 dB (2), {@code Pre-Delay} in s (0.02), {@code Low Cut} in Hz (120), {@code High Cut} in Hz (9000),
     * {@code Dry/Wet} 0 to 1 (1 on a return, else 0.3).
     */
    public static final String REVERB = "reverb";

    /**
     * Echo: parameters {@code Time} in beats (0.75), {@code Feedback} 0 to 0.95 (0.4), {@code Ping Pong} 0 or 1 (1), {@code Low Cut} in Hz (200),
     * {@code High Cut} in Hz (6000), {@code Dry/Wet} 0 to 1 (1 on a return, else 0.3).
     */
    public static final String DELAY = "delay";

    /** Filter, 12 dB an octave, Butterworth: parameters {@code Low Cut} in Hz, {@code High Cut} in Hz; an absent one does nothing. */
    public static final String FILTER = "filter";

    /**
     * Ducks under another track: parameters {@code Amount} in dB (6), {@code Attack} in s (0.003), {@code Release} in s (0.2); property {@code source} is a
     * track id, property {@code source-key} a MIDI note number when only that key counts.
     */
    public static final String SIDECHAIN = "sidechain";

    /** Begins the kind of a device of Live's own; behind it stands Live's name for it in files, such as {@code Eq8}. */
    public static final String LIVE = "live/";

    /** Live's equaliser of eight bands. Parameters of native devices have the names and units of the file, such as {@code Bands.0/ParameterA/Freq}. */
    public static final String EQ_EIGHT = LIVE + "Eq8";

    /** Live's equaliser of three bands. */
    public static final String EQ_THREE = LIVE + "FilterEQ3";

    /** Live's reverb, as it is. */
    public static final String LIVE_REVERB = LIVE + "Reverb";

    /** Live's delay, as it is. */
    public static final String LIVE_DELAY = LIVE + "Delay";

    /** Live's compressor. */
    public static final String COMPRESSOR = LIVE + "Compressor2";

    /** Live's bus compressor. */
    public static final String GLUE_COMPRESSOR = LIVE + "GlueCompressor";

    /** Live's multiband dynamics. */
    public static final String MULTIBAND_DYNAMICS = LIVE + "MultibandDynamics";

    /** Live's saturator. */
    public static final String SATURATOR = LIVE + "Saturator";

    /** Live's limiter. */
    public static final String LIMITER = LIVE + "Limiter";

    /** Live's gate. */
    public static final String GATE = LIVE + "Gate";

    /** Live's utility; files call it by its old name. */
    public static final String UTILITY = LIVE + "StereoGain";

    /** Live's auto filter. */
    public static final String AUTO_FILTER = LIVE + "AutoFilter";

    /** Live's Simpler, as it is. */
    public static final String SIMPLER = LIVE + "OriginalSimpler";

    /** Live's Sampler, as it is. */
    public static final String LIVE_SAMPLER = LIVE + "MultiSampler";

    /** A rack of instruments: {@link #chains()} side by side. */
    public static final String INSTRUMENT_RACK = "instrument-rack";

    /** A rack of audio effects. */
    public static final String AUDIO_RACK = "audio-effect-rack";

    /** A rack of MIDI effects. */
    public static final String MIDI_RACK = "midi-effect-rack";

    /** A plug-in: {@link #plugin()} tells which. */
    public static final String PLUGIN = "plugin";

    /** A Max device: {@link #patch()} tells which. */
    public static final String MAX = "max";

    private final String kind;
    private final String id;
    private final String name;
    private final boolean on;
    private final List<Chain> returns;
    private final List<Macro> macros;
    private final List<Macro.Variation> variations;
    private final Optional<SideChain> sideChain;
    private final Optional<PluginRef> plugin;
    private final Optional<Path> patch;
    private final Map<String, Parameter> parameters;
    private final List<SampleZone> zones;
    private final List<Chain> chains;
    private final Map<String, String> properties;

    private Device(Builder builder) {
        kind = Check.notBlank("Device kind", builder.kind);
        name = builder.name;
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        zones = List.copyOf(builder.zones);
        chains = List.copyOf(builder.chains);
        id = builder.id;
        on = builder.on;
        returns = List.copyOf(builder.returns);
        macros = List.copyOf(builder.macros);
        variations = List.copyOf(builder.variations);
        sideChain = builder.sideChain;
        plugin = builder.plugin;
        patch = builder.patch;
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(builder.properties));
    }

    /** Answers a builder for a device of the kind, named like it. */
    public static Builder builder(String kind) {
        return new Builder(kind);
    }

    /** Answers the kind, such as {@link #SAMPLER}. */
    public String kind() {
        return kind;
    }

    /** Answers the name that the producer reads. */
    public String name() {
        return name;
    }

    /** Answers the parameters by name, in order. */
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Answers a parameter's value, or the given one when the device has none of that name. */
    public double value(String parameter, double otherwise) {
        return Optional.ofNullable(parameters.get(parameter))
                .map(Parameter::value)
                .orElse(otherwise);
    }

    /** Answers the recordings of a sampler. */
    public List<SampleZone> zones() {
        return zones;
    }

    /** Answers the chains of a rack. */
    public List<Chain> chains() {
        return chains;
    }

    /** Answers the stable name of the device in its set, without a slash; empty when nothing needs to name it. */
    public String id() {
        return id;
    }

    /** Answers whether it is switched on. */
    public boolean on() {
        return on;
    }

    /** Answers the return chains of a drum rack. */
    public List<Chain> returns() {
        return returns;
    }

    /** Answers the macros of a rack, at most 16. */
    public List<Macro> macros() {
        return macros;
    }

    /** Answers the snapshots of a rack's macros. */
    public List<Macro.Variation> variations() {
        return variations;
    }

    /** Answers what it listens to beside its input. */
    public Optional<SideChain> sideChain() {
        return sideChain;
    }

    /** Answers the plug-in that it stands for. */
    public Optional<PluginRef> plugin() {
        return plugin;
    }

    /** Answers the patch of a Max device; relative to the project folder when the set lies in one. */
    public Optional<Path> patch() {
        return patch;
    }

    /** Answers this device and all inside its chains, outermost first. */
    public Stream<Device> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(chains.stream(), returns.stream())
                        .flatMap(c -> c.devices().stream())
                        .flatMap(Device::all));
    }

    /** Answers what else is known, as text. */
    public Map<String, String> properties() {
        return properties;
    }

    /** Answers a builder that starts from this device. */
    public Builder toBuilder() {
        Builder builder = new Builder(kind).name(name).id(id).on(on);
        builder.returns.addAll(returns);
        builder.macros.addAll(macros);
        builder.variations.addAll(variations);
        builder.sideChain = sideChain;
        builder.plugin = plugin;
        builder.patch = patch;
        builder.parameters.putAll(parameters);
        builder.zones.addAll(zones);
        builder.chains.addAll(chains);
        builder.properties.putAll(properties);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device d && d.parts().equals(parts());
    }

    private List<Object> parts() {
        return List.of(
                kind,
                id,
                name,
                on,
                parameters,
                zones,
                chains,
                returns,
                macros,
                variations,
                sideChain,
                plugin,
                patch,
                properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, parameters, zones, chains, properties);
    }

    @Override
    public String toString() {
        return name + " (" + kind + ")";
    }

    /**
     * A chain of a rack: a pad of a drum rack, or a layer.
     *
     * @param name what the producer reads
     * @param key the pad's note in a drum rack
     * @param choke pads of one group from 1 to 16 silence each other; 0 for none
     * @param devices in order, the instrument among them
     * @param zone what reaches it
     * @param strip its mixer, colour and id
     */
    public record Chain(String name, Pitch key, int choke, List<Device> devices, Zone zone, Strip strip) {
        /** Checks the choke group and copies the devices. */
        public Chain {
            Check.range("Choke group", choke, 0, 16);
            devices = List.copyOf(devices);
        }

        /** Answers a chain that everything reaches. */
        public Chain(String name, Pitch key, int choke, List<Device> devices) {
            this(name, key, choke, devices, Zone.ALL, Strip.PLAIN);
        }

        /** Answers a layer of a rack. */
        public static Chain of(String name, List<Device> devices) {
            return new Chain(name, PAD_KEY, 0, devices);
        }

        /** Answers the same chain with other devices. */
        public Chain withDevices(List<Device> values) {
            return new Chain(name, key, choke, values, zone, strip);
        }

        /** Answers the same chain that other notes reach. */
        public Chain withZone(Zone value) {
            return new Chain(name, key, choke, devices, value, strip);
        }

        /** Answers the same chain with another strip. */
        public Chain withStrip(Strip value) {
            return new Chain(name, key, choke, devices, zone, value);
        }
    }

    /**
     * What reaches a chain.
     *
     * @param keys that do
     * @param velocities that do
     * @param selector positions of the rack's chain selector that open it
     * @param plays note that a drum pad hands to its devices
     */
    public record Zone(Range keys, Range velocities, Range selector, Pitch plays) {
        /** Everything, at the first position of the selector. */
        public static final Zone ALL = new Zone(Range.ALL, Range.VELOCITIES, Range.ZERO, PAD_KEY);
    }

    /**
     * The end of a chain.
     *
     * @param id stable name of the chain in its set, without a slash; empty when nothing needs to name it
     * @param mixer level, pan, switch, and sends by the position of the rack's return chain, counted from 0
     * @param color its colour
     */
    public record Strip(String id, Mixer mixer, Color color) {
        /** Unity gain. */
        public static final Strip PLAIN = new Strip("", Mixer.UNITY, Color.of(13));
    }

    /** Collects the parts of a device. */
    public static final class Builder {
        private final String kind;
        private String name;
        private final Map<String, Parameter> parameters = new LinkedHashMap<>();
        private final List<SampleZone> zones = new ArrayList<>();
        private final List<Chain> chains = new ArrayList<>();
        private String id = "";
        private boolean on = true;
        private final List<Chain> returns = new ArrayList<>();
        private final List<Macro> macros = new ArrayList<>();
        private final List<Macro.Variation> variations = new ArrayList<>();
        private Optional<SideChain> sideChain = Optional.empty();
        private Optional<PluginRef> plugin = Optional.empty();
        private Optional<Path> patch = Optional.empty();
        private final Map<String, String> properties = new LinkedHashMap<>();

        private Builder(String kind) {
            this.kind = kind;
            this.name = kind;
        }

        /** Sets the name. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Sets the stable name of the device in its set; it holds no slash. */
        public Builder id(String value) {
            if (value.indexOf('/') >= 0) {
                throw new IllegalArgumentException(
                        "Device id is \"" + value + "\", but a text without a slash was expected.");
            }
            id = value;
            return this;
        }

        /** Switches it on or off. */
        public Builder on(boolean value) {
            on = value;
            return this;
        }

        /** Adds a return chain of a drum rack. */
        public Builder returnChain(Chain value) {
            returns.add(value);
            return this;
        }

        /** Adds a macro, the next one of at most 16. */
        public Builder macro(Macro value) {
            Check.range("Number of macros", macros.size() + 1, 1, 16);
            macros.add(value);
            return this;
        }

        /** Adds a snapshot of macros. */
        public Builder variation(Macro.Variation value) {
            variations.add(value);
            return this;
        }

        /** Makes it listen to another track. */
        public Builder sideChain(SideChain value) {
            sideChain = Optional.of(value);
            return this;
        }

        /** Tells which plug-in it stands for. */
        public Builder plugin(PluginRef value) {
            plugin = Optional.of(value);
            return this;
        }

        /** Tells which patch a Max device runs. */
        public Builder patch(Path value) {
            patch = Optional.of(value);
            return this;
        }

        /** Adds or replaces a parameter. */
        public Builder parameter(Parameter value) {
            parameters.put(value.name(), value);
            return this;
        }

        /** Adds a zone. */
        public Builder zone(SampleZone value) {
            zones.add(value);
            return this;
        }

        /** Replaces the zones. */
        public Builder zones(List<SampleZone> values) {
            zones.clear();
            zones.addAll(values);
            return this;
        }

        /** Adds a chain. */
        public Builder chain(Chain value) {
            chains.add(value);
            return this;
        }

        /** Replaces the chains. */
        public Builder chains(List<Chain> values) {
            chains.clear();
            chains.addAll(values);
            return this;
        }

        /** Adds or replaces a property. */
        public Builder property(String key, String value) {
            properties.put(key, value);
            return this;
        }

        /** Answers the device. */
        public Device build() {
            return new Device(this);
        }
    }
}
