package dev.backline.dsp.internal.voice;

import dev.backline.api.unit.UnitInfo.Preset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a preset down: names of settings and values in turn. */
public final class Presets {
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Presets() {}

    /** Begins a preset. */
    public static Presets preset() {
        return new Presets();
    }

    /** Adds a value, by the setting's name. */
    public Presets with(String setting, double value) {
        values.put(setting, value);
        return this;
    }

    /** Adds an envelope: attack, decay and release in s, sustain 0 to 1. */
    public Presets envelope(String prefix, double attack, double decay, double sustain, double release) {
        return with(prefix + "Attack", attack)
                .with(prefix + "Decay", decay)
                .with(prefix + "Sustain", sustain)
                .with(prefix + "Release", release);
    }

    /** Answers it under a name. */
    public Preset named(String name) {
        return new Preset(name, values);
    }
}
