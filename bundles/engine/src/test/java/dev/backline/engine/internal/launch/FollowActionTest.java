package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.followActions;
import static dev.backline.api.session.LaunchCommand.scene;
import static dev.backline.api.session.LaunchCommand.tempo;
import static dev.backline.engine.internal.launch.Clips.after;
import static dev.backline.engine.internal.launch.Clips.either;
import static dev.backline.engine.internal.launch.Clips.follow;
import static dev.backline.engine.internal.launch.Clips.grid;
import static dev.backline.engine.internal.launch.Clips.jump;
import static dev.backline.engine.internal.launch.Clips.legato;
import static dev.backline.engine.internal.launch.Clips.linked;
import static dev.backline.engine.internal.launch.Clips.loop;
import static dev.backline.engine.internal.launch.Clips.off;
import static dev.backline.engine.internal.launch.Clips.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.FollowAction;
import dev.backline.model.FollowAction.Act;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 7 of the launch semantics: follow actions. */
class FollowActionTest {
    private static final Scene PLAIN = Scene.of("Plain", Color.of(0));

    private static Performance with(Clip... clips) {
        return new Performance().track(clips).play().press(0, "A1");
    }

    private static Clip next(double beats) {
        return follow(loop(4), after(beats, Act.NEXT));
    }

    @Test
    void linkedItActsAtTheClipsEnd() {
        assertThat(with(follow(once(6), linked(Act.NEXT, 1)), loop(4)).clips(400_000))
                .containsExactly("0 start A1", "144000 stop A1 @6.0", "144000 start A2");
    }

    @Test
    void linkedItActsAfterTheLoopsThatWereAsked() {
        assertThat(with(follow(loop(2), linked(Act.NEXT, 3)), loop(4)).starts(400_000))
                .containsExactly("0 start A1", "144000 start A2");
    }

    @Test
    void unlinkedItActsAfterItsTimeBeforeTheLoopEnds() {
        assertThat(with(next(1.5), loop(4)).starts(400_000)).containsExactly("0 start A1", "36000 start A2");
    }

    @Test
    void unlinkedItActsAfterItsTimeBehindTheClipsEnd() {
        assertThat(with(follow(once(1), after(3, Act.NEXT)), loop(4)).clips(400_000))
                .containsExactly("0 start A1", "24000 stop A1 @1.0", "72000 start A2");
    }

    @Test
    void theTimeCountsInBeatsWhateverTheTempo() {
        // One beat at 120, three at 60.
        assertThat(with(next(4), loop(4)).then(tempo(24_000, Tempo.of(60))).starts(400_000))
                .containsExactly("0 start A1", "168000 start A2");
    }

    static Stream<Arguments> groups() {
        List<Arguments> cases = new ArrayList<>();
        for (int size = 1; size <= 4; size++) {
            for (int at = 0; at < size; at++) {
                cases.add(Arguments.of(size, at, Act.NONE, -1));
                cases.add(Arguments.of(size, at, Act.STOP, -2));
                cases.add(Arguments.of(size, at, Act.AGAIN, at));
                cases.add(Arguments.of(size, at, Act.PREVIOUS, at == 0 ? size - 1 : at - 1));
                cases.add(Arguments.of(size, at, Act.NEXT, at == size - 1 ? 0 : at + 1));
                cases.add(Arguments.of(size, at, Act.FIRST, 0));
                cases.add(Arguments.of(size, at, Act.LAST, size - 1));
            }
        }
        return cases.stream();
    }

    /** The group lies in scenes 2 and on, with an empty slot and a clip of another group on either side. */
    @ParameterizedTest(name = "{2} at {1} of {0}")
    @MethodSource("groups")
    void everyActLeadsWhereItShouldInGroupsOfUpToFour(int size, int at, Act act, int to) {
        Clip[] column = new Clip[size + 4];
        column[0] = loop(4);
        column[size + 3] = loop(4);
        Arrays.fill(column, 2, size + 2, loop(4));
        column[at + 2] = follow(loop(4), after(1, act));
        List<String> clips =
                new Performance().track(column).play().press(0, "A" + (at + 3)).clips(30_000);
        String from = "A" + (at + 3);
        if (to == -1) {
            assertThat(clips).containsExactly("0 start " + from);
        } else if (to == -2) {
            assertThat(clips).containsExactly("0 start " + from, "24000 stop " + from + " @1.0");
        } else {
            assertThat(clips)
                    .containsExactly("0 start " + from, "24000 stop " + from + " @1.0", "24000 start A" + (to + 3));
        }
    }

    static Stream<Arguments> draws() {
        List<Arguments> cases = new ArrayList<>();
        for (int size = 1; size <= 4; size++) {
            for (int at = 0; at < size; at++) {
                cases.add(Arguments.of(size, at));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "at {1} of {0}")
    @MethodSource("draws")
    void anyReachesAllOfTheGroupAndOtherAllButItself(int size, int at) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        assertThat(reached(size, at, Act.ANY)).containsExactlyInAnyOrderElementsOf(all);
        if (size > 1) {
            all.remove(Integer.valueOf(at));
        }
        assertThat(reached(size, at, Act.OTHER)).containsExactlyInAnyOrderElementsOf(all);
    }

    private static List<Integer> reached(int size, int at, Act act) {
        Clip[] column = new Clip[size];
        Arrays.fill(column, loop(4));
        column[at] = follow(loop(4), after(1, act));
        return Stream.iterate(1L, s -> s + 1)
                .limit(60)
                .map(seed -> new Performance()
                        .track(column)
                        .seed(seed)
                        .play()
                        .press(0, "A" + (at + 1))
                        .events(24_001)
                        .getLast()
                        .scene())
                .distinct()
                .toList();
    }

    @Test
    void previousOfTheFirstIsTheFirstWhenItDoesNotWrap() {
        assertThat(with(follow(loop(4), after(1, Act.PREVIOUS)), loop(4), loop(4))
                        .without(Decision.PREVIOUS_WRAPS)
                        .starts(30_000))
                .containsExactly("0 start A1", "24000 start A1");
    }

    @Test
    void aDeactivatedClipIsSkippedAndDoesNotEndTheGroup() {
        assertThat(with(next(1), off(loop(4)), loop(4)).starts(90_000)).containsExactly("0 start A1", "24000 start A3");
        assertThat(with(next(1), off(loop(4)), loop(4))
                        .without(Decision.FOLLOW_SKIPS_DISABLED)
                        .starts(90_000))
                .containsExactly("0 start A1");
    }

    @Test
    void aJumpGoesToItsSlotInAnotherGroupToo() {
        assertThat(with(follow(loop(4), jump(1, 3)), loop(4), null, loop(4)).starts(90_000))
                .containsExactly("0 start A1", "24000 start A4");
    }

    @Test
    void aJumpToAnEmptySlotIsAPressOnIt() {
        Performance jumping = with(follow(loop(4), jump(1, 2)), loop(4), null);
        assertThat(jumping.clips(90_000)).containsExactly("0 start A1", "24000 stop A1 @1.0");
        assertThat(jumping.without(Decision.JUMP_PRESSES_EMPTY).clips(90_000)).containsExactly("0 start A1");
        assertThat(with(follow(loop(4), jump(1, 2)), loop(4), null).noStop("A3").clips(90_000))
                .containsExactly("0 start A1");
    }

    @Test
    void nothingFollowsOnNoActionEvenAfterMoreLoops() {
        assertThat(with(follow(loop(1), linked(Act.NONE, 1)), loop(4)).starts(500_000))
                .containsExactly("0 start A1");
    }

    @Test
    void whatFollowsBypassesTheSetsGrid() {
        assertThat(with(next(1.25), loop(4)).starts(200_000)).containsExactly("0 start A1", "30000 start A2");
        assertThat(with(next(1.25), loop(4))
                        .without(Decision.FOLLOW_BYPASSES_GLOBAL)
                        .starts(200_000))
                .containsExactly("0 start A1", "96000 start A2");
    }

    @Test
    void whatFollowsObeysItsOwnGrid() {
        Clip halves = grid(loop(4), Quantisation.HALF);
        assertThat(with(next(1.25), halves).starts(200_000)).containsExactly("0 start A1", "48000 start A2");
        assertThat(with(next(1.25), halves).without(Decision.FOLLOW_OBEYS_OWN).starts(200_000))
                .containsExactly("0 start A1", "30000 start A2");
    }

    @Test
    void aLaunchByHandCancelsWhatWouldFollow() {
        assertThat(with(next(2), loop(4), loop(4)).press(30_000, "A3").starts(300_000))
                .containsExactly("0 start A1", "96000 start A3");
    }

    @Test
    void theTimeStartsAnewWithTheNewClip() {
        assertThat(with(next(2)).press(30_000, "A1").starts(200_000))
                .containsExactly("0 start A1", "96000 start A1", "144000 start A1", "192000 start A1");
    }

    @Test
    void underLegatoTheTimeCountsFromTheLaunch() {
        assertThat(new Performance()
                        .set(s -> s.quantisation(Quantisation.QUARTER))
                        .track(loop(8), legato(follow(loop(8), after(2, Act.NEXT))), loop(4))
                        .play()
                        .press(0, "A1")
                        .press(72_000, "A2")
                        .starts(200_000))
                .containsExactly("0 start A1", "72000 start A2 @3.0", "120000 start A3");
    }

    @Test
    void underLegatoALinkedActionComesWithTheEndOfTheLoop() {
        assertThat(new Performance()
                        .set(s -> s.quantisation(Quantisation.QUARTER))
                        .track(loop(8), legato(follow(loop(8), linked(Act.NEXT, 1))), loop(4))
                        .play()
                        .press(0, "A1")
                        .press(72_000, "A2")
                        .starts(250_000))
                .containsExactly("0 start A1", "72000 start A2 @3.0", "192000 start A3");
    }

    @Test
    void theSwitchOfAllFollowActionsTurnsThemOff() {
        assertThat(with(next(1), loop(4)).then(followActions(10, false)).starts(90_000))
                .containsExactly("0 start A1");
        assertThat(with(next(1), loop(4)).without(Decision.FOLLOW_ACTIONS_ON).starts(90_000))
                .containsExactly("0 start A1");
        assertThat(with(next(1), loop(4))
                        .without(Decision.FOLLOW_ACTIONS_ON)
                        .then(followActions(10, true))
                        .starts(90_000))
                .containsExactly("0 start A1", "24000 start A2");
    }

    @Test
    void anActionThatIsOffDoesNothing() {
        FollowAction off = new FollowAction(
                false,
                false,
                after(1, Act.NEXT).time(),
                1,
                after(1, Act.NEXT).a(),
                after(1, Act.NEXT).b());
        assertThat(with(follow(loop(4), off), loop(4)).starts(90_000)).containsExactly("0 start A1");
    }

    @Test
    void withoutAnyChanceNothingFollows() {
        assertThat(with(follow(loop(4), either(1, Act.NEXT, 0, Act.STOP, 0)), loop(4))
                        .clips(90_000))
                .containsExactly("0 start A1");
    }

    @Test
    void scenesFollowEachOtherAfterTheirTime() {
        assertThat(scenes().starts(700_000))
                .containsExactly(
                        "0 start A1",
                        "96000 start A2",
                        "192000 start A1",
                        "288000 start A2",
                        "384000 start A1",
                        "480000 start A2",
                        "576000 start A1",
                        "672000 start A2");
    }

    private static Performance scenes() {
        Scene following = PLAIN.withFollow(after(4, Act.NEXT));
        return new Performance()
                .track(loop(4), loop(4), null, loop(4))
                .scene(following)
                .scene(following)
                .scene(PLAIN)
                .scene(PLAIN)
                .play()
                .then(scene(0, 0));
    }

    @Test
    void anEmptySceneIsPassedOverWhenItDoesNotEndTheRun() {
        assertThat(scenes().without(Decision.EMPTY_SCENE_ENDS_RUN).starts(300_000))
                .containsExactly("0 start A1", "96000 start A2", "192000 start A4");
    }

    @Test
    void aSceneThatFollowsBypassesTheSetsGridAndItsClipsObeyTheirOwn() {
        Scene following = PLAIN.withFollow(after(1.5, Act.NEXT));
        assertThat(new Performance()
                        .track(loop(4), loop(4))
                        .track(loop(4), grid(loop(4), Quantisation.HALF))
                        .scene(following)
                        .scene(PLAIN)
                        .play()
                        .then(scene(0, 0))
                        .starts(300_000))
                .containsExactly("0 start A1", "0 start B1", "36000 start A2", "48000 start B2");
    }

    @Test
    void theActionOfASceneSilencesThoseOfClipsInTheSameFrame() {
        // The slot of track B in scene 2 is empty and has no stop button: only its own action could move it.
        Performance both = new Performance()
                .track(loop(4), loop(4))
                .track(follow(loop(4), after(4, Act.JUMP)), null, loop(4))
                .noStop("B2")
                .scene(PLAIN.withFollow(after(4, Act.NEXT)))
                .scene(PLAIN)
                .scene(PLAIN)
                .play()
                .then(scene(0, 0));
        assertThat(both.starts(300_000)).containsExactly("0 start A1", "0 start B1", "96000 start A2");
        assertThat(both.without(Decision.SCENE_ACTION_WINS).starts(180_000))
                .containsExactly("0 start A1", "0 start B1", "96000 start A2", "96000 start B1");
    }

    @Test
    void clipsActUntilTheActionOfTheSceneComes() {
        assertThat(new Performance()
                        .track(follow(loop(4), after(1, Act.NEXT)), loop(4))
                        .scene(PLAIN.withFollow(after(2, Act.AGAIN)))
                        .scene(PLAIN)
                        .play()
                        .then(scene(0, 0))
                        .starts(80_000))
                .containsExactly("0 start A1", "24000 start A2", "48000 start A1", "72000 start A2");
    }

    @Test
    void aSceneCanStopEverything() {
        assertThat(new Performance()
                        .track(loop(4))
                        .track(loop(4))
                        .scene(PLAIN.withFollow(after(3, Act.STOP)))
                        .play()
                        .then(scene(0, 0))
                        .clips(300_000))
                .containsExactly("0 start A1", "0 start B1", "72000 stop A1 @3.0", "72000 stop B1 @3.0");
    }

    @Test
    void oldSetsChancesAreRatiosAlike() {
        FollowAction ratio = either(1, Act.NEXT, 1, Act.STOP, 3);
        assertThat(ratio.chanceOfA()).isEqualTo(0.25);
        long taken = Stream.iterate(1L, s -> s + 1)
                .limit(2000)
                .filter(seed -> new Performance()
                                .track(follow(loop(4), ratio), loop(4))
                                .seed(seed)
                                .play()
                                .press(0, "A1")
                                .starts(24_001)
                                .size()
                        == 2)
                .count();
        assertThat(taken).isBetween(420L, 580L);
    }

    @Test
    void theFirstChanceIsAPercentageWhenTheyAreNoWeights() {
        FollowAction quarter = either(1, Act.NEXT, 100, Act.STOP, 100);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(with(follow(loop(4), quarter), loop(4))
                            .seed(seed)
                            .without(Decision.CHANCES_ARE_WEIGHTS)
                            .starts(24_001))
                    .containsExactly("0 start A1", "24000 start A2");
        }
    }
}
