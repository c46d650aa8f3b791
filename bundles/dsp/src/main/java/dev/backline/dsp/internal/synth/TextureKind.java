package dev.backline.dsp.internal.synth;

import static dev.backline.dsp.internal.voice.Presets.preset;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A generator of textures and drones: up to 32 partials of a harmonic or stretched series whose levels and places wander slowly, and a band of noise. */
@Component(service = UnitKind.class, property = "unit.id=texture-synth")
public final class TextureKind implements UnitKind {
    private static final UnitInfo INFO = new UnitInfo(
            "texture-synth",
            "Texture Synth",
            "synth",
            "Additive synthesis: partial k of n sounds at f k sqrt((1 + B k^2) / (1 + B)), B being Stretch (Fletcher 1964), f = Tuning * 2^((key - 69) / 12),"
                    + " at Tilt dB for each octave above the first, even ones times Even Level; all together have the power of one sine."
                    + " Each partial's level and place wander as smooth value noise (Perlin 1985 in one dimension), drawn from the seed, at 0.5 to"
                    + " 1.5 times Rate; Movement is how far down they go, Width how far out. Shimmer detunes all but the first by up to so"
                    + " many cents. Breath is white noise through a band-pass at Breath Partial times the pitch. Keys hold it: linear attack,"
                    + " exponential release by 60 dB. Level of a note: 1 - a + a (velocity / 127)^2.",
            Arrays.stream(TextureSetting.values())
                    .map(TextureSetting::parameter)
                    .toList(),
            List.of(
                    preset().with("Partials", 24)
                            .with("Tilt", -9)
                            .with("Attack", 3)
                            .with("Release", 6)
                            .with("Rate", 0.08)
                            .with("Volume", -10)
                            .named("Slow Drone"),
                    preset().with("Partials", 20)
                            .with("Tilt", -4)
                            .with("Stretch", 0.004)
                            .with("Shimmer", 14)
                            .with("Rate", 0.4)
                            .with("Movement", 1)
                            .with("Width", 1)
                            .with("Attack", 0.8)
                            .with("Release", 5)
                            .with("Volume", -15)
                            .named("Glass Air"),
                    preset().with("Partials", 6)
                            .with("Tilt", -12)
                            .with("Shimmer", 3)
                            .with("Movement", 0.4)
                            .with("Rate", 0.05)
                            .with("Width", 0.3)
                            .with("Attack", 2)
                            .with("Volume", -12)
                            .named("Low Hum"),
                    preset().with("Partials", 15)
                            .with("Tilt", -5)
                            .with("Even Level", 0.05)
                            .with("Shimmer", 6)
                            .with("Rate", 0.25)
                            .with("Attack", 0.4)
                            .with("Release", 1.5)
                            .named("Hollow Reeds"),
                    preset().with("Partials", 12)
                            .with("Tilt", -8)
                            .with("Breath Level", 0.35)
                            .with("Breath Partial", 3)
                            .with("Breath Focus", 0.7)
                            .with("Shimmer", 18)
                            .with("Attack", 1)
                            .with("Release", 2.5)
                            .with("Volume", -16)
                            .named("Breathing Choir"),
                    preset().with("Partials", 2)
                            .with("Tilt", -18)
                            .with("Breath Level", 0.9)
                            .with("Breath Partial", 7)
                            .with("Breath Focus", 0.25)
                            .with("Rate", 0.6)
                            .with("Attack", 2.5)
                            .with("Release", 4)
                            .with("Volume", -14)
                            .named("Wind in Wires"),
                    preset().with("Partials", 32)
                            .with("Tilt", -3)
                            .with("Movement", 1)
                            .with("Rate", 3)
                            .with("Shimmer", 2)
                            .with("Attack", 0.2)
                            .with("Release", 1)
                            .with("Volume", -17)
                            .named("Swarm")));

    @Override
    public UnitInfo info() {
        return INFO;
    }

    @Override
    public AudioUnit create() {
        return new TextureSynth(INFO);
    }
}
