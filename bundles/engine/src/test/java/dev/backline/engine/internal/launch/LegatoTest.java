package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.nudge;
import static dev.backline.api.session.LaunchCommand.tempo;
import static dev.backline.engine.internal.launch.Clips.legato;
import static dev.backline.engine.internal.launch.Clips.loop;
import static dev.backline.engine.internal.launch.Clips.once;
import static dev.backline.engine.internal.launch.Clips.recording;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 4 of the launch semantics: legato and nudge. The grid is a quarter, 24,000 frames. */
class LegatoTest {
    private static Performance of(Clip first, Clip second) {
        return new Performance()
                .set(s -> s.quantisation(Quantisation.QUARTER))
                .track(first, legato(second))
                .play()
                .press(0, "A1");
    }

    @Test
    void theNewClipTakesOverThePosition() {
        assertThat(of(loop(8), loop(8)).press(70_000, "A2").starts(400_000))
                .containsExactly("0 start A1", "72000 start A2 @3.0");
    }

    @Test
    void thePositionIsTakenModuloTheNewLoop() {
        assertThat(of(loop(8), loop(3)).press(120_000, "A2").starts(400_000))
                .containsExactly("0 start A1", "120000 start A2 @2.0");
    }

    @Test
    void aLongerLoopGoesOnWhereTheShorterOneWas() {
        // After six beats a loop of four stands at two.
        assertThat(of(loop(4), loop(8)).press(144_000, "A2").starts(400_000))
                .containsExactly("0 start A1", "144000 start A2 @2.0");
    }

    @Test
    void positionsCountFromTheStartOfTheLoop() {
        // The old loop is 2 to 6 and was entered from its start marker at 2; the new one is 8 to 16.
        assertThat(of(loop(2, 2, 6), loop(8, 8, 16)).press(24_000, "A2").starts(400_000))
                .containsExactly("0 start A1 @2.0", "24000 start A2 @9.0");
    }

    @Test
    void beforeTheLoopTheOffsetFromTheStartMarkerCounts() {
        // Starts at 1, the loop is 6 to 8: after three beats the old clip stands at 4, three behind its marker.
        assertThat(of(loop(1, 6, 8), loop(4)).press(72_000, "A2").starts(400_000))
                .containsExactly("0 start A1 @1.0", "72000 start A2 @3.0");
    }

    @Test
    void aClipThatDoesNotReachThatFarIsSilentAndEnded() {
        assertThat(of(loop(8), once(2)).press(72_000, "A2").clips(400_000))
                .containsExactly("0 start A1", "72000 stop A1 @3.0", "72000 start A2 @3.0", "72000 stop A2 @3.0");
    }

    @Test
    void aClipThatPlaysOnceEndsEarlierByWhatItTookOver() {
        assertThat(of(loop(8), once(4)).press(72_000, "A2").clips(400_000))
                .containsExactly("0 start A1", "72000 stop A1 @3.0", "72000 start A2 @3.0", "96000 stop A2 @4.0");
    }

    @Test
    void withNothingPlayingItStartsAtItsBeginning() {
        assertThat(new Performance()
                        .set(s -> s.quantisation(Quantisation.QUARTER))
                        .track(legato(loop(8)))
                        .play()
                        .press(70_000, "A1")
                        .starts(400_000))
                .containsExactly("72000 start A1");
    }

    @Test
    void aPositionThatTheNewLoopDoesNotHoldStartsItAnewWhenModuloDoesNotHold() {
        assertThat(of(loop(8), loop(3))
                        .without(Decision.LEGATO_IS_MODULO)
                        .press(120_000, "A2")
                        .starts(400_000))
                .containsExactly("0 start A1", "120000 start A2");
    }

    @Test
    void anUnwarpedClipTakesSecondsAtTheTempoOfNow() {
        // At 60 bpm two beats last two seconds, which are four beats at the set's 120.
        assertThat(new Performance()
                        .set(s -> s.quantisation(Quantisation.QUARTER))
                        .tracks()
                        .track(loopedAudio(8), legato(recording(16)))
                        .play()
                        .then(tempo(0, Tempo.of(60)))
                        .press(0, "A1")
                        .press(96_000, "A2")
                        .clips(700_000))
                .containsExactly("0 start A1", "96000 stop A1 @2.0", "96000 start A2 @4.0", "384000 stop A2 @16.0");
    }

    @Test
    void aWarpedClipTakesTheBeatsOfAnUnwarpedOne() {
        // At 60 bpm one second of a recording is one beat.
        assertThat(new Performance()
                        .set(s -> s.quantisation(Quantisation.QUARTER))
                        .track(recording(16), legato(loopedAudio(8)))
                        .play()
                        .then(tempo(0, Tempo.of(60)))
                        .press(0, "A1")
                        .press(48_000, "A2")
                        .starts(700_000))
                .containsExactly("0 start A1", "48000 start A2 @1.0");
    }

    private static Clip loopedAudio(double beats) {
        Clip audio = recording(beats);
        return audio.toBuilder()
                .looped(true)
                .audio(new Clip.Audio(audio.audio().orElseThrow().file(), Optional.of(Tempo.of(100)), Decibels.UNITY))
                .build();
    }

    @Test
    void aNudgeMovesByTheSetsGrid() {
        assertThat(of(loop(8), loop(8)).then(nudge(12_000, 0, 1)).lines(100_000, Set.of(Kind.CLIP_MOVED)))
                .containsExactly("12000 move A1 @1.5");
    }

    @Test
    void aNudgeBackStaysInTheLoop() {
        assertThat(of(loop(8), loop(8)).then(nudge(12_000, 0, -1)).lines(100_000, Set.of(Kind.CLIP_MOVED)))
                .containsExactly("12000 move A1 @7.5");
    }

    @Test
    void aNudgeWithoutAGridMovesBySixteenths() {
        Performance none = of(loop(8), loop(8)).set(s -> s.quantisation(Quantisation.NONE));
        assertThat(none.then(nudge(12_000, 0, 2)).lines(100_000, Set.of(Kind.CLIP_MOVED)))
                .containsExactly("12000 move A1 @1.0");
        assertThat(none.without(Decision.NUDGE_NEEDS_NO_GRID).lines(100_000, Set.of(Kind.CLIP_MOVED)))
                .containsExactly("12000 move A1 @0.5");
    }

    @Test
    void aNudgedLoopGoesRoundEarlier() {
        assertThat(of(loop(4), loop(8)).then(nudge(12_000, 0, 1)).lines(200_000, Set.of(Kind.CLIP_LOOPED)))
                .containsExactly("72000 loop A1", "168000 loop A1");
    }

    @Test
    void aNudgeBehindTheEndEndsTheClip() {
        assertThat(of(once(2), loop(8)).then(nudge(36_000, 0, 1)).clips(100_000))
                .containsExactly("0 start A1", "36000 stop A1 @2.5");
    }

    @Test
    void anUnwarpedClipLastsItsSecondsAtAnyTempo() {
        // Eight beats at the set's 120 bpm are four seconds.
        assertThat(new Performance()
                        .track(recording(8))
                        .play()
                        .press(0, "A1")
                        .then(tempo(50_000, Tempo.of(77.7)))
                        .clips(400_000))
                .containsExactly("0 start A1", "192000 stop A1 @" + Beats.of(8).value());
    }
}
