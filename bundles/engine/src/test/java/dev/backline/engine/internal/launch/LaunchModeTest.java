package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.press;
import static dev.backline.api.session.LaunchCommand.stopTrack;
import static dev.backline.engine.internal.launch.Clips.grid;
import static dev.backline.engine.internal.launch.Clips.loop;
import static dev.backline.engine.internal.launch.Clips.mode;
import static dev.backline.engine.internal.launch.Clips.velocity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Clip;
import dev.backline.model.Launch.Mode;
import dev.backline.model.Quantisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2 of the launch semantics: launch modes. A bar is 96,000 frames. */
class LaunchModeTest {
    private static final Clip GATE = mode(loop(4), Mode.GATE);
    private static final Clip TOGGLE = mode(loop(4), Mode.TOGGLE);
    private static final Clip REPEAT = grid(mode(loop(4), Mode.REPEAT), Quantisation.QUARTER);

    private static Performance with(Clip... clips) {
        return new Performance().track(clips).play();
    }

    @Test
    void aTriggerClipStartsOnTheNextBarAndTakesNoNoticeOfItsRelease() {
        assertThat(with(loop(4)).press(1000, "A1").release(2000, "A1").clips(400_000))
                .containsExactly("96000 start A1");
    }

    @Test
    void aPressOnAPlayingTriggerClipRestartsItOnTheLine() {
        assertThat(with(loop(8)).press(0, "A1").press(100_000, "A1").clips(400_000))
                .containsExactly("0 start A1", "192000 stop A1", "192000 start A1");
    }

    @Test
    void aGateClipStopsOnTheLineAfterItsRelease() {
        assertThat(with(GATE).press(1000, "A1").release(200_000, "A1").clips(600_000))
                .containsExactly("96000 start A1", "288000 stop A1");
    }

    @Test
    void aGateClipStopsAtOnceWhenItsReleaseDoesNotWait() {
        assertThat(with(GATE)
                        .without(Decision.GATE_RELEASE_WAITS)
                        .press(0, "A1")
                        .release(36_000, "A1")
                        .clips(600_000))
                .containsExactly("0 start A1", "36000 stop A1 @1.5");
    }

    @Test
    void aGateClipThatIsLetGoBeforeItStartedNeverStarts() {
        assertThat(with(GATE).press(1000, "A1").release(95_999, "A1").clips(600_000))
                .isEmpty();
    }

    @Test
    void aGateClipThatIsLetGoEarlyPlaysOneBarWhenThatDoesNotCancel() {
        assertThat(with(GATE)
                        .without(Decision.EARLY_RELEASE_CANCELS)
                        .press(1000, "A1")
                        .release(2000, "A1")
                        .clips(600_000))
                .containsExactly("96000 start A1", "192000 stop A1");
    }

    @Test
    void aToggleClipStopsOnTheSecondPress() {
        assertThat(with(TOGGLE)
                        .press(0, "A1")
                        .release(10, "A1")
                        .press(50_000, "A1")
                        .press(300_000, "A1")
                        .clips(600_000))
                .containsExactly("0 start A1", "96000 stop A1", "384000 start A1");
    }

    @Test
    void aRepeatClipRestartsOnEveryLineWhileItIsHeldAndThenPlaysOn() {
        assertThat(with(REPEAT).press(0, "A1").release(60_000, "A1").clips(600_000))
                .containsExactly(
                        "0 start A1", "24000 stop A1 @1.0", "24000 start A1", "48000 stop A1 @1.0", "48000 start A1");
    }

    @Test
    void aRepeatClipStopsOnItsNextLineWhenItDoesNotPlayOn() {
        assertThat(with(REPEAT)
                        .without(Decision.REPEAT_PLAYS_ON)
                        .press(0, "A1")
                        .release(30_000, "A1")
                        .clips(600_000))
                .containsExactly("0 start A1", "24000 stop A1 @1.0", "24000 start A1", "48000 stop A1 @1.0");
    }

    @Test
    void aRepeatClipWithTheSetsGridRepeatsOnThat() {
        assertThat(with(mode(loop(8), Mode.REPEAT)).press(0, "A1").starts(250_000))
                .containsExactly("0 start A1", "96000 start A1", "192000 start A1");
    }

    @Test
    void aRepeatClipWithoutAGridIsATriggerClip() {
        assertThat(with(grid(mode(loop(4), Mode.REPEAT), Quantisation.NONE))
                        .press(500, "A1")
                        .starts(300_000))
                .containsExactly("500 start A1");
        assertThat(with(mode(loop(4), Mode.REPEAT))
                        .set(s -> s.quantisation(Quantisation.NONE))
                        .press(500, "A1")
                        .starts(300_000))
                .containsExactly("500 start A1");
    }

    @Test
    void aRepeatClipWithoutAGridRepeatsSixteenthsWhenItNeedsNone() {
        assertThat(with(grid(mode(loop(4), Mode.REPEAT), Quantisation.NONE))
                        .without(Decision.REPEAT_NEEDS_GRID)
                        .press(500, "A1")
                        .starts(13_000))
                .containsExactly("500 start A1", "6000 start A1", "12000 start A1");
    }

    @ParameterizedTest
    @CsvSource({"1, 127, 1", "1, 64, 0.5", "1, 1, 0", "0.5, 1, 0.5", "0, 1, 1", "0.25, 64, 0.875"})
    void theVelocityDecidesTheGainInAStraightLine(double amount, int velocity, double gain) {
        assertThat(with(velocity(loop(4), amount)).then(press(0, 0, 0, velocity)).events(10).stream()
                        .filter(e -> e.kind() == Kind.CLIP_STARTED)
                        .map(LaunchEvent::value)
                        .toList())
                .singleElement()
                .satisfies(v -> assertThat(v).isCloseTo(gain, within(1e-12)));
    }

    @Test
    void theVelocityActsByItsSquareWhenItIsNotLinear() {
        assertThat(with(velocity(loop(4), 1))
                        .without(Decision.VELOCITY_IS_LINEAR)
                        .then(press(0, 0, 0, 64))
                        .events(10))
                .filteredOn(e -> e.kind() == Kind.CLIP_STARTED)
                .allSatisfy(e -> assertThat(e.value()).isCloseTo(0.25, within(1e-12)));
    }

    @Test
    void aRepeatKeepsTheVelocityOfItsPressWhileAStopWaits() {
        Clip soft = velocity(REPEAT, 1);
        assertThat(with(soft).then(press(0, 0, 0, 64)).then(stopTrack(1000, 0)).events(90_000))
                .filteredOn(e -> e.kind() == Kind.CLIP_STARTED)
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.value()).isEqualTo(0.5));
    }
}
