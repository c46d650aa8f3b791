package dev.backline.dsp.internal.drum;

import static dev.backline.dsp.internal.voice.Presets.preset;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A drum synthesiser on the keys of General MIDI: kick, snare, clap, hi-hats, cymbal, toms, rim, cowbell, and percussion on all other keys. */
@Component(service = UnitKind.class, property = "unit.id=drum-synth")
public final class DrumKind implements UnitKind {
    private static final UnitInfo INFO = new UnitInfo(
            "drum-synth",
            "Drum Synth",
            "drum",
            "General MIDI keys: 35, 36 kick; 38, 40 snare; 39 clap; 42, 44 closed hat, which stops the open one on 46; 49 to 59 cymbals; 41 to 50 toms;"
                    + " 37, 75 rim; 56 cowbell; percussion by pitch on all others. Kick: f(t) = base (1 + (ratio - 1) 10^(-3 t / sweep)). Snare and"
                    + " toms: membrane modes at 1 and 1.59, wires of high-passed noise. Hats: six squares at inharmonic ratios. Percussion: frequency"
                    + " modulation (Chowning 1973). Tune in semitones and Tone count from the next stroke on, Decay is a factor. A stroke rings whatever the key"
                    + " does; the fourth of a piece takes the place of the first over 3 ms. Level: 1 - a + a (velocity / 127)^2.",
            DrumSetting.all(),
            List.of(
                    preset().with("Kick Decay", 0.6)
                            .with("Kick Tone", 0.75)
                            .with("Snare Decay", 0.6)
                            .with("Snare Tone", 0.7)
                            .with("Open Hat Decay", 0.6)
                            .with("Closed Hat Decay", 0.6)
                            .with("Tom Decay", 0.6)
                            .with("Clap Decay", 0.6)
                            .with("Percussion Decay", 0.6)
                            .named("Tight"),
                    preset().with("Kick Tune", -3)
                            .with("Kick Decay", 2.4)
                            .with("Kick Tone", 0.3)
                            .with("Snare Tune", -3)
                            .with("Snare Decay", 1.4)
                            .with("Tom Tune", -5)
                            .with("Tom Decay", 1.8)
                            .with("Percussion Tune", -7)
                            .with("Open Hat Decay", 1.5)
                            .named("Deep"),
                    preset().with("Drive", 15)
                            .with("Volume", -12)
                            .with("Kick Tone", 0.6)
                            .with("Snare Tone", 0.4)
                            .with("Closed Hat Tone", 0.2)
                            .with("Open Hat Tone", 0.2)
                            .with("Percussion Tone", 0.3)
                            .named("Dusty"),
                    preset().with("Percussion Tone", 1)
                            .with("Percussion Decay", 2.2)
                            .with("Percussion Tune", 9)
                            .with("Tom Tone", 1)
                            .with("Tom Tune", 7)
                            .with("Closed Hat Tone", 0.9)
                            .with("Open Hat Tone", 0.9)
                            .with("Kick Tone", 0.9)
                            .with("Snare Tone", 1)
                            .with("Cymbal Decay", 1.6)
                            .named("Metal"),
                    preset().with("Kick Decay", 0.45)
                            .with("Kick Tone", 0.1)
                            .with("Snare Tone", 0.1)
                            .with("Snare Decay", 0.45)
                            .with("Tom Tone", 0.1)
                            .with("Tom Decay", 0.5)
                            .with("Percussion Tone", 0)
                            .with("Closed Hat Tone", 0)
                            .with("Open Hat Decay", 0.5)
                            .named("Soft")));

    @Override
    public UnitInfo info() {
        return INFO;
    }

    @Override
    public AudioUnit create() {
        return new DrumSynth(INFO);
    }
}
