package dev.backline.engine.internal.launch.transform;

import static dev.backline.api.session.LaunchCommand.backToArrangement;
import static dev.backline.api.session.LaunchCommand.nudge;
import static dev.backline.api.session.LaunchCommand.press;
import static dev.backline.api.session.LaunchCommand.scene;
import static dev.backline.api.session.LaunchCommand.stopTrack;
import static dev.backline.api.session.LaunchCommand.tempo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.api.session.ScenePlan;
import dev.backline.api.session.Transformed;
import dev.backline.engine.internal.launch.MachineSimulator;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Envelope;
import dev.backline.model.FollowAction;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 12 of the launch semantics: a performance becomes an arrangement. 48 kHz and 120 bpm: a bar is 96,000 frames. */
class CaptureTest {
    private static Clip loop(String name, double beats) {
        return Clip.builder(name, Beats.of(beats))
                .notes(List.of(Note.of(Pitch.of(60), Beats.ZERO, Beats.of(0.5), 100)))
                .build();
    }

    private static LiveSet.Builder set(Track... tracks) {
        return LiveSet.builder("Set", Tempo.of(120))
                .tracks(List.of(tracks))
                .scenes(List.of(Scene.of("Verse", Color.of(1)), Scene.of("Chorus", Color.of(2))));
    }

    private static Track.Builder track(String id) {
        return Track.builder(id, Track.Kind.MIDI).name(id);
    }

    private static Transformed captured(LiveSet set, double beats, LaunchCommand... commands) {
        LaunchScript script = new LaunchScript(List.of(commands), 4_000_000);
        List<LaunchEvent> log =
                new MachineSimulator().simulate(set, script, LaunchRules.DECIDED, Seed.of(1), 48_000, Progress.NONE);
        return new PureTransforms().capture(set, log, Beats.of(beats));
    }

    private static List<String> placed(Transformed transformed, int track) {
        return transformed.set().tracks().get(track).arrangement().stream()
                .map(p -> p.clip().name() + " " + p.at().value() + "-" + p.end().value() + " @"
                        + p.clip().start().value())
                .toList();
    }

    @Test
    void clipsLieWhereTheyWereHeardAndAreCutToThat() {
        LiveSet set = set(track("a")
                        .session(0, loop("One", 4))
                        .session(1, loop("Two", 8))
                        .build())
                .build();
        Transformed answer = captured(set, 26, press(0, 0, 0), press(300_000, 0, 1), stopTrack(480_001, 0));
        assertThat(placed(answer, 0)).containsExactly("One 0.0-16.0 @0.0", "Two 16.0-24.0 @0.0");
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void whatStillPlaysIsCutAtTheEnd() {
        LiveSet set = set(track("a").session(0, loop("One", 4)).build()).build();
        assertThat(placed(captured(set, 10, press(0, 0, 0)), 0)).containsExactly("One 0.0-10.0 @0.0");
    }

    @Test
    void changesInsideAClipSplitIt() {
        LiveSet set = set(track("a").session(0, loop("One", 8)).build())
                .quantisation(Quantisation.QUARTER)
                .build();
        assertThat(placed(captured(set, 10, press(0, 0, 0), nudge(48_000, 0, 3)), 0))
                .containsExactly("One 0.0-2.0 @0.0", "One 2.0-10.0 @5.0");
    }

    @Test
    void theArrangementBeneathIsReplacedOnlyWhereTheSessionPlayed() {
        Track old = track("a")
                .session(0, loop("One", 4))
                .place(new Track.Placed(Beats.ZERO, Beats.of(32), loop("Old", 8)))
                .build();
        Track other = track("b")
                .place(new Track.Placed(Beats.of(4), Beats.of(8), loop("Kept", 8)))
                .build();
        Transformed answer = captured(
                set(old, other).build(), 30, LaunchCommand.play(0), press(96_000, 0, 0), backToArrangement(336_000, 0));
        assertThat(placed(answer, 0)).containsExactly("Old 0.0-4.0 @0.0", "One 4.0-14.0 @0.0", "Old 14.0-32.0 @6.0");
        assertThat(placed(answer, 1)).containsExactly("Kept 4.0-12.0 @0.0");
    }

    @Test
    void sceneTempoAndSignatureComeIntoTheMapsAndScenesBecomeLocators() {
        LiveSet set = LiveSet.builder("Set", Tempo.of(120))
                .tracks(List.of(track("a")
                        .session(0, loop("One", 4))
                        .session(1, loop("Two", 3))
                        .build()))
                .scenes(List.of(
                        Scene.of("Verse", Color.of(1)),
                        Scene.of("Waltz", Color.of(2)).withTempo(Tempo.of(90)).withSignature(new TimeSignature(3, 4))))
                .build();
        ScenePlan plan = new ScenePlan(List.of(new ScenePlan.Part(0, 2), new ScenePlan.Part(1, 4)), false);
        LiveSet answer = new PureTransforms()
                .arrange(set, plan, LaunchRules.DECIDED, Seed.of(1), Progress.NONE)
                .set();
        assertThat(answer.tempo())
                .isEqualTo(TempoMap.of(List.of(
                        new TempoMap.Change(Beats.ZERO, Tempo.of(120)),
                        new TempoMap.Change(Beats.of(8), Tempo.of(90)))));
        assertThat(answer.signatures())
                .isEqualTo(SignatureMap.of(List.of(
                        new SignatureMap.Change(Beats.ZERO, TimeSignature.FOUR_FOUR),
                        new SignatureMap.Change(Beats.of(8), new TimeSignature(3, 4)))));
        assertThat(answer.locators())
                .containsExactly(new Locator("Verse", Beats.ZERO), new Locator("Waltz", Beats.of(8)));
        assertThat(answer.length()).isEqualTo(Beats.of(20));
    }

    @Test
    void aPlanPlaysItsFollowActionsWhenItIsToldTo() {
        Clip next = loop("One", 4).toBuilder()
                .launch(Launch.DEFAULT.withFollow(FollowAction.after(Beats.of(4), FollowAction.Act.NEXT)))
                .build();
        LiveSet set = set(track("a").session(0, next).session(1, loop("Two", 4)).build())
                .build();
        ScenePlan.Part part = new ScenePlan.Part(0, 2);
        PureTransforms transforms = new PureTransforms();
        assertThat(placed(
                        transforms.arrange(
                                set,
                                new ScenePlan(List.of(part), true),
                                LaunchRules.DECIDED,
                                Seed.of(1),
                                Progress.NONE),
                        0))
                .containsExactly("One 0.0-4.0 @0.0", "Two 4.0-8.0 @0.0");
        assertThat(placed(
                        transforms.arrange(
                                set,
                                new ScenePlan(List.of(part), false),
                                LaunchRules.DECIDED,
                                Seed.of(1),
                                Progress.NONE),
                        0))
                .containsExactly("One 0.0-8.0 @0.0");
    }

    @Test
    void aTempoSetByHandHoldsUntilTheArrangementTakesOver() {
        LiveSet set = set(track("a")
                        .session(0, loop("One", 4))
                        .place(new Track.Placed(Beats.of(40), Beats.of(8), loop("Late", 4)))
                        .build())
                .tempo(TempoMap.of(List.of(
                        new TempoMap.Change(Beats.ZERO, Tempo.of(120)),
                        new TempoMap.Change(Beats.of(16), Tempo.of(100)),
                        new TempoMap.Change(Beats.of(44), Tempo.of(140)))))
                .build();
        LiveSet answer =
                captured(set, 20, press(0, 0, 0), tempo(96_000, Tempo.of(60))).set();
        assertThat(answer.tempo().changes())
                .extracting(c -> c.at().value() + " " + c.tempo().bpm())
                .containsExactly("0.0 120.0", "4.0 60.0", "20.0 100.0", "44.0 140.0");
    }

    @Test
    void theVelocityOfThePressIsInTheNotes() {
        Clip soft = loop("One", 4).toBuilder()
                .launch(new Launch(Launch.Mode.TRIGGER, Optional.empty(), false, 1, FollowAction.OFF))
                .build();
        LiveSet set = set(track("a").session(0, soft).build()).build();
        assertThat(captured(set, 8, LaunchCommand.press(0, 0, 0, 64))
                        .set()
                        .tracks()
                        .getFirst()
                        .arrangement())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.clip().notes().getFirst().velocity()).isEqualTo(50));
    }

    @Test
    void anEnvelopeOfAClipIsUnrolledWithItsLoop() {
        Envelope ramp = Envelope.of(ParameterRef.VOLUME, List.of(Envelope.Point.of(0, 0.2), Envelope.Point.of(4, 1)));
        Clip moving = loop("One", 4).toBuilder()
                .envelope(ClipEnvelope.automation(ramp))
                .build();
        LiveSet set = set(track("a").session(0, moving).build()).build();
        Track answer = captured(set, 10, LaunchCommand.play(0), press(48_000, 0, 0))
                .set()
                .tracks()
                .getFirst();
        Envelope volume = answer.automation(ParameterRef.VOLUME).orElseThrow();
        assertThat(volume.at(Beats.of(3.9))).isEqualTo(1);
        assertThat(volume.at(Beats.of(4))).isCloseTo(0.2, within(1e-9));
        assertThat(volume.at(Beats.of(6))).isCloseTo(0.6, within(1e-9));
        assertThat(volume.at(Beats.of(8))).isCloseTo(0.2, within(1e-9));
        assertThat(volume.at(Beats.of(9))).isCloseTo(0.4, within(1e-9));
        assertThat(answer.arrangement().getFirst().clip().envelopes()).isEmpty();
    }

    @Test
    void aModulationStaysWithItsClip() {
        ClipEnvelope shift = ClipEnvelope.modulation(
                Envelope.of(ParameterRef.PAN, List.of(Envelope.Point.of(0, 0), Envelope.Point.of(4, 0.5))));
        Clip moving = loop("One", 4).toBuilder().envelope(shift).build();
        Track answer = captured(set(track("a").session(0, moving).build()).build(), 10, press(0, 0, 0))
                .set()
                .tracks()
                .getFirst();
        assertThat(answer.automation()).isEmpty();
        assertThat(answer.arrangement().getFirst().clip().envelopes()).containsExactly(shift);
    }

    @Test
    void theEndOfAClipRestoresNothingUntilTheTrackGoesBack() {
        Envelope high = Envelope.of(ParameterRef.VOLUME, List.of(Envelope.Point.of(0, 0.9)));
        Envelope old =
                new Envelope(ParameterRef.VOLUME, 0.5, List.of(Envelope.Point.of(0, 0.5), Envelope.Point.of(40, 0.1)));
        Track track = track("a")
                .session(
                        0,
                        loop("One", 4).toBuilder()
                                .envelope(ClipEnvelope.automation(high))
                                .build())
                .session(1, loop("Two", 4))
                .automate(old)
                .build();
        Envelope volume = captured(
                        set(track).build(),
                        30,
                        LaunchCommand.play(0),
                        press(96_000, 0, 0),
                        press(192_000, 0, 1),
                        backToArrangement(384_000, 0))
                .set()
                .tracks()
                .getFirst()
                .automation(ParameterRef.VOLUME)
                .orElseThrow();
        assertThat(volume.at(Beats.of(3))).isCloseTo(0.47, within(1e-9));
        assertThat(volume.at(Beats.of(6))).isEqualTo(0.9);
        assertThat(volume.at(Beats.of(12))).isEqualTo(0.9);
        assertThat(volume.at(Beats.of(16))).isCloseTo(0.34, within(1e-9));
        assertThat(volume.at(Beats.of(40))).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aScenePlanThatIsLaunchedByHandGivesTheSameArrangement() {
        LiveSet set = set(track("a")
                        .session(0, loop("One", 4))
                        .session(1, loop("Two", 8))
                        .build())
                .build();
        LiveSet planned = new PureTransforms()
                .arrange(
                        set,
                        new ScenePlan(List.of(new ScenePlan.Part(0, 3), new ScenePlan.Part(1, 2)), false),
                        LaunchRules.DECIDED,
                        Seed.of(1),
                        Progress.NONE)
                .set();
        LiveSet played = captured(set, 20, scene(0, 0), scene(250_000, 1)).set();
        assertThat(planned.tracks().getFirst().arrangement())
                .isEqualTo(played.tracks().getFirst().arrangement());
        assertThat(planned.locators()).isEqualTo(played.locators());
    }

    /** Answers what an arrangement starts and stops, by frame. */
    static List<String> replayed(LiveSet set, int rateHz) {
        List<String> lines = new ArrayList<>();
        for (int t = 0; t < set.tracks().size(); t++) {
            for (Track.Placed placed : set.tracks().get(t).arrangement()) {
                lines.add(set.tempo().frames(placed.at(), rateHz) + " start " + t + " @"
                        + placed.clip().start().value());
                lines.add(set.tempo().frames(placed.end(), rateHz) + " stop " + t);
            }
        }
        return lines;
    }
}
