package dev.backline.dsp.internal.sampler;

import static dev.backline.dsp.internal.voice.Presets.preset;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A sampler: recordings over keys and velocities, at any pitch, with loops, two envelopes and a filter. */
@Component(service = UnitKind.class, property = "unit.id=sampler")
public final class SamplerKind implements UnitKind {
    private static final UnitInfo INFO = new UnitInfo(
            "sampler",
            "Sampler",
            "sampler",
            "Recordings over keys and velocities; all zones that cover a note sound together, their soft edges in straight lines. Pitch and rate by a"
                    + " sinc of 32 taps under a Kaiser window, wider when played faster, so that what would fold back below 0.49 of the rate lies under -70 dB up"
                    + " to three octaves (J. O. Smith, Digital Audio Resampling). Speed: 2^((key - root + Transpose + Detune / 100) / 12)."
                    + " Level of a note: 1 - a + a (velocity / 127)^2. Envelopes: linear attack, exponential decay and release by 60 dB. One-shot plays to the"
                    + " end of the zone, classic lets go with the key, auto is classic when a zone loops. Filter: trapezoidal state variable, peak 0 to 24"
                    + " dB, or ladder (Zavalishin 2018), at Filter Freq * 2^(Filter Env * envelope + Filter Key * (key - 60) / 12); a low-pass"
                    + " at 22,000 Hz is none. A voice that makes room fades over 3 ms.",
            Arrays.stream(SamplerSetting.values())
                    .map(SamplerSetting::parameter)
                    .toList(),
            List.of(
                    preset().with("Mode", 2)
                            .envelope("", 0.001, 0.35, 0, 0.15)
                            .with("Filter Freq", 900)
                            .with("Filter Env", 3)
                            .with("Filter Decay", 0.2)
                            .named("Pluck"),
                    preset().with("Mode", 2)
                            .envelope("", 0.6, 1, 0.9, 1.5)
                            .with("Filter Freq", 3_500)
                            .named("Pad"),
                    preset().with("Mode", 2)
                            .with("Release", 0.3)
                            .with("Velocity", 0.8)
                            .with("Filter Freq", 2_500)
                            .with("Filter Key", 0.5)
                            .named("Soft Keys"),
                    preset().with("Mode", 1).with("Velocity", 0.7).named("One-Shot"),
                    preset().with("Filter", 3)
                            .with("Filter Freq", 1_200)
                            .with("Filter Res", 0.1)
                            .named("Telephone"),
                    preset().with("Filter", 1)
                            .with("Filter Freq", 400)
                            .with("Filter Res", 0.3)
                            .named("Under Water"),
                    preset().with("Transpose", -12)
                            .with("Detune", -15)
                            .with("Filter", 1)
                            .with("Filter Freq", 6_000)
                            .named("Half Speed")));

    @Override
    public UnitInfo info() {
        return INFO;
    }

    @Override
    public AudioUnit create() {
        return new Sampler(INFO);
    }
}
