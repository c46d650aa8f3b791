package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.backToArrangement;
import static dev.backline.api.session.LaunchCommand.capture;
import static dev.backline.api.session.LaunchCommand.press;
import static dev.backline.api.session.LaunchCommand.scene;
import static dev.backline.engine.internal.launch.Clips.grid;
import static dev.backline.engine.internal.launch.Clips.loop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Color;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 6 of the launch semantics: scenes. */
class SceneTest {
    private static final Scene PLAIN = Scene.of("Plain", Color.of(0));

    @Test
    void allClipsOfTheRowStartOnTheirOwnGrids() {
        assertThat(new Performance()
                        .track(loop(4))
                        .track(grid(loop(4), Quantisation.QUARTER))
                        .track(grid(loop(4), Quantisation.BARS_2))
                        .track(grid(loop(4), Quantisation.NONE))
                        .play()
                        .then(scene(100_000, 0))
                        .starts(400_000))
                .containsExactly("100000 start D1", "120000 start B1", "192000 start A1", "192000 start C1");
    }

    @Test
    void anEmptySlotWithAStopButtonStopsItsTrackAndOneWithoutLeavesIt() {
        Performance playing = new Performance()
                .track(loop(4), null)
                .track(loop(4), null)
                .track(null, loop(4))
                .noStop("B2")
                .play()
                .press(0, "A1")
                .press(0, "B1")
                .then(scene(10, 1));
        assertThat(playing.clips(200_000))
                .containsExactly("0 start A1", "0 start B1", "96000 stop A1", "96000 start C2");
    }

    @Test
    void theSceneStartsOnTheLineOfTheSet() {
        assertThat(new Performance()
                        .track(grid(loop(4), Quantisation.NONE))
                        .play()
                        .then(scene(10, 0))
                        .lines(200_000, Set.of(Kind.SCENE_STARTED, Kind.CLIP_STARTED)))
                .containsExactly("10 start A1", "96000 start 1");
    }

    @Test
    void theTempoOfASceneComesOnItsLineBeforeAnyClip() {
        List<LaunchEvent> events = new Performance()
                .track(loop(4), loop(4))
                .scene(PLAIN)
                .scene(PLAIN.withTempo(Tempo.of(60)).withSignature(new TimeSignature(3, 4)))
                .play()
                .press(0, "A1")
                .then(scene(10, 1))
                .then(scene(100_000, 0))
                .events(400_000);
        assertThat(events.stream().filter(e -> e.frame() == 96_000).map(LaunchEvent::kind))
                .containsExactly(
                        Kind.TEMPO_SET, Kind.SIGNATURE_SET, Kind.SCENE_STARTED, Kind.CLIP_STOPPED, Kind.CLIP_STARTED);
        assertThat(events.stream().filter(e -> e.kind() == Kind.SIGNATURE_SET).map(LaunchEvent::value))
                .containsExactly(3.04);
        // A bar of three beats at 60 bpm lasts three seconds.
        assertThat(events.stream().filter(e -> e.kind() == Kind.CLIP_STARTED).map(LaunchEvent::frame))
                .containsExactly(0L, 96_000L, 240_000L);
    }

    @Test
    void theTempoOfASceneComesWithThePressWhenTheRuleIsReversed() {
        // 24,000 frames are one beat; the other three of the bar last a second each.
        assertThat(new Performance()
                        .without(Decision.SCENE_TEMPO_ON_LINE)
                        .track(loop(4))
                        .scene(PLAIN.withTempo(Tempo.of(60)))
                        .play()
                        .then(scene(24_000, 0))
                        .starts(400_000))
                .containsExactly("168000 start A1");
    }

    @Test
    void theTempoOfASceneHoldsUntilTheSongGoesBackToTheArrangement() {
        assertThat(new Performance()
                        .track(loop(4))
                        .scene(PLAIN.withTempo(Tempo.of(60)))
                        .play()
                        .then(scene(0, 0))
                        .then(backToArrangement(48_000, -1))
                        .press(48_001, "A1")
                        .starts(400_000))
                .containsExactly("0 start A1", "120000 start A1");
    }

    @Test
    void withTheTransportAtRestASceneStartsAtOnce() {
        assertThat(new Performance()
                        .track(grid(loop(4), Quantisation.BARS_8))
                        .scene(PLAIN.withTempo(Tempo.of(90)))
                        .then(scene(777, 0))
                        .lines(
                                1000,
                                Set.of(Kind.TRANSPORT_STARTED, Kind.TEMPO_SET, Kind.SCENE_STARTED, Kind.CLIP_STARTED)))
                .containsExactly("777 start", "777 set 1", "777 start 1", "777 start A1");
    }

    @Test
    void theSelectionStaysUnlessThePreferenceMovesIt() {
        Performance launched = new Performance().track(loop(4), loop(4)).play().then(scene(10, 0));
        assertThat(launched.lines(200_000, Set.of(Kind.SCENE_SELECTED))).isEmpty();
        assertThat(launched.without(Decision.SCENE_SELECTION_STAYS).lines(200_000, Set.of(Kind.SCENE_SELECTED)))
                .containsExactly("10 select 2");
    }

    @Test
    void captureCopiesTheRunningClipsBelowAndPlaysOnWithoutAGap() {
        Performance captured = new Performance()
                .track(loop(8), loop(4), loop(2))
                .track(loop(4), loop(4))
                .play()
                .press(0, "A1")
                .press(0, "B2")
                .then(capture(50_000, 0))
                .then(scene(100_000, 1));
        assertThat(captured.lines(100_000, Set.of(Kind.CLIP_STOPPED, Kind.SCENE_INSERTED)))
                .containsExactly("50000 insert 2");
        // The new row holds both clips; what was below is one lower.
        assertThat(captured.then(press(200_000, 0, 3)).starts(500_000))
                .containsExactly("0 start A1", "0 start B2", "192000 start A2", "192000 start B2", "288000 start A4");
    }

    @Test
    void aCapturedClipKeepsItsPosition() {
        LaunchMachine machine = new LaunchMachine(
                new Performance().track(loop(8)).build(), LaunchRules.DECIDED, Seed.of(0), Performance.RATE);
        machine.offer(press(0, 0, 0));
        machine.offer(capture(60_000, 0));
        while (machine.next(72_000) < 72_000) {
            // Everything until there happens.
        }
        assertThat(machine.playing(0)).isEqualTo(1);
        assertThat(machine.position(0, machine.clock().tickAt(72_000))).isBetween(3 * Ticks.BEAT, 3 * Ticks.BEAT + 200);
    }
}
