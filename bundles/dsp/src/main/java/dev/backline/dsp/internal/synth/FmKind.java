package dev.backline.dsp.internal.synth;

import static dev.backline.dsp.internal.voice.Presets.preset;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitKind;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * An FM synthesiser of four operators in eight algorithms (Chowning, "The Synthesis of Complex Audio Spectra by Means of Frequency
 * Modulation", 1973), as phase modulation.
 */
@Component(service = UnitKind.class, property = "unit.id=fm-synth")
public final class FmKind implements UnitKind {
    private static final UnitInfo INFO = new UnitInfo(
            "fm-synth",
            "FM Synth",
            "synth",
            "Four operators y = a e(t) sin(2 pi f t + x), x being the sum of what modulates them, f = Tuning * 2^((key - 69) / 12) * Ratio. A"
                    + " modulator of Level 1 has an index of 8 radians: two operators give partials at f + n f_m with the levels |J_n(8 Level)|"
                    + " (Chowning 1973). The index gives way where Carson's rule, f + f_m (index + 1), would pass half the sample rate. Operator 4"
                    + " modulates itself by up to half a cycle, averaged over two frames (Tomisawa 1981). Each has its own envelope: linear attack,"
                    + " exponential decay and release by 60 dB. Level of a note and index: 1 - a + a (velocity / 127)^2.",
            FmSetting.all(),
            presets());

    private static List<Preset> presets() {
        return List.of(
                preset().with("Algorithm", 4)
                        .with("Index Velocity", 0.9)
                        .with("Op 2 Ratio", 14)
                        .with("Op 2 Level", 0.09)
                        .envelope("Op 2 ", 0, 0.25, 0, 0.2)
                        .with("Op 3 Ratio", 1)
                        .with("Op 3 Level", 0.9)
                        .with("Op 3 Fine", 2)
                        .with("Op 4 Ratio", 1)
                        .with("Op 4 Level", 0.18)
                        .envelope("Op 1 ", 0.001, 2.2, 0, 0.3)
                        .envelope("Op 3 ", 0.001, 3, 0, 0.3)
                        .envelope("Op 4 ", 0, 1.6, 0.1, 0.3)
                        .with("Volume", -16)
                        .named("Electric Piano"),
                preset().with("Algorithm", 4)
                        .with("Op 2 Ratio", 3.5)
                        .with("Op 2 Level", 0.35)
                        .envelope("Op 1 ", 0.001, 4, 0, 2.5)
                        .envelope("Op 2 ", 0, 2.5, 0, 2)
                        .with("Op 3 Ratio", 2.01)
                        .with("Op 3 Level", 0.5)
                        .envelope("Op 3 ", 0.001, 3, 0, 2)
                        .with("Op 4 Ratio", 7.07)
                        .with("Op 4 Level", 0.3)
                        .envelope("Op 4 ", 0, 1.2, 0, 1)
                        .with("Volume", -13)
                        .named("Bell"),
                preset().with("Algorithm", 0)
                        .with("Feedback", 0.25)
                        .with("Op 2 Level", 0.32)
                        .envelope("Op 2 ", 0.06, 0.6, 0.7, 0.15)
                        .envelope("Op 1 ", 0.04, 0.5, 0.85, 0.12)
                        .with("Op 3 Level", 0.06)
                        .with("Op 3 Ratio", 1)
                        .envelope("Op 3 ", 0.1, 0.5, 0.5, 0.1)
                        .with("Volume", -13)
                        .named("Brass"),
                preset().with("Algorithm", 1)
                        .with("Index Velocity", 0.7)
                        .with("Voices", 1)
                        .with("Op 2 Ratio", 1)
                        .with("Op 2 Level", 0.3)
                        .envelope("Op 2 ", 0, 0.22, 0.12, 0.08)
                        .with("Op 3 Ratio", 2)
                        .with("Op 3 Level", 0.15)
                        .envelope("Op 3 ", 0, 0.1, 0, 0.05)
                        .with("Op 4 Ratio", 0.5)
                        .with("Op 4 Level", 0.05)
                        .envelope("Op 1 ", 0.001, 0.9, 0.5, 0.08)
                        .with("Volume", -8)
                        .named("Solid Bass"),
                preset().with("Algorithm", 4)
                        .with("Op 2 Ratio", 4)
                        .with("Op 2 Level", 0.12)
                        .envelope("Op 1 ", 0.001, 0.5, 0, 0.3)
                        .envelope("Op 2 ", 0, 0.08, 0, 0.1)
                        .with("Op 3 Ratio", 10)
                        .with("Op 3 Level", 0.08)
                        .envelope("Op 3 ", 0, 0.07, 0, 0.05)
                        .with("Op 4 Level", 0)
                        .with("Volume", -5)
                        .named("Mallets"),
                preset().with("Algorithm", 7)
                        .with("Velocity", 0.2)
                        .with("Op 1 Ratio", 0.5)
                        .with("Op 1 Level", 0.8)
                        .with("Op 2 Ratio", 1)
                        .with("Op 2 Level", 0.9)
                        .with("Op 3 Ratio", 2)
                        .with("Op 3 Level", 0.6)
                        .with("Op 4 Ratio", 3)
                        .with("Op 4 Level", 0.4)
                        .with("Feedback", 0.1)
                        .envelope("Op 1 ", 0.006, 0.1, 1, 0.05)
                        .envelope("Op 2 ", 0.006, 0.1, 1, 0.05)
                        .envelope("Op 3 ", 0.006, 0.1, 1, 0.05)
                        .envelope("Op 4 ", 0.002, 0.3, 0.4, 0.05)
                        .with("Volume", -14)
                        .named("Organ"),
                preset().with("Algorithm", 5)
                        .with("Op 1 Ratio", 1)
                        .with("Op 2 Ratio", 2)
                        .with("Op 2 Level", 0.5)
                        .with("Op 2 Fine", 4)
                        .with("Op 3 Ratio", 3)
                        .with("Op 3 Level", 0.3)
                        .with("Op 3 Fine", -5)
                        .with("Op 4 Ratio", 0.5)
                        .with("Op 4 Level", 0.1)
                        .envelope("Op 1 ", 0.8, 2, 0.9, 1.5)
                        .envelope("Op 2 ", 1.2, 2, 0.8, 1.5)
                        .envelope("Op 3 ", 1.6, 2, 0.7, 1.5)
                        .envelope("Op 4 ", 2, 3, 0.6, 2)
                        .with("Volume", -12)
                        .named("Glass Pad"));
    }

    @Override
    public UnitInfo info() {
        return INFO;
    }

    @Override
    public AudioUnit create() {
        return new FmSynth(INFO);
    }
}
