package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitParameter;
import dev.backline.dsp.internal.Lfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tremolo: {@code gain = 1 - depth (1 - lfo) / 2}, the right channel's LFO ahead by up to half a cycle. */
final class Tremolo extends Pulse {
    static final UnitInfo INFO = new UnitInfo(
            "tremolo",
            "Tremolo",
            "modulation",
            "Level by an LFO: gain = 1 - depth (1 - lfo) / 2, at 0.01 to 40 Hz, in beats, or at the musical fraction of the beat nearest to a rate; five shapes rounded off by"
                    + " 0.5 ms. Any rate, 7.83 Hz too, is plain modulation. Source: Zölzer, DAFX (2011), chapter 3.",
            Stream.concat(SHARED.stream(), Stream.of(UnitParameter.of("Phase", "cycles", 0, 0.5, 0)))
                    .toList(),
            List.of(
                    new Preset("Schumann 7.83 Hz", Map.of("Rate", 7.83, "Depth", 0.4)),
                    new Preset("Schumann on the Grid", Map.of("Sync", 2.0, "Rate", 7.83, "Depth", 0.4)),
                    new Preset("Eighth Chop", Map.of("Sync", 1.0, "Beats", 0.5, "Shape", 2.0, "Depth", 1.0)),
                    new Preset("Slow Breath", Map.of("Sync", 1.0, "Beats", 16.0, "Depth", 0.7))));

    private long turn;

    Tremolo() {
        super(INFO);
    }

    @Override
    protected void tune() {
        super.tune();
        turn = Lfo.steps(knobs.value(OWN));
    }

    @Override
    long turn() {
        return turn;
    }

    @Override
    double left(double value, double depth) {
        return 1 - depth * (1 - value) / 2;
    }

    @Override
    double right(double value, double depth) {
        return 1 - depth * (1 - value) / 2;
    }
}
