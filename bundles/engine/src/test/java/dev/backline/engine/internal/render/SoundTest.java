package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import dev.backline.sound.Dither;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard, measured: 120 BPM, so a beat lasts 22,050 frames. */
class SoundTest {
    private static final int BEAT = 22_050;

    private final MemoryFiles files = new MemoryFiles();

    private static double rms(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum / count);
    }

    private static double frequency(float[] values, int from, int count) {
        int crossings = 0;
        double first = 0;
        double last = 0;
        for (int i = from; i < from + count; i++) {
            if (values[i - 1] < 0 && values[i] >= 0) {
                last = i - values[i] / (values[i] - values[i - 1]);
                first = crossings++ == 0 ? last : first;
            }
        }
        return (crossings - 1) * Songs.RATE / (last - first);
    }

    private static double db(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }

    private Device tone() {
        return Songs.sampler(files, "tone.wav", 57, Songs.sine(220, 3 * Songs.RATE, 0.5));
    }

    private static Device classic(Device device) {
        return device.toBuilder().property("mode", "classic").build();
    }

    @ParameterizedTest
    @CsvSource({"57, 220", "69, 440", "45, 110", "60, 261.626", "64, 329.628"})
    void aKeySoundsAtItsPitch(int key, double hertz) {
        Take take = Take.of(Songs.set(Songs.midi("a", tone(), Songs.note(key, 0, 2))), files, 1);
        assertThat(frequency(take.left("a"), 2_000, 20_000)).isCloseTo(hertz, within(hertz * 1e-5));
        assertThat(rms(take.left("a"), 2_000, 20_000)).isCloseTo(0.5 / Math.sqrt(2), within(0.003));
    }

    @Test
    void aFileOfAnotherRateSoundsAtItsPitch() {
        float[] values = new float[48_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * 1_000 * i / 48_000));
        }
        Device device = Device.builder(Device.SAMPLER)
                .zone(SampleZone.of(files.put("48.wav", 48_000, values), Pitch.of(60), 48_000))
                .build();
        Take take = Take.of(Songs.set(Songs.midi("a", device, Songs.note(60, 0, 1))), files, 1);
        assertThat(frequency(take.left("a"), 2_000, 20_000)).isCloseTo(1_000, within(0.01));
    }

    @Test
    void aLoopHoldsAsLongAsTheKeyAndLetsGoOverTheRelease() {
        Device device = Device.builder(Device.SAMPLER)
                .zone(new SampleZone(
                        files.put("loop.wav", Songs.RATE, Songs.sine(441, 10_000, 0.5)),
                        Pitch.of(60),
                        Pitch.of(0),
                        Pitch.of(127),
                        0,
                        10_000,
                        Optional.of(new SampleZone.Loop(3_000, 9_000, 1_000))))
                .build();
        device = Songs.with(device, "Release", 0.1);
        Take take = Take.of(Songs.set(Songs.midi("a", device, Songs.note(61, 0, 6))), files, 1);
        float[] left = take.left("a");
        for (int at = 1_000; at < 6 * BEAT - 2_000; at += 2_000) {
            assertThat(rms(left, at, 2_000)).as("at " + at).isCloseTo(0.5 / Math.sqrt(2), within(0.01));
        }
        assertThat(frequency(left, 2_000, 100_000)).isCloseTo(441 * StrictMath.pow(2, 1 / 12.0), within(0.3));
        assertThat(rms(left, 6 * BEAT + 4_410, 400)).isZero();
        assertThat(db(rms(left, 6 * BEAT + 2_105, 200) / (0.5 / Math.sqrt(2)))).isCloseTo(-30, within(1.5));
    }

    @Test
    void oneShotsIgnoreTheNotesEndAndClassicOnesDoNot() {
        Take shot = Take.of(Songs.set(Songs.midi("a", tone(), Songs.note(57, 0, 0.1))), files, 1);
        assertThat(rms(shot.left("a"), 2 * Songs.RATE, 4_000)).isGreaterThan(0.3);
        Take held = Take.of(Songs.set(Songs.midi("a", classic(tone()), Songs.note(57, 0, 0.1))), files, 1);
        assertThat(rms(held.left("a"), 10_000, 4_000)).isZero();
    }

    @Test
    void velocityAndVolumeFollowTheirLaw() {
        Device device = Songs.with(Songs.with(tone(), "Velocity", 0.8), "Volume", -6);
        Note soft = Note.of(Pitch.of(57), Beats.ZERO, Beats.of(1), 64);
        Take take = Take.of(Songs.set(Songs.midi("a", device, soft)), files, 1);
        double expected =
                0.5 / Math.sqrt(2) * StrictMath.pow(10, -6 / 20.0) * (0.2 + 0.8 * (64 / 127.0) * (64 / 127.0));
        assertThat(rms(take.left("a"), 0, 20_045)).isCloseTo(expected, within(expected * 0.002));
    }

    @Test
    void theEnvelopeRisesDecaysAndHolds() {
        Device device = classic(tone());
        device = Songs.with(Songs.with(Songs.with(device, "Attack", 0.1), "Decay", 0.2), "Sustain", 0.25);
        Take take = Take.of(Songs.set(Songs.midi("a", device, Songs.note(57, 0, 4))), files, 1);
        double full = 0.5 / Math.sqrt(2);
        assertThat(rms(take.left("a"), 2_005, 400) / full).isCloseTo(0.5, within(0.02));
        assertThat(rms(take.left("a"), 16_000, 4_009) / full).isCloseTo(0.25, within(0.003));
    }

    @Test
    void oneVoiceIsStolenWithoutAClick() {
        Device device = Songs.with(tone(), "Voices", 1);
        Take take = Take.of(Songs.set(Songs.midi("a", device, Songs.note(57, 0, 1), Songs.note(57, 1, 1))), files, 1);
        assertThat(rms(take.left("a"), BEAT + 2_005, 10_022)).isCloseTo(0.5 / Math.sqrt(2), within(0.003));
        for (int i = 1; i < take.frames(); i++) {
            assertThat(Math.abs(take.left("a")[i] - take.left("a")[i - 1])).isLessThan(0.05f);
        }
    }

    @Test
    void aPadChokesItsNeighbourAndHearsTheMiddleKey() {
        Device open = Songs.sampler(files, "open.wav", 60, Songs.sine(5_000, 40_000, 0.5));
        Device closed = Songs.sampler(files, "closed.wav", 60, Songs.click());
        Device rack = Device.builder(Device.DRUM_RACK)
                .chain(new Device.Chain("Open", Pitch.of(46), 1, List.of(open)))
                .chain(new Device.Chain("Closed", Pitch.of(42), 1, List.of(closed)))
                .build();
        Take take = Take.of(Songs.set(Songs.midi("a", rack, Songs.note(46, 0, 1), Songs.note(42, 0.5, 0.2))), files, 1);
        assertThat(frequency(take.left("a"), 500, 8_000)).isCloseTo(5_000, within(1.0));
        int at = BEAT / 2 + 200;
        float[] click = Songs.click();
        assertThat(Arrays.copyOfRange(take.left("a"), at, at + 5_000)).isEqualTo(Arrays.copyOfRange(click, 200, 5_200));
    }

    @Test
    void chanceIsDrawnOnceAndTheSameWayEachTime() {
        Note[] notes = new Note[8];
        for (int i = 0; i < 8; i++) {
            notes[i] = new Note(Pitch.of(60), Beats.of(i), Beats.of(0.5), 100, 0.5);
        }
        LiveSet set = Songs.set(Songs.midi("a", Songs.sampler(files, "c.wav", 60, Songs.click()), notes));
        Take take = Take.of(set, files, 1);
        long heard = IntStream.range(0, 8)
                .filter(i -> i * BEAT + 100 < take.frames() && rms(take.left("a"), i * BEAT, 100) > 0)
                .count();
        assertThat(heard).isBetween(1L, 7L);
        assertThat(Take.of(set, files, 1).left("a")).isEqualTo(take.left("a"));
    }

    @Test
    void faderPanAndGroupScaleTheSound() {
        Track group = Track.builder("g", Track.Kind.GROUP)
                .mixer(Mixer.UNITY.withVolume(Decibels.of(-6)))
                .build();
        Track member = Songs.midi("a", tone(), Songs.note(57, 0, 2)).toBuilder()
                .group("g")
                .mixer(new Mixer(Decibels.of(-3), 1, Map.of()))
                .build();
        Take take = Take.of(Songs.set(group, member), files, 1);
        double dry = 0.5 / Math.sqrt(2);
        assertThat(db(rms(take.right("a"), 1_000, 20_045) / dry)).isCloseTo(-9 + 3.01, within(0.02));
        assertThat(rms(take.left("a"), 1_000, 20_045)).isZero();
    }

    @Test
    void duckingDipsAtEachOnsetAndComesBack() {
        Track kick = Songs.midi("kick", Songs.sampler(files, "k.wav", 36, Songs.click()), Songs.note(36, 1, 0.5));
        Device duck = Songs.with(
                Device.builder(Device.SIDECHAIN).property("source", "kick").build(), "Amount", 12);
        Track pad = Songs.midi("pad", tone(), Songs.note(57, 0, 4)).toBuilder()
                .devices(List.of(tone(), duck))
                .build();
        Take take = Take.of(Songs.set(kick, pad), files, 1);
        double dry = 0.5 / Math.sqrt(2);
        assertThat(db(rms(take.left("pad"), BEAT - 2_005, 2_005) / dry)).isCloseTo(0, within(0.05));
        assertThat(db(rms(take.left("pad"), BEAT + 240, 401) / dry)).isCloseTo(-12, within(0.3));
        assertThat(db(rms(take.left("pad"), BEAT + 9_500, 2_005) / dry)).isCloseTo(0, within(0.05));
    }

    @Test
    void anEchoComesInTimeAndChangesSides() {
        Device echo = Songs.with(Device.builder(Device.DELAY).build(), "Low Cut", 0);
        echo = Songs.with(Songs.with(echo, "High Cut", 22_050), "Feedback", 0.5);
        Track back =
                Track.builder("r", Track.Kind.RETURN).devices(List.of(echo)).build();
        float[] impulse = new float[100];
        impulse[0] = 0.5f;
        Track dry = Songs.midi("a", Songs.sampler(files, "i.wav", 60, impulse), Songs.note(60, 0, 1)).toBuilder()
                .mixer(new Mixer(Decibels.UNITY, 0, Map.of("r", Decibels.of(-6))))
                .build();
        Take take = Take.of(Songs.set(dry, back), files, 1);
        int at = (int) Math.round(0.75 * 0.5 * Songs.RATE);
        double first = peak(take.left("r"), at);
        assertThat(first).isCloseTo(0.5 * StrictMath.pow(10, -6 / 20.0), within(0.06));
        assertThat(peak(take.right("r"), 2 * at) / first).isCloseTo(0.5, within(0.12));
        assertThat(peak(take.left("r"), 3 * at) / peak(take.right("r"), 2 * at)).isCloseTo(0.5, within(0.12));
        assertThat(rms(take.right("r"), at - 100, 300)).isLessThan(first * 1e-3);
    }

    private static double peak(float[] values, int at) {
        double most = 0;
        for (int i = at - 2; i < at + 3; i++) {
            most = Math.max(most, Math.abs(values[i]));
        }
        return most;
    }

    @Test
    void aRoomDecaysInItsTime() {
        Device room = Songs.with(Songs.with(Device.builder(Device.REVERB).build(), "Decay", 1.5), "High Cut", 22_050);
        Track back =
                Track.builder("r", Track.Kind.RETURN).devices(List.of(room)).build();
        Dither noise = new Dither(Seed.of(4));
        float[] burst = new float[8_000];
        for (int i = 0; i < burst.length; i++) {
            burst[i] = (float) (0.5 * noise.next());
        }
        new BiquadFilter(Biquad.lowPass(600, Biquad.BUTTERWORTH, Songs.RATE)).process(burst, 0, burst.length);
        Track dry = Songs.midi("a", Songs.sampler(files, "n.wav", 60, burst), Songs.note(60, 0, 1)).toBuilder()
                .mixer(new Mixer(Decibels.UNITY, 0, Map.of("r", Decibels.UNITY)))
                .build();
        Take take = Take.of(Songs.set(dry, back), files, 1);
        // Schroeder: the energy that is still to come, at two places.
        int from = 10_000;
        double early = db(rms(take.left("r"), from, take.frames() - from) * Math.sqrt(take.frames() - from));
        int later = from + 26_460;
        double late = db(rms(take.left("r"), later, take.frames() - later) * Math.sqrt(take.frames() - later));
        assertThat(60 * 0.6 / (early - late)).as("seconds to -60 dB").isCloseTo(1.5, within(0.15));
        assertThat(rms(take.right("r"), 12_000, 4_410)).isGreaterThan(0.001);
    }

    @Test
    void anAudioClipFollowsTheTempoAndRepeats() {
        Path file = files.put("loop.wav", Songs.RATE, Songs.sine(441, 2 * BEAT, 0.4));
        Clip follows = Clip.builder("f", Beats.of(2))
                .audio(new Clip.Audio(file, Optional.of(Tempo.of(60)), Decibels.UNITY))
                .build();
        Clip speed = follows.toBuilder()
                .audio(follows.audio().orElseThrow().withWarp(Warp.of(Warp.Mode.RE_PITCH)))
                .build();
        Clip free = Clip.builder("f", Beats.of(2))
                .audio(new Clip.Audio(file, Optional.empty(), Decibels.of(-6)))
                .build();
        Take take = Take.of(Songs.set(audio("a", follows), audio("s", speed), audio("b", free)), files, 1);
        assertThat(frequency(take.left("s"), 1_000, 18_000)).isCloseTo(882, within(0.1));
        assertThat(rms(take.left("s"), BEAT + 500, BEAT - 1_000)).isZero();
        assertThat(frequency(take.left("a"), 1_000, 18_000)).isCloseTo(441, within(1.0));
        assertThat(rms(take.left("a"), 1_000, BEAT - 2_000)).isCloseTo(0.4 / Math.sqrt(2), within(0.01));
        assertThat(rms(take.left("a"), BEAT + 1_500, BEAT - 2_000)).isZero();
        assertThat(frequency(take.left("b"), 1_000, 6 * BEAT)).isCloseTo(441, within(0.1));
        assertThat(rms(take.left("b"), 1_000, 6 * BEAT)).isCloseTo(0.4 / Math.sqrt(2) * 0.501, within(0.002));
        assertThat(take.frames()).isEqualTo(8 * BEAT);
    }

    private static Track audio(String id, Clip clip) {
        return Track.builder(id, Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(8), clip))
                .build();
    }
}
