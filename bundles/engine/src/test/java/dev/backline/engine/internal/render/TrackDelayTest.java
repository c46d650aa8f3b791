package dev.backline.engine.internal.render;

import static dev.backline.engine.internal.render.Shows.BEAT;
import static dev.backline.engine.internal.render.Shows.clip;
import static dev.backline.engine.internal.render.Shows.press;
import static dev.backline.engine.internal.render.Shows.struck;
import static dev.backline.engine.internal.render.Songs.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delay of a track holds for what is launched on it: 44.1 kHz, 120 bpm, a bar each 88,200 frames. */
class TrackDelayTest {
    private final MemoryFiles files = new MemoryFiles();

    /** A stroke on the first beat, and one just before the turn. */
    private static Track.Builder pulses(String id) {
        return Shows.track(id, Units.device("pulse"), clip(Launch.DEFAULT, note(60, 0, 0.25), note(61, 3.5, 0.25)));
    }

    /** A stroke on the second beat, when the other is silent. */
    private static Track others(String id) {
        return Shows.track(id, Units.device("pulse"), clip(Launch.DEFAULT, note(70, 1, 0.25)))
                .build();
    }

    private float[] play(LiveSet set, int blocks) {
        return Shows.play(set, files, List.of(press(1.5, 0, 0), press(1.5, 1, 0)), 13 * BEAT, () -> blocks);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 441, 1_024})
    void aLaterTrackSoundsLaterFromItsFirstLineOnAndRoundItsLoop(int blocks) {
        LiveSet set = Shows.set(
                List.of(pulses("a").delay(Track.Delay.of(Seconds.of(0.010))).build(), others("b")), List.of());
        float[] heard = play(set, blocks);
        assertThat(struck(heard, 60))
                .as("10 ms are 441 frames")
                .containsExactly(4 * BEAT + 441, 8 * BEAT + 441, 12 * BEAT + 441);
        assertThat(struck(heard, 61))
                .as("just before the loop turns")
                .containsExactly(15 * BEAT / 2 + 441, 23 * BEAT / 2 + 441);
        assertThat(struck(heard, 70)).containsExactly(5 * BEAT, 9 * BEAT);
    }

    @Test
    void anEarlierTrackSoundsEarlierThanTheOthersWhichWaitForIt() {
        LiveSet set =
                Shows.set(List.of(pulses("a").delay(new Track.Delay(-100, true)).build(), others("b")), List.of());
        float[] heard = play(set, 441);
        assertThat(struck(heard, 60)).containsExactly(4 * BEAT, 8 * BEAT, 12 * BEAT);
        assertThat(struck(heard, 70))
                .as("the output is late by what they wait")
                .containsExactly(5 * BEAT + 100, 9 * BEAT + 100);
    }

    @Test
    void aRenderTakesTheWaitOffAgain() {
        LiveSet set =
                Shows.set(List.of(pulses("a").delay(new Track.Delay(-100, true)).build(), others("b")), List.of());
        Performance scene = new Performance(
                List.of(
                        new Performance.Cue(Beats.of(4), LaunchCommand.press(0, 0, 0)),
                        new Performance.Cue(Beats.of(4), LaunchCommand.press(0, 1, 0))),
                Optional.of(Beats.of(12)),
                Seed.of(1));
        float[] heard = Take.of(set, files, scene).left("main");
        assertThat(struck(heard, 60)).containsExactly(4 * BEAT - 100, 8 * BEAT - 100);
        assertThat(struck(heard, 70)).containsExactly(5 * BEAT, 9 * BEAT);
    }

    @Test
    void recordingsAndTheArrangementBeneathAreShiftedOnce() {
        float[] tone = new float[4 * BEAT];
        tone[0] = 0.5f;
        Path file = files.put("tick.wav", Songs.RATE, tone);
        Clip tick = Clip.builder("tick", Beats.of(4))
                .audio(new Clip.Audio(
                        file,
                        Optional.of(Tempo.of(120)),
                        Decibels.UNITY,
                        Warp.of(Warp.Mode.RE_PITCH),
                        Clip.Shape.PLAIN))
                .build();
        Track track = Track.builder("a", Track.Kind.AUDIO)
                .session(0, tick)
                .place(new Track.Placed(Beats.of(1), Beats.of(2), tick))
                .delay(new Track.Delay(100, true))
                .build();
        float[] heard =
                Shows.play(Shows.set(List.of(track), List.of()), files, List.of(press(3.5, 0, 0)), 9 * BEAT, () -> 441);
        assertThat(java.util.stream.IntStream.range(0, heard.length).filter(i -> heard[i] > 0.4f))
                .containsExactly(BEAT + 100, 4 * BEAT + 100, 8 * BEAT + 100);
    }

    @Test
    void theDelayIsNoLongerNamedAsNotPlayed() {
        LiveSet set =
                Shows.set(List.of(pulses("a").delay(new Track.Delay(10, false)).build()), List.of());
        assertThat(Shows.session(set, files, List.of()).stage().coverage().notPlayed())
                .isEmpty();
    }
}
