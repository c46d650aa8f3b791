package dev.backline.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A device of a track: an instrument, an effect or a rack. The kind is open, since Live keeps growing; the kinds that
 * Backline knows are the constants here.
 */
public final class Device {
    /**
     * Plays {@link #zones()} over the keyboard; written as Simpler when it has one zone, else as Sampler.
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

    private final String kind;
    private final String name;
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

    /** Answers what else is known, as text. */
    public Map<String, String> properties() {
        return properties;
    }

    /** Answers a builder that starts from this device. */
    public Builder toBuilder() {
        Builder builder = new Builder(kind).name(name);
        builder.parameters.putAll(parameters);
        builder.zones.addAll(zones);
        builder.chains.addAll(chains);
        builder.properties.putAll(properties);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device d
                && d.kind.equals(kind)
                && d.name.equals(name)
                && d.parameters.equals(parameters)
                && d.zones.equals(zones)
                && d.chains.equals(chains)
                && d.properties.equals(properties);
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
     */
    public record Chain(String name, Pitch key, int choke, List<Device> devices) {
        /** Checks the choke group and copies the devices. */
        public Chain {
            Check.range("Choke group", choke, 0, 16);
            devices = List.copyOf(devices);
        }
    }

    /** Collects the parts of a device. */
    public static final class Builder {
        private final String kind;
        private String name;
        private final Map<String, Parameter> parameters = new LinkedHashMap<>();
        private final List<SampleZone> zones = new ArrayList<>();
        private final List<Chain> chains = new ArrayList<>();
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
