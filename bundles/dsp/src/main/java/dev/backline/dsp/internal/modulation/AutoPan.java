package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import java.util.List;
import java.util.Map;

/** Moves the balance: {@code left = sqrt(1 - depth lfo)}, {@code right = sqrt(1 + depth lfo)}; the power of both together stays. */
final class AutoPan extends Pulse {
    static final UnitInfo INFO = new UnitInfo(
            "auto-pan",
            "Auto Pan",
            "modulation",
            "Balance by an LFO: left = sqrt(1 - depth lfo), right = sqrt(1 + depth lfo), so power stays and the centre is 0 dB; 0.01 to 40 Hz, in beats, or at the musical"
                    + " fraction of the beat nearest to a rate. Source: Zölzer, DAFX (2011), chapter 5.",
            SHARED,
            List.of(
                    new Preset("Slow Drift", Map.of("Rate", 0.08, "Depth", 0.6)),
                    new Preset("Ping Pong Quarters", Map.of("Sync", 1.0, "Beats", 2.0, "Shape", 2.0, "Depth", 0.8)),
                    new Preset("Rotor", Map.of("Rate", 6.2, "Depth", 0.5))));

    AutoPan() {
        super(INFO);
    }

    @Override
    long turn() {
        return 0;
    }

    @Override
    double left(double value, double depth) {
        return Math.sqrt(1 - depth * value);
    }

    @Override
    double right(double value, double depth) {
        return Math.sqrt(1 + depth * value);
    }
}
