package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.backToArrangement;
import static dev.backline.api.session.LaunchCommand.play;
import static dev.backline.api.session.LaunchCommand.scene;
import static dev.backline.api.session.LaunchCommand.stop;
import static dev.backline.api.session.LaunchCommand.stopAll;
import static dev.backline.api.session.LaunchCommand.stopTrack;
import static dev.backline.engine.internal.launch.Clips.loop;
import static dev.backline.engine.internal.launch.Clips.off;
import static dev.backline.engine.internal.launch.Clips.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Track;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 5 of the launch semantics: one clip a track, the session against the arrangement. */
class TakeoverTest {
    private static final Set<Kind> SIDES = Set.of(Kind.TRACK_TAKEN, Kind.TRACK_RETURNED);

    private static Performance two() {
        return new Performance().track(loop(4), loop(4)).track(loop(4)).play();
    }

    @Test
    void aTrackPlaysOneClipAtATime() {
        assertThat(two().press(0, "A1").press(90_000, "A2").clips(200_000))
                .containsExactly("0 start A1", "96000 stop A1", "96000 start A2");
    }

    @Test
    void aLaunchTakesTheTrackUntilItIsGivenBack() {
        assertThat(two().press(0, "A1")
                        .press(0, "B1")
                        .then(backToArrangement(50_000, 0))
                        .lines(200_000, SIDES))
                .containsExactly("0 take A", "0 take B", "50000 return A");
    }

    @Test
    void allTracksAreGivenBackAtOnce() {
        assertThat(two().press(0, "A1")
                        .press(0, "B1")
                        .then(backToArrangement(50_000, -1))
                        .lines(200_000, Set.of(Kind.TRACK_RETURNED, Kind.CLIP_STOPPED)))
                .containsExactly(
                        "50000 stop A1 @2.0833333333333335",
                        "50000 return A",
                        "50000 stop B1 @2.0833333333333335",
                        "50000 return B");
    }

    @Test
    void aStopInTheSessionSilencesTheArrangementToo() {
        assertThat(two().then(stopTrack(10, 1)).lines(200_000, SIDES)).containsExactly("96000 take B");
    }

    @Test
    void aStopGivesTheTrackBackWhenItDoesNotSilence() {
        assertThat(two().without(Decision.STOP_SILENCES_ARRANGEMENT)
                        .press(0, "A1")
                        .then(stopTrack(10, 0))
                        .lines(200_000, SIDES))
                .containsExactly("0 take A", "96000 return A");
    }

    @Test
    void stopAllStopsEveryTrackOnTheSetsGrid() {
        assertThat(two().press(0, "A1").press(0, "B1").then(stopAll(5)).clips(200_000))
                .containsExactly("0 start A1", "0 start B1", "96000 stop A1", "96000 stop B1");
    }

    @Test
    void theTransportGivesNoTrackBackAndClipsBeginAgainWithIt() {
        Performance stopped = two().press(0, "A1").then(stop(24_000)).then(play(100_000));
        assertThat(stopped.lines(200_000, SIDES)).containsExactly("0 take A");
        assertThat(stopped.clips(150_000)).containsExactly("0 start A1", "24000 stop A1 @1.0", "100000 start A1");
        assertThat(stopped.without(Decision.PLAY_RESUMES_CLIPS).clips(150_000))
                .containsExactly("0 start A1", "24000 stop A1 @1.0");
    }

    @Test
    void aStopAtRestKeepsTheClipFromBeginningAgain() {
        assertThat(two().press(0, "A1")
                        .then(stop(24_000))
                        .then(stopTrack(50_000, 0))
                        .then(play(100_000))
                        .clips(300_000))
                .containsExactly("0 start A1", "24000 stop A1 @1.0");
    }

    @Test
    void theArrangementRunsOnBeneath() {
        Performance playing = two().press(0, "A1").then(backToArrangement(48_000, 0));
        assertThat(playing.events(100_000))
                .filteredOn(e -> e.kind() == Kind.TRACK_RETURNED)
                .allSatisfy(e -> assertThat(e.song().value()).isEqualTo(2));
    }

    @Test
    void aClipThatPlaysOnceFallsSilentAtItsEndAndKeepsTheTrack() {
        Performance once = new Performance().track(once(6)).play().press(0, "A1");
        assertThat(once.clips(400_000)).containsExactly("0 start A1", "144000 stop A1 @6.0");
        assertThat(once.lines(400_000, SIDES)).containsExactly("0 take A");
    }

    @Test
    void aGroupSlotStartsTheClipsOfItsRow() {
        assertThat(grouped().press(10, "A1").clips(200_000)).containsExactly("96000 start B1", "96000 start C1");
    }

    @Test
    void aGroupSlotLeavesOtherMembersAlone() {
        assertThat(grouped().press(0, "A1").press(100_000, "A2").clips(400_000))
                .containsExactly("0 start B1", "0 start C1", "192000 stop C1", "192000 start C2");
        assertThat(grouped()
                        .without(Decision.GROUP_SLOT_ONLY_STARTS)
                        .press(0, "A1")
                        .press(100_000, "A2")
                        .clips(400_000))
                .containsExactly("0 start B1", "0 start C1", "192000 stop B1", "192000 stop C1", "192000 start C2");
    }

    private static Performance grouped() {
        return new Performance()
                .tracks(
                        Track.builder("g", Track.Kind.GROUP).name("Group").build(),
                        Track.builder("b", Track.Kind.MIDI)
                                .group("g")
                                .session(0, loop(4))
                                .build(),
                        Track.builder("c", Track.Kind.MIDI)
                                .group("g")
                                .session(0, loop(4))
                                .session(1, loop(4))
                                .build(),
                        Track.builder("d", Track.Kind.MIDI).session(0, loop(4)).build())
                .play();
    }

    @Test
    void aDeactivatedClipDoesNotStart() {
        assertThat(new Performance()
                        .track(off(loop(4)), loop(4))
                        .play()
                        .press(0, "A2")
                        .press(5, "A1")
                        .then(scene(200_000, 0))
                        .clips(400_000))
                .containsExactly("0 start A2");
    }
}
