package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.SamplePlayer;
import dev.backline.api.unit.UnitInfo.Preset;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.drum.DrumKind;
import dev.backline.dsp.internal.sampler.SamplerKind;
import dev.backline.dsp.internal.synth.FmKind;
import dev.backline.dsp.internal.synth.SubtractiveKind;
import dev.backline.dsp.internal.synth.TextureKind;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the presets of the instruments sound. */
class PresetsTest {
    private static final int RATE = Signals.RATE_HZ;

    static Stream<UnitKind> kinds() {
        return Stream.of(new SubtractiveKind(), new FmKind(), new TextureKind(), new DrumKind(), new SamplerKind());
    }

    private static AudioBlock play(UnitKind kind, Map<String, Double> settings) {
        Instrument instrument = (Instrument) kind.create();
        if (instrument instanceof SamplePlayer player) {
            player.load(List.of(recording()));
        }
        Played played = Played.of(instrument, kind.info(), settings, RATE);
        boolean drums = kind.info().family().equals("drum");
        for (int key : drums ? new int[] {36, 38, 42} : new int[] {48, 52, 55}) {
            played.note(key, 100, 0, 2 * RATE);
        }
        return played.render(5 * RATE / 2);
    }

    /** A saw of C3 that rings for four seconds, quieter than full scale as recordings are. */
    private static SamplePlayer.Recorded recording() {
        AudioBlock block = new AudioBlock(1, 4 * RATE);
        for (int i = 0; i < block.frames(); i++) {
            double cycle = 130.8128 * i / RATE;
            block.channel(0)[i] = (float) (0.3 * (2 * (cycle - Math.floor(cycle)) - 1));
        }
        SampleZone zone = new SampleZone(
                Path.of("c3.wav"), Pitch.of(48), Pitch.of(0), Pitch.of(127), 0, block.frames(), Optional.empty());
        return new SamplePlayer.Recorded(zone, block, RATE);
    }

    private static double loudest(AudioBlock sound) {
        double loudest = 0;
        for (int at = 0; at + RATE / 5 <= sound.frames(); at += RATE / 10) {
            double left = Signals.rms(sound.channel(0), at, at + RATE / 5);
            double right = Signals.rms(sound.channel(1), at, at + RATE / 5);
            loudest = Math.max(loudest, Math.sqrt(0.5 * (left * left + right * right)));
        }
        return loudest;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPresetSoundsAtASaneLevelAndDoesNotClip(UnitKind kind) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        all.put("Default", Map.of());
        kind.info().presets().forEach(preset -> all.put(preset.name(), preset.values()));
        all.forEach((name, settings) -> {
            AudioBlock sound = play(kind, settings);
            double peak = Math.max(
                    Played.peak(sound.channel(0), 0, sound.frames()), Played.peak(sound.channel(1), 0, sound.frames()));
            String what = kind.info().title() + ", " + name;
            assertThat(peak).as(what + ": peak of a chord").isLessThanOrEqualTo(1);
            assertThat(Signals.db(loudest(sound)))
                    .as(what + ": loudest 200 ms of a chord")
                    .isBetween(-24.0, -10.0);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noTwoPresetsOfAKindAreAlike(UnitKind kind) {
        List<Preset> presets = kind.info().presets();
        List<AudioBlock> sounds =
                presets.stream().map(p -> play(kind, p.values())).toList();
        for (int one = 0; one < sounds.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(Played.nullDb(sounds.get(one), sounds.get(other)))
                        .as(presets.get(one).name() + " and "
                                + presets.get(other).name())
                        .isGreaterThan(-40);
            }
        }
    }

    @Test
    void noTwoSynthesisersAreAlike() {
        List<AudioBlock> sounds = Stream.of(new SubtractiveKind(), new FmKind(), new TextureKind())
                .map(kind -> play(kind, Map.of()))
                .toList();
        for (int one = 0; one < sounds.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(Played.nullDb(sounds.get(one), sounds.get(other))).isGreaterThan(-40);
            }
        }
    }
}
