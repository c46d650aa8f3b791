package dev.backline.live.virtual.internal.song;

import java.util.List;

/** A device of a track. */
public final class DeviceItem extends Item {
    private final String kind;
    private final Type type;
    private final boolean chains;
    private final List<ParameterItem> parameters;

    /** What a device makes of what. */
    public enum Type {
        /** Whatever Live does not know. */
        UNKNOWN(0),
        /** Notes become sound. */
        INSTRUMENT(1),
        /** Sound becomes sound. */
        AUDIO_EFFECT(2),
        /** Notes become notes. */
        MIDI_EFFECT(4);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        /** Answers Live's number for it. */
        public int code() {
            return code;
        }
    }

    /**
     * Makes a device.
     *
     * @param kind Live's name for its class, such as {@code Operator}
     * @param chains whether it can hold chains
     */
    public DeviceItem(String kind, String name, Type type, boolean chains, List<ParameterItem> parameters) {
        this.kind = kind;
        this.type = type;
        this.chains = chains;
        this.parameters = List.copyOf(parameters);
        put("name", name);
        put("class_name", kind);
        put("type", type.code());
    }

    @Override
    public String className() {
        return "Device";
    }

    DeviceItem copy() {
        return new DeviceItem(
                kind,
                text("name"),
                type,
                chains,
                parameters.stream().map(ParameterItem::copy).toList());
    }

    /** Answers Live's name for its class. */
    public String kind() {
        return kind;
    }

    /** Answers what it makes of what. */
    public Type type() {
        return type;
    }

    /** Answers whether it can hold chains. */
    public boolean chains() {
        return chains;
    }

    /** Answers its parameters; the first one switches it. */
    public List<ParameterItem> parameters() {
        return parameters;
    }
}
