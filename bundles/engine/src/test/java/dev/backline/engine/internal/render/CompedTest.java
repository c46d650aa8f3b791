package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.engine.internal.comp.Comp;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Fade;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 14 of the session semantics, as it sounds: 44.1 kHz, 120 bpm, a splice at frame 44,100. */
class CompedTest {
    private static final int SPLICE = 44_100;
    private static final int HALF = 88;

    private final MemoryFiles files = new MemoryFiles();
    private final Comp comp = new Comp(TempoMap.constant(Tempo.of(120)));
    private final float[] one = Songs.sine(440, 3 * 44_100, 0.3);
    private final float[] other = Songs.sine(997, 3 * 44_100, 0.3);

    private Track.Placed pass(String name, float[] sound, boolean looped, double start) {
        Path file = files.put(name, Songs.RATE, sound);
        Clip clip = Clip.builder(name, Beats.of(4))
                .looped(looped)
                .loop(looped ? Span.of(0, 2) : Span.of(0, 4))
                .start(Beats.of(start))
                .audio(new Clip.Audio(file, Optional.empty(), Decibels.UNITY))
                .build();
        return new Track.Placed(Beats.ZERO, Beats.of(4), clip);
    }

    private float[] sound(Track track) {
        return Take.of(Songs.set(track, Track.builder("main", Track.Kind.MAIN).build()), files, 1)
                .left("main");
    }

    private Track spliced(Track.Placed first, Track.Placed second) {
        Track track = comp.record(Track.builder("t", Track.Kind.AUDIO).build(), List.of(second, first));
        return comp.use(track, track.takeLanes().getFirst(), Beats.of(2), Beats.of(4));
    }

    /** The largest bend between three frames. */
    private static double bend(float[] sound, int from, int until) {
        double most = 0;
        for (int i = from; i < until; i++) {
            most = Math.max(most, Math.abs(sound[i - 1] - 2.0 * sound[i] + sound[i + 1]));
        }
        return most;
    }

    @Test
    void twoTakesCrossWithEqualPowerAndNothingElse() {
        float[] heard = sound(spliced(pass("one.wav", one, false, 0), pass("other.wav", other, false, 0)));
        for (int i = 0; i < 88_200; i++) {
            double part = Math.clamp((i - (SPLICE - HALF)) / (2.0 * HALF), 0, 1);
            double ideal = one[i] * Math.cos(Math.PI / 2 * part) + other[i] * Math.sin(Math.PI / 2 * part);
            assertThat((double) heard[i]).as("frame %s", i).isCloseTo(ideal, within(1e-6));
        }
    }

    @Test
    void aSpliceDoesNotClick() {
        float[] crossed = sound(spliced(pass("one.wav", one, false, 0), pass("other.wav", other, false, 0)));
        double plain = bend(other, 100, 40_000);
        assertThat(bend(crossed, SPLICE - 500, SPLICE + 500))
                .as("no sharper than the sounds")
                .isLessThan(1.1 * plain);
        float[] hard = one.clone();
        System.arraycopy(other, SPLICE, hard, SPLICE, other.length - SPLICE);
        hard[SPLICE] += 0.05f;
        assertThat(bend(hard, SPLICE - 500, SPLICE + 500))
                .as("the measure sees a step")
                .isGreaterThan(1.5 * plain);
    }

    @Test
    void aTakeThatGoesOnIsAsIfItHadNotBeenCut() {
        Track.Placed take = pass("one.wav", one, false, 0);
        Track track = comp.record(Track.builder("t", Track.Kind.AUDIO).build(), List.of(take));
        Track cut = comp.use(track, track.takeLanes().getFirst(), Beats.of(1), Beats.of(2));
        assertThat(cut.arrangement()).hasSize(3);
        float[] heard = sound(cut);
        for (int i = 0; i < 88_200; i++) {
            assertThat(heard[i]).as("frame %s", i).isCloseTo(one[i], within(1e-6f));
        }
    }

    @Test
    void noCrossfadePassesATurnOfALoop() {
        // The first take ends on a turn of its loop of 2 beats, the second begins at the start of its loop: there is no
        // room on either side.
        float[] rising = new float[3 * 44_100];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = i / 132_300f;
        }
        Track track = spliced(pass("r.wav", rising, true, 0), pass("s.wav", rising, true, 0));
        float[] heard = sound(track);
        assertThat(heard[SPLICE - 1]).as("full to the end").isEqualTo(rising[44_099]);
        for (int i = 2 * 132; i < 4_000; i++) {
            assertThat(heard[SPLICE + i]).isEqualTo(rising[i]);
        }
    }

    @Test
    void fadesNeitherOverlapNorPassATurn() {
        float[] steady = new float[4 * 44_100];
        java.util.Arrays.fill(steady, 0.5f);
        Track.Placed take = pass("s.wav", steady, false, 0);
        Clip.Audio audio = take.clip().audio().orElseThrow();
        Clip wide = take.clip().toBuilder()
                .audio(audio.withShape(audio.shape().withFades(Fade.of(Beats.of(3)), Fade.of(Beats.of(3)))))
                .build();
        float[] heard = sound(Track.builder("t", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(4), wide))
                .build());
        // The fade in takes 3 beats, so that the fade out has the last one: full at beat 3, a half at 3.5.
        assertThat(heard[33_075]).as("beat 1.5").isCloseTo(0.25f, within(1e-4f));
        assertThat(heard[66_150]).as("beat 3").isCloseTo(0.5f, within(1e-4f));
        assertThat(heard[77_175]).as("beat 3.5").isCloseTo(0.25f, within(1e-4f));
        Clip round = wide.toBuilder().looped(true).loop(Span.of(0, 1)).build();
        float[] looped = sound(Track.builder("t", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(4), round))
                .build());
        assertThat(looped[11_025]).as("half of the first round").isCloseTo(0.25f, within(1e-4f));
        assertThat(looped[40_000]).as("the rounds between are full").isCloseTo(0.5f, within(1e-4f));
        assertThat(looped[77_175]).as("half of the last round").isCloseTo(0.25f, within(1e-4f));
    }

    @Test
    void anAuditionedTakeIsHeardInPlaceOfTheMainLane() {
        Track track = spliced(pass("one.wav", one, false, 0), pass("other.wav", other, false, 0));
        float[] heard = sound(Comp.audition(track, Optional.of(track.takeLanes().getFirst())));
        assertThat(heard[10_000]).isEqualTo(other[10_000]);
        assertThat(heard[60_000]).isEqualTo(other[60_000]);
    }
}
