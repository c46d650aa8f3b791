package dev.backline.dsp.internal.synth;

import static dev.backline.dsp.internal.voice.Presets.preset;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * A subtractive synthesiser: two band-limited oscillators with up to seven copies each, sub and noise, through a saturator and a state-variable
 * filter of 12 dB or a ladder of 24 dB an octave (Zavalishin 2018), with two envelopes and one slow oscillator.
 */
@Component(service = UnitKind.class, property = "unit.id=subtractive-synth")
public final class SubtractiveKind implements UnitKind {
    private static final UnitInfo INFO = new UnitInfo(
            "subtractive-synth",
            "Subtractive Synth",
            "synth",
            "Two oscillators (sine, triangle, saw, square with width from 2 to 98 %) read from tables of one cycle for each third of an octave, which"
                    + " hold no partial above half the sample rate; up to seven copies each, Detune cents from the lowest to the highest and"
                    + " Spread over the field; a sine one octave below and white noise. Saturator tanh(d x) / tanh(d) with antiderivative"
                    + " antialiasing (Parker, Zavalishin and Le Bivic 2016), d = 10^(Drive / 20). Filter: trapezoidal state variable with"
                    + " Q = 0.5 * 2^(5.3 Resonance), or a ladder with 3.96 Resonance of feedback (Zavalishin 2018); cutoff times"
                    + " 2^(Filter Env * envelope + Filter Key * (key - 60) / 12 + LFO). Envelopes: linear attack, exponential decay and release by 60 dB."
                    + " Level of a note: 1 - a + a (velocity / 127)^2. Pitch: Tuning * 2^((key - 69) / 12).",
            Arrays.stream(SubtractiveSetting.values())
                    .map(SubtractiveSetting::parameter)
                    .toList(),
            List.of(
                    preset().with("Osc 1 Wave", 2)
                            .with("Osc 2 Wave", 3)
                            .with("Osc 2 Level", 0.4)
                            .with("Osc 2 Pitch", -12)
                            .with("Sub Level", 0.4)
                            .with("Filter", 1)
                            .with("Cutoff", 320)
                            .with("Resonance", 0.35)
                            .with("Filter Env", 2.2)
                            .with("Drive", 6)
                            .with("Playing", 2)
                            .with("Glide", 0.05)
                            .envelope("Filter ", 0.001, 0.25, 0.1, 0.1)
                            .envelope("", 0.002, 0.5, 0.7, 0.08)
                            .with("Volume", -6)
                            .named("Round Bass"),
                    preset().with("Osc 1 Wave", 2)
                            .with("Unison", 7)
                            .with("Detune", 38)
                            .with("Spread", 1)
                            .with("Osc 2 Wave", 2)
                            .with("Osc 2 Level", 0.5)
                            .with("Osc 2 Pitch", 12)
                            .with("Cutoff", 9_500)
                            .with("Filter Env", 0.5)
                            .envelope("", 0.004, 0.8, 0.85, 0.3)
                            .with("Volume", -15)
                            .named("Wide Saws"),
                    preset().with("Osc 1 Wave", 3)
                            .with("Osc 1 Width", 28)
                            .with("Osc 2 Wave", 2)
                            .with("Osc 2 Level", 0.5)
                            .with("Osc 2 Fine", -9)
                            .with("Unison", 3)
                            .with("Detune", 14)
                            .with("Filter", 0)
                            .with("Cutoff", 900)
                            .with("Resonance", 0.05)
                            .with("Filter Env", 1.2)
                            .with("LFO Filter", 0.6)
                            .with("LFO Rate", 0.13)
                            .envelope("Filter ", 1.4, 2.5, 0.6, 1.6)
                            .envelope("", 0.7, 1.5, 0.9, 1.8)
                            .with("Volume", -17)
                            .named("Slow Pad"),
                    preset().with("Osc 1 Wave", 2)
                            .with("Osc 2 Wave", 3)
                            .with("Osc 2 Level", 0.5)
                            .with("Filter", 1)
                            .with("Cutoff", 500)
                            .with("Resonance", 0.3)
                            .with("Filter Env", 3.5)
                            .envelope("Filter ", 0, 0.22, 0, 0.2)
                            .envelope("", 0.001, 0.6, 0, 0.25)
                            .with("Volume", -8)
                            .named("Pluck"),
                    preset().with("Osc 1 Wave", 3)
                            .with("Filter", 1)
                            .with("Cutoff", 240)
                            .with("Resonance", 0.86)
                            .with("Filter Env", 3.2)
                            .with("Drive", 12)
                            .with("Playing", 2)
                            .with("Glide", 0.06)
                            .envelope("Filter ", 0, 0.28, 0, 0.1)
                            .envelope("", 0.001, 0.4, 0.6, 0.05)
                            .with("Volume", -5)
                            .named("Squelch"),
                    preset().with("Osc 1 Wave", 1)
                            .with("Osc 2 Wave", 0)
                            .with("Osc 2 Level", 0.4)
                            .with("Osc 2 Pitch", 12)
                            .with("Osc 2 Fine", 3)
                            .with("Noise Level", 0.02)
                            .with("Cutoff", 5_000)
                            .envelope("", 0.01, 1.2, 0.35, 0.3)
                            .with("LFO Pitch", 8)
                            .with("LFO Rate", 5.2)
                            .with("Volume", -10)
                            .named("Soft Keys"),
                    preset().with("Osc 1 Wave", 2)
                            .with("Unison", 5)
                            .with("Detune", 9)
                            .with("Cutoff", 1_800)
                            .with("LFO Level", 0.8)
                            .with("LFO Rate", 7.83)
                            .envelope("", 0.05, 1, 0.9, 0.6)
                            .with("Volume", -9)
                            .named("Pulse at 7.83 Hz"),
                    preset().with("Osc 1 Level", 0)
                            .with("Noise Level", 0.8)
                            .with("Filter", 3)
                            .with("Cutoff", 1_200)
                            .with("Resonance", 0.6)
                            .with("Filter Key", 1)
                            .with("LFO Filter", 1.5)
                            .with("LFO Rate", 0.2)
                            .envelope("", 0.8, 1, 1, 1.2)
                            .with("Volume", 2)
                            .named("Wind")));

    @Override
    public UnitInfo info() {
        return INFO;
    }

    @Override
    public AudioUnit create() {
        return new SubtractiveSynth(INFO);
    }
}
