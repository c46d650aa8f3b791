package dev.backline.engine.internal.render;

import static dev.backline.engine.internal.render.Shows.BEAT;
import static dev.backline.engine.internal.render.Shows.at;
import static dev.backline.engine.internal.render.Shows.clip;
import static dev.backline.engine.internal.render.Shows.press;
import static dev.backline.engine.internal.render.Shows.struck;
import static dev.backline.engine.internal.render.Songs.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.api.session.Performance;
import dev.backline.engine.internal.launch.MachineSimulator;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.launch.transform.PureTransforms;
import dev.backline.engine.internal.live.Stage;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.FollowAction;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import dev.backline.sound.AudioBlock;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A session that is heard: what was launched sounds from the frame on which it starts. */
class LaunchedTest {
    private static final Launch PLAIN = Launch.DEFAULT;
    private static final Launch QUARTER = PLAIN.withQuantisation(Quantisation.QUARTER);

    private final MemoryFiles files = new MemoryFiles();

    private static LiveSet pulses(Clip... clips) {
        return Shows.set(List.of(Shows.track("a", Units.device("pulse"), clips).build()), List.of());
    }

    private float[] play(LiveSet set, double beats, ScriptLine... script) {
        return Shows.play(set, files, List.of(script), (int) (beats * BEAT), () -> 441);
    }

    @Test
    void aClipSoundsFromTheNextLineOnAndGoesRound() {
        float[] heard = play(pulses(clip(PLAIN, note(60, 0, 1))), 13, press(1.5, 0, 0));
        assertThat(struck(heard, 60)).containsExactly(4 * BEAT, 8 * BEAT, 12 * BEAT);
        assertThat(heard[5 * BEAT]).as("let go after a beat").isNotZero();
    }

    @Test
    void aGateClipStopsOnTheLineAfterItWasLetGo() {
        LiveSet set = pulses(clip(PLAIN.withMode(Launch.Mode.GATE), note(60, 0, 1), note(61, 3, 3)));
        float[] heard = play(set, 13, press(0, 0, 0), at(5, LaunchCommand.release(0, 0, 0)));
        assertThat(struck(heard, 60)).containsExactly(0, 4 * BEAT);
        assertThat(struck(heard, 61)).containsExactly(3 * BEAT, 7 * BEAT);
        assertThat(heard[8 * BEAT]).as("let go where it stops").isEqualTo(30.5f);
    }

    @Test
    void aToggleClipStopsOnTheSecondPress() {
        LiveSet set = pulses(clip(PLAIN.withMode(Launch.Mode.TOGGLE), note(60, 0, 1)));
        assertThat(struck(play(set, 13, press(0, 0, 0), press(5, 0, 0)), 60)).containsExactly(0, 4 * BEAT);
    }

    @Test
    void aRepeatClipStartsAnewWhileItIsHeld() {
        LiveSet set = pulses(clip(QUARTER.withMode(Launch.Mode.REPEAT), note(60, 0, 0.5)));
        float[] heard = play(set, 8, press(0, 0, 0), at(2.5, LaunchCommand.release(0, 0, 0)));
        assertThat(struck(heard, 60)).containsExactly(0, BEAT, 2 * BEAT, 6 * BEAT);
    }

    @Test
    void aLegatoClipGoesOnWhereTheOtherStood() {
        Note[] low = {note(60, 0, 0.5), note(61, 1, 0.5), note(62, 2, 0.5), note(63, 3, 0.5)};
        Note[] high = {note(70, 0, 0.5), note(71, 1, 0.5), note(72, 2, 0.5), note(73, 3, 0.5)};
        Launch legato = new Launch(Launch.Mode.TRIGGER, Optional.of(Quantisation.QUARTER), true, 0, FollowAction.OFF);
        float[] heard = play(pulses(clip(QUARTER, low), clip(legato, high)), 5, press(0, 0, 0), press(2, 0, 1));
        assertThat(struck(heard, 61)).containsExactly(BEAT);
        assertThat(struck(heard, 62)).isEmpty();
        assertThat(struck(heard, 72)).containsExactly(2 * BEAT);
        assertThat(struck(heard, 70)).containsExactly(4 * BEAT);
    }

    @Test
    void aSceneBringsItsTempo() {
        LiveSet plain = pulses(clip(PLAIN, note(60, 0, 0.5)), clip(PLAIN, note(72, 0, 0.5)));
        LiveSet set = plain.toBuilder()
                .scenes(List.of(
                        Scene.of("one", Color.of(0)),
                        Scene.of("two", Color.of(0)).withTempo(Tempo.of(240))))
                .build();
        float[] heard = play(set, 9, at(0, LaunchCommand.scene(0, 0)), at(4, LaunchCommand.scene(0, 1)));
        assertThat(struck(heard, 60)).containsExactly(0);
        assertThat(struck(heard, 72)).containsExactly(4 * BEAT, 6 * BEAT, 8 * BEAT);
    }

    @Test
    void theNextClipFollowsAfterABar() {
        Launch next = PLAIN.withFollow(FollowAction.after(Beats.of(4), FollowAction.Act.NEXT));
        LiveSet set = pulses(clip(next, note(60, 0, 1)), clip(PLAIN, note(72, 0, 1)));
        float[] heard = play(set, 9, press(0, 0, 0));
        assertThat(struck(heard, 60)).containsExactly(0);
        assertThat(struck(heard, 72)).containsExactly(4 * BEAT, 8 * BEAT);
    }

    @Test
    void theArrangementPlaysBeneathUntilTheTrackIsTakenAndWhenItIsGivenBack() {
        Track track = Shows.track("a", Units.device("pulse"), clip(QUARTER, note(72, 0, 0.5)))
                .place(new Track.Placed(Beats.ZERO, Beats.of(16), clip(PLAIN, note(60, 0, 0.5), note(61, 2, 0.5))))
                .build();
        float[] heard = play(
                Shows.set(List.of(track), List.of()), 15, press(3, 0, 0), at(9, LaunchCommand.backToArrangement(0, 0)));
        assertThat(struck(heard, 60)).containsExactly(0, 12 * BEAT);
        assertThat(struck(heard, 61)).containsExactly(2 * BEAT, 10 * BEAT, 14 * BEAT);
        assertThat(struck(heard, 72)).containsExactly(3 * BEAT, 7 * BEAT);
    }

    @Test
    void anAudioClipSoundsFromItsFrameAndFadesWhereItStops() {
        float[] tone = Songs.sine(441, 4 * BEAT, 0.5);
        Path file = files.put("tone.wav", Songs.RATE, tone);
        Clip clip = Clip.builder("tone", Beats.of(4))
                .audio(new Clip.Audio(
                        file, Optional.of(Tempo.of(120)), Decibels.UNITY, Warp.of(Warp.Mode.BEATS), Clip.Shape.PLAIN))
                .build();
        Track track = Track.builder("a", Track.Kind.AUDIO).session(0, clip).build();
        float[] heard =
                play(Shows.set(List.of(track), List.of()), 14, press(2, 0, 0), at(9, LaunchCommand.stopTrack(0, 0)));
        for (int i = 0; i < 14 * BEAT; i++) {
            boolean sounds = i >= 4 * BEAT && i < 12 * BEAT;
            boolean fades = i >= 12 * BEAT && i < 12 * BEAT + 200;
            boolean turns = i >= 8 * BEAT && i < 8 * BEAT + 200;
            if (!fades && !turns) {
                assertThat(heard[i]).as("frame %d", i).isEqualTo(sounds ? tone[(i - 4 * BEAT) % (4 * BEAT)] : 0);
            }
        }
    }

    @Test
    void theEnvelopeOfAClipMovesTheFaderUntilTheTrackGoesBack() {
        Envelope fade = Envelope.of(ParameterRef.VOLUME, List.of(Envelope.Point.of(0, 1), Envelope.Point.of(4, 0)));
        Clip clip = clip(QUARTER, note(60, 0, 0.25), note(60, 1, 0.25), note(60, 3, 0.25)).toBuilder()
                .envelope(ClipEnvelope.automation(fade))
                .build();
        float[] heard = play(pulses(clip), 4, press(0, 0, 0));
        assertThat(heard[0]).isEqualTo(60.127f);
        assertThat(heard[BEAT] / 60.127f).isBetween(0.749f, 0.751f);
        assertThat(heard[3 * BEAT] / 60.127f).isBetween(0.249f, 0.251f);
    }

    /** Three tracks of every kind with an arrangement beneath, envelopes, chance and scenes with tempo. */
    private LiveSet full() {
        Path file = files.put("loop.wav", Songs.RATE, Songs.sine(330, Songs.RATE, 0.2));
        Clip warped = Clip.builder("warped", Beats.of(4))
                .audio(new Clip.Audio(
                        file, Optional.of(Tempo.of(100)), Decibels.UNITY, Warp.of(Warp.Mode.BEATS), Clip.Shape.PLAIN))
                .build();
        Clip pitched = warped.toBuilder()
                .audio(new Clip.Audio(
                        file, Optional.of(Tempo.of(90)), Decibels.UNITY, Warp.of(Warp.Mode.RE_PITCH), Clip.Shape.PLAIN))
                .build();
        Envelope fade = Envelope.of(ParameterRef.VOLUME, List.of(Envelope.Point.of(0, 1), Envelope.Point.of(4, 0.2)));
        Launch next = QUARTER.withFollow(FollowAction.after(Beats.of(1.5), FollowAction.Act.ANY));
        Clip moving = clip(next, note(60, 0, 1), note(64, 1.3, 3), note(67, 3.75, 1)).toBuilder()
                .envelope(ClipEnvelope.modulation(fade))
                .build();
        Clip other =
                clip(QUARTER, note(48, 0.5, 0.25), new Note(note(52, 2, 1).pitch(), Beats.of(2), Beats.of(1), 90, 0.5));
        Track notes = Shows.track("notes", Songs.sampler(files, "drum.wav", 60, Songs.click()), moving, other, moving)
                .place(new Track.Placed(Beats.ZERO, Beats.of(32), other))
                .build();
        Track audio = Track.builder("audio", Track.Kind.AUDIO)
                .session(0, warped)
                .session(2, pitched)
                .devices(List.of(Device.builder(Device.DELAY).build()))
                .place(new Track.Placed(Beats.ZERO, Beats.of(32), warped))
                .build();
        Scene plain = Scene.of("plain", Color.of(0));
        return Shows.set(List.of(notes, audio), List.of(plain, plain.withTempo(Tempo.of(133)), plain));
    }

    private static List<ScriptLine> script(RandomGenerator random) {
        List<ScriptLine> lines = new ArrayList<>();
        double place = 0;
        for (int i = 0; i < 20; i++) {
            int track = random.nextInt(2);
            int row = random.nextInt(3);
            lines.add(at(
                    place,
                    switch (random.nextInt(9)) {
                        case 0 -> LaunchCommand.scene(0, row);
                        case 1 -> LaunchCommand.stopTrack(0, track);
                        case 2 -> LaunchCommand.backToArrangement(0, track);
                        case 3 -> LaunchCommand.nudge(0, track, 1 - row);
                        case 4 -> LaunchCommand.tempo(0, Tempo.of(100 + 10 * row));
                        case 5 -> LaunchCommand.capture(0, row);
                        case 6 -> LaunchCommand.quantisation(0, Quantisation.EIGHTH);
                        default -> LaunchCommand.press(0, track, row, 40 + 40 * row);
                    }));
            place += random.nextInt(3) * 0.25 + random.nextInt(2) / 3.0;
        }
        return lines;
    }

    @Test
    void blocksOfAnySizeGiveEqualBits() {
        RandomGenerator random = Seed.of(9).random();
        for (int i = 0; i < (Boolean.getBoolean("backline.long") ? 200 : 6); i++) {
            LiveSet set = full();
            List<ScriptLine> script = script(random);
            int frames = 16 * BEAT;
            float[] even = Shows.play(set, files, script, frames, () -> 1_024);
            float[] odd = Shows.play(set, files, script, frames, () -> 1 + random.nextInt(1_024));
            assertThat(odd).as("script %d", i).isEqualTo(even);
            assertThat(Shows.loudest(even)).as("script %d", i).isGreaterThan(0.01f);
        }
    }

    @Test
    void aCommandThatIsOfferedWhileItPlaysActsOnItsFrame() {
        LiveSet set = pulses(clip(PLAIN.withQuantisation(Quantisation.NONE), note(60, 0, 1)));
        Stage.Session session = Shows.session(set, files, List.of());
        session.launcher().offer(LaunchCommand.press(1_234, 0, 0, 127));
        assertThat(struck(Shows.play(session, BEAT, () -> 1_000), 60)).containsExactly(1_234);
    }

    @Test
    void thePartsOfAPerformanceAddUpToIt() throws Exception {
        Track group = Track.builder("g", Track.Kind.GROUP)
                .mixer(Mixer.UNITY.withVolume(Decibels.of(-3)))
                .build();
        List<Track> tracks = new ArrayList<>(List.of(group));
        full().tracks().stream()
                .filter(t -> t.kind() != Track.Kind.MAIN)
                .forEach(t -> tracks.add(t.toBuilder().group("g").build()));
        tracks.add(Shows.track("late", Units.device("late"), clip(QUARTER, note(60, 0, 1)))
                .build());
        LiveSet set = Shows.set(tracks, full().scenes());
        List<Performance.Cue> cues = List.of(new Performance.Cue(Beats.ZERO, LaunchCommand.scene(0, 0)));
        Take take = Take.of(set, files, new Performance(cues, Optional.of(Beats.of(12)), Seed.of(3)));
        assertThat(take.tracks().keySet()).containsExactlyInAnyOrder("notes", "audio", "late", "main");
        float[] main = take.left("main");
        double worst = 0;
        for (int i = 0; i < main.length; i++) {
            double sum = take.left("notes")[i] + take.left("audio")[i] + take.left("late")[i];
            worst = Math.max(worst, Math.abs(sum - main[i]));
        }
        assertThat(worst).isLessThan(1e-6);
        assertThat(Shows.loudest(take.left("notes"))).isGreaterThan(0.01f);
        assertThat(Shows.loudest(take.left("audio"))).isGreaterThan(0.01f);
    }

    @Test
    void whatIsKnownBeforehandDoesNotMoveTheNotesBeforeIt() {
        LiveSet set = pulses(clip(PLAIN.withQuantisation(Quantisation.NONE), note(60, 0, 0.1), note(62, 0.5, 0.1)));
        Stage.Session session = Shows.session(set, files, List.of());
        session.launcher().offer(LaunchCommand.press(0, 0, 0, 127));
        session.launcher().offer(LaunchCommand.tempo(BEAT / 2 + 100, Tempo.of(240)));
        session.launcher().offer(LaunchCommand.stop(2 * BEAT));
        float[] heard = Shows.play(session, 4 * BEAT, () -> 1_024);
        assertThat(struck(heard, 62)).as("in the block of the new tempo").containsExactly(BEAT / 2);
    }

    @Test
    void theCapturedArrangementStrikesTheSameNotesOnTheSameFrames() {
        RandomGenerator random = Seed.of(31).random();
        int strokes = 0;
        for (int i = 0; i < (Boolean.getBoolean("backline.long") ? 100 : 5); i++) {
            Launch next = QUARTER.withFollow(FollowAction.after(Beats.of(2.5), FollowAction.Act.OTHER));
            LiveSet set = pulses(
                    clip(next, note(60, 0, 0.2), note(62, 1.5, 0.2)),
                    clip(QUARTER, note(65, 0.25, 0.2), note(67, 3, 0.2)),
                    clip(next, note(70, 0, 0.2)));
            List<ScriptLine> script = new ArrayList<>();
            for (double place = 0; place < 24; place += 0.5 + random.nextInt(8) * 0.5) {
                boolean stops = random.nextInt(5) == 0;
                script.add(stops ? at(place, LaunchCommand.stopTrack(0, 0)) : press(place, 0, random.nextInt(3)));
            }
            List<LaunchCommand> commands = new ArrayList<>();
            commands.add(LaunchCommand.play(0));
            for (ScriptLine line : script) {
                LaunchCommand c = line.command();
                long frame = Math.round(Ticks.beats(line.tick()).value() * BEAT);
                commands.add(new LaunchCommand(frame, c.kind(), c.track(), c.scene(), c.value()));
            }
            List<LaunchEvent> log = new MachineSimulator()
                    .simulate(
                            set,
                            new LaunchScript(commands, 30L * BEAT),
                            LaunchRules.DECIDED,
                            Seed.of(4),
                            Shows.RATE,
                            Progress.NONE);
            LiveSet captured =
                    new PureTransforms().capture(set, log, Beats.of(30)).set();
            float[] arranged = Take.of(captured, files, 1).left("main");
            float[] launched = Shows.play(set, files, script, 29 * BEAT, () -> 512);
            for (int key : new int[] {60, 62, 65, 67, 70}) {
                List<Integer> expected = struck(arranged, key).stream()
                        .filter(f -> f < 29 * BEAT)
                        .toList();
                assertThat(struck(launched, key))
                        .as("script %d, key %d", i, key)
                        .isEqualTo(expected);
                strokes += expected.size();
            }
        }
        assertThat(strokes).isGreaterThan(60);
    }

    @Test
    void theThreadThatPlaysAllocatesNothingWhileItLaunches() {
        RandomGenerator random = Seed.of(12).random();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AudioBlock block = new AudioBlock(2, 128);
        long least = Long.MAX_VALUE;
        // The first times, code is linked and compiled; that is the machine's business.
        for (int round = 0; round < 5; round++) {
            Stage.Session session = Shows.session(full(), files, script(random));
            LaunchCommand[] hands = new LaunchCommand[60];
            for (int i = 0; i < hands.length; i++) {
                hands[i] = LaunchCommand.press(2_000L * i, i % 2, i % 3, 100);
                session.launcher().offer(hands[i]);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 2_000; i++) {
                session.performer().play(block);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void whatIsNotHeardIsListed() {
        assertThat(Shows.session(full(), files, List.of()).stage().coverage().notPlayed())
                .extracting("thing")
                .containsOnly("Tempo of scenes");
    }
}
