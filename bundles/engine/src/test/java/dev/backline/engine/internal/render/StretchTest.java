package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warped clips, measured. The song has 120 BPM, so a beat lasts 22,050 frames. */
class StretchTest {
    private static final int BEAT = 22_050;

    private final MemoryFiles files = new MemoryFiles();

    private float[] played(float[] sound, double bpm, Warp warp) {
        Path file = files.put("x.wav", Songs.RATE, sound);
        Clip clip = Clip.builder("x", Beats.of(8))
                .looped(false)
                .audio(new Clip.Audio(file, Optional.of(Tempo.of(bpm)), Decibels.UNITY, warp, Clip.Shape.PLAIN))
                .build();
        Track track = Track.builder("a", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(8), clip))
                .build();
        return Take.of(Songs.set(track), files, 1).left("a");
    }

    @ParameterizedTest
    @EnumSource(names = {"BEATS", "TONES", "TEXTURE", "RE_PITCH", "COMPLEX", "COMPLEX_PRO"})
    void whatIsNotStretchedIsNotTouched(Warp.Mode mode) {
        float[] sound = Songs.sine(311, 8 * BEAT, 0.4);
        assertThat(Arrays.equals(played(sound, 120, Warp.of(mode)), sound)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {96, 110, 150})
    void aToneKeepsItsPitchAndItsLevel(double bpm) {
        int frames = (int) (8 * 60 / bpm * Songs.RATE);
        float[] out = played(Songs.sine(330, frames, 0.4), bpm, Warp.of(Warp.Mode.COMPLEX));
        double cents = 1_200 * StrictMath.log(hertz(out, 2_000, 7 * BEAT) / 330) / StrictMath.log(2);
        assertThat(cents).isCloseTo(0, within(5.0));
        for (int at = 2_000; at < 7 * BEAT; at += 4_000) {
            assertThat(rms(out, at, 4_000)).as("at " + at).isCloseTo(0.4 / Math.sqrt(2), within(0.02));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {96, 150})
    void aStrokeComesOnItsBeatAndStaysSharp(double bpm) {
        float[] sound = new float[(int) (8 * 60 / bpm * Songs.RATE)];
        float[] click = Songs.click();
        for (int beat = 0; beat < 8; beat++) {
            int at = (int) Math.round(beat * 60 / bpm * Songs.RATE);
            System.arraycopy(click, 0, sound, at, Math.min(click.length, sound.length - at));
        }
        float[] out = played(sound, bpm, Warp.of(Warp.Mode.BEATS));
        for (int beat = 1; beat < 8; beat++) {
            float[] stroke = Arrays.copyOfRange(out, beat * BEAT - 441, beat * BEAT + 2_000);
            int best = best(stroke, click);
            assertThat(best - 441).as("beat " + beat).isBetween(-100, 100);
        }
    }

    @Test
    void markersTieTheRecordingToItsBeats() {
        float[] sound = new float[6 * BEAT];
        sound[BEAT] = 0.5f;
        sound[5 * BEAT] = 0.5f;
        Warp warp = new Warp(
                Warp.Mode.RE_PITCH,
                List.of(
                        new Warp.Marker(Seconds.of(0), Beats.ZERO),
                        new Warp.Marker(Seconds.of(0.5), Beats.of(2)),
                        new Warp.Marker(Seconds.of(2.5), Beats.of(4))),
                Map.of());
        float[] out = played(sound, 120, warp);
        assertThat(loudest(out, 0, 3 * BEAT)).isCloseTo(2 * BEAT, within(2));
        assertThat(loudest(out, 3 * BEAT, 6 * BEAT)).isCloseTo(4 * BEAT, within(2));
    }

    private static int loudest(float[] values, int from, int until) {
        int best = from;
        for (int i = from; i < until; i++) {
            best = Math.abs(values[i]) > Math.abs(values[best]) ? i : best;
        }
        return best;
    }

    /** Answers the place where the first 600 frames of a stroke fit best. */
    private static int best(float[] values, float[] stroke) {
        int best = 0;
        double most = -1;
        for (int at = 0; at + 600 <= values.length; at++) {
            double sum = 0;
            double power = 1e-6;
            for (int i = 0; i < 600; i++) {
                sum += (double) values[at + i] * stroke[i];
                power += (double) values[at + i] * values[at + i];
            }
            if (sum / Math.sqrt(power) > most) {
                most = sum / Math.sqrt(power);
                best = at;
            }
        }
        return best;
    }

    private static double rms(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum / count);
    }

    private static double hertz(float[] values, int from, int until) {
        int crossings = 0;
        double first = 0;
        double last = 0;
        for (int i = from; i < until; i++) {
            if (values[i - 1] < 0 && values[i] >= 0) {
                last = i - values[i] / (values[i] - values[i - 1]);
                first = crossings++ == 0 ? last : first;
            }
        }
        return (crossings - 1) * Songs.RATE / (last - first);
    }
}
