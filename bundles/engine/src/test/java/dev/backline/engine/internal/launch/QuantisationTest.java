package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.play;
import static dev.backline.api.session.LaunchCommand.position;
import static dev.backline.api.session.LaunchCommand.quantisation;
import static dev.backline.api.session.LaunchCommand.scene;
import static dev.backline.api.session.LaunchCommand.stopTrack;
import static dev.backline.engine.internal.launch.Clips.grid;
import static dev.backline.engine.internal.launch.Clips.loop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.Span;
import dev.backline.model.TimeSignature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3 of the launch semantics: quantisation. */
class QuantisationTest {
    private static Performance looped() {
        return new Performance().track(loop(4), loop(4)).play();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 25001",
        "BARS_8, 768000",
        "BARS_4, 384000",
        "BARS_2, 192000",
        "BAR, 96000",
        "HALF, 48000",
        "HALF_TRIPLET, 32000",
        "QUARTER, 48000",
        "QUARTER_TRIPLET, 32000",
        "EIGHTH, 36000",
        "EIGHTH_TRIPLET, 32000",
        "SIXTEENTH, 30000",
        "SIXTEENTH_TRIPLET, 28000",
        "THIRTY_SECOND, 27000"
    })
    void aPressWaitsForTheNextLineOfItsGrid(Quantisation grid, long frame) {
        assertThat(looped().set(s -> s.quantisation(grid)).press(25_001, "A1").starts(800_000))
                .containsExactly(frame + " start A1");
        assertThat(new Performance()
                        .track(grid(loop(4), grid))
                        .play()
                        .press(25_001, "A1")
                        .starts(800_000))
                .containsExactly(frame + " start A1");
    }

    @ParameterizedTest
    @CsvSource({"QUARTER_TRIPLET, 16000", "EIGHTH_TRIPLET, 8000", "SIXTEENTH_TRIPLET, 4000", "HALF_TRIPLET, 32000"})
    void aPressExactlyOnALineStartsAtOnce(Quantisation grid, long frame) {
        assertThat(looped().set(s -> s.quantisation(grid)).press(frame, "A1").starts(800_000))
                .containsExactly(frame + " start A1");
        assertThat(looped().set(s -> s.quantisation(grid))
                        .press(frame + 1, "A1")
                        .starts(800_000))
                .containsExactly(2 * frame + " start A1");
    }

    @Test
    void aPressOnALineWaitsForTheLineAfterWhenTheRuleIsReversed() {
        assertThat(looped().without(Decision.LINE_STARTS_AT_ONCE)
                        .press(96_000, "A1")
                        .starts(400_000))
                .containsExactly("192000 start A1");
    }

    @Test
    void aBarFollowsTheSignatureInForce() {
        assertThat(looped().set(s -> s.signature(new TimeSignature(7, 8)))
                        .press(1, "A1")
                        .press(100_000, "A2")
                        .starts(400_000))
                .containsExactly("84000 start A1", "168000 start A2");
    }

    @Test
    void theGridRestartsWhereTheSignatureChanges() {
        // Five beats of 4/4, then 3/4: bars begin at beats 0, 4, 5, 8, 11.
        SignatureMap map = SignatureMap.of(List.of(
                new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                new SignatureMap.Change(Beats.of(5), new TimeSignature(3, 4))));
        assertThat(looped().set(s -> s.signatures(map))
                        .press(97_000, "A1")
                        .press(121_000, "A2")
                        .press(193_000, "A1")
                        .starts(400_000))
                .containsExactly("120000 start A1", "192000 start A2", "264000 start A1");
    }

    @Test
    void linesCountFromTheSongsStartWhenTheGridDoesNotRestart() {
        SignatureMap map = SignatureMap.of(List.of(
                new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                new SignatureMap.Change(Beats.of(5), new TimeSignature(3, 4))));
        // Bars of three beats from beat 0: 6, 9.
        assertThat(looped().without(Decision.SIGNATURE_RESTARTS_GRID)
                        .set(s -> s.signatures(map))
                        .press(121_000, "A1")
                        .starts(400_000))
                .containsExactly("144000 start A1");
    }

    @Test
    void whatWaitsStartsWhereASceneChangesTheSignature() {
        Scene waltz = Scene.of("Waltz", Color.of(0)).withSignature(new TimeSignature(3, 4));
        assertThat(new Performance()
                        .track(grid(loop(4), Quantisation.BARS_8))
                        .scene(Scene.of("One", Color.of(0)))
                        .scene(waltz)
                        .noStop("A2")
                        .play()
                        .press(1, "A1")
                        .then(scene(100_000, 1))
                        .starts(800_000))
                .containsExactly("192000 start A1");
    }

    @Test
    void theLinesAreThoseOfTheSongAndNotOfTheRun() {
        // The song begins at beat 1: three beats remain of the bar.
        assertThat(new Performance()
                        .track(loop(4))
                        .then(position(0, Beats.of(1)))
                        .then(play(0))
                        .press(10, "A1")
                        .starts(400_000))
                .containsExactly("72000 start A1");
    }

    @Test
    void aJumpOfTheSongMovesTheLineThatIsWaitedFor() {
        // At frame 24,000 the song goes from beat 1 to beat 6: the next bar begins two beats later.
        assertThat(looped().press(10, "A1").then(position(24_000, Beats.of(6))).starts(400_000))
                .containsExactly("72000 start A1");
    }

    @Test
    void theGridGoesRoundWithTheLoopOfTheArrangement() {
        // The loop is three beats long, so that bars begin with each round.
        assertThat(new Performance()
                        .track(loop(4))
                        .set(s -> s.transport(LiveSet.Transport.looping(Span.of(0, 3))))
                        .play()
                        .press(10, "A1")
                        .starts(400_000))
                .containsExactly("72000 start A1");
    }

    @Test
    void withTheTransportAtRestALaunchStartsItAndTheClipAtOnce() {
        assertThat(new Performance()
                        .track(loop(4), loop(4))
                        .press(12_345, "A1")
                        .press(12_346, "A2")
                        .starts(400_000))
                .containsExactly("12345 start A1", "108345 start A2");
    }

    @Test
    void aNewRequestReplacesTheOneThatWaits() {
        assertThat(looped().press(10, "A1").press(20, "A2").starts(400_000)).containsExactly("96000 start A2");
    }

    @Test
    void aRequestReplacesTheOneThatWaitsForALaterLineToo() {
        assertThat(new Performance()
                        .track(grid(loop(4), Quantisation.BARS_4), grid(loop(4), Quantisation.QUARTER))
                        .play()
                        .press(10, "A1")
                        .press(20, "A2")
                        .starts(800_000))
                .containsExactly("24000 start A2");
    }

    @Test
    void aTrackStopsOnTheSetsGrid() {
        assertThat(new Performance()
                        .track(grid(loop(4), Quantisation.NONE))
                        .play()
                        .press(0, "A1")
                        .then(stopTrack(30_000, 0))
                        .clips(400_000))
                .containsExactly("0 start A1", "96000 stop A1");
    }

    @Test
    void aStopReplacesAStartThatWaits() {
        assertThat(looped().press(10, "A1").then(stopTrack(20, 0)).starts(400_000))
                .isEmpty();
    }

    @Test
    void theSetsGridCanChange() {
        assertThat(looped().then(quantisation(5, Quantisation.EIGHTH))
                        .press(10, "A1")
                        .starts(400_000))
                .containsExactly("12000 start A1");
    }
}
