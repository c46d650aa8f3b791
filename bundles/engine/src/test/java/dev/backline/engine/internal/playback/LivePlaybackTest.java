package dev.backline.engine.internal.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.Playback.Moment;
import dev.backline.api.unit.UnitKind;
import dev.backline.dsp.internal.space.EchoKind;
import dev.backline.dsp.internal.synth.SubtractiveKind;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A set that is changed while it is heard. */
class LivePlaybackTest {
    private static final List<UnitKind> KINDS = List.of(Hum.KIND, new SubtractiveKind(), new EchoKind());
    private static final Path FOLDER = Path.of("project");

    private final AtomicLong frames = new AtomicLong();
    private final GatedOutlet outlet = new GatedOutlet();
    private final LivePlayback playback = new LivePlayback(new NoFiles(), KINDS, (rate, frames) -> outlet, this::later);

    /** Answers a later frame of the screen each time. */
    private long later() {
        return frames.addAndGet(20_000_000);
    }

    @BeforeEach
    void begin() {
        Hum.forget();
    }

    @AfterEach
    void end() {
        outlet.close();
        playback.unload();
    }

    private static Clip clip(String id, int... keys) {
        List<Note> notes = new ArrayList<>();
        for (int key : keys) {
            notes.add(Note.of(Pitch.of(key), Beats.ZERO, Beats.of(64), 100));
        }
        return Clip.builder(id, Beats.of(64)).id(id).notes(notes).build();
    }

    private static Track track(String id, String unit, Clip... clips) {
        Track.Builder track = Track.builder(id, Track.Kind.MIDI)
                .devices(List.of(
                        Device.builder("unit/" + unit).name(unit).id(unit).build()));
        for (int row = 0; row < clips.length; row++) {
            track.session(row, clips[row]);
        }
        return track.build();
    }

    private static LiveSet set(Track... tracks) {
        List<Track> all = new ArrayList<>(List.of(tracks));
        all.add(Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Set", Tempo.of(120))
                .quantisation(Quantisation.NONE)
                .tracks(all)
                .build();
    }

    private void change(LiveSet set) throws Exception {
        Future<?> done = CompletableFuture.runAsync(() -> {
            try {
                playback.load("song", set, FOLDER);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        outlet.passUntil(done);
    }

    private void play(LiveSet set) throws Exception {
        playback.load("song", set, FOLDER);
        playback.act(LaunchCommand.press(0, 0, 0));
    }

    private Moment now() {
        return playback.now().orElseThrow();
    }

    private static double steepest(float[] heard, int from) {
        double most = 0;
        for (int i = Math.max(1, from); i < heard.length; i++) {
            most = Math.max(most, Math.abs(heard[i] - heard[i - 1]));
        }
        return most;
    }

    private float[] synthWhileOtherTracksCome(boolean change) throws Exception {
        GatedOutlet gate = new GatedOutlet();
        LivePlayback own = new LivePlayback(new NoFiles(), KINDS, (rate, frames) -> gate, this::later);
        Track synth = track("a", "subtractive-synth", clip("chord", 48, 55, 60));
        own.load("song", set(synth), FOLDER);
        own.act(LaunchCommand.press(0, 0, 0));
        gate.pass(300);
        if (change) {
            Track other = track("b", "hum", clip("silent"));
            LiveSet more = set(other, synth);
            gate.passUntil(CompletableFuture.runAsync(() -> {
                try {
                    own.load("song", more, FOLDER);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }));
        }
        gate.pass(500);
        gate.close();
        own.unload();
        return Arrays.copyOf(gate.heard(), 100_000);
    }

    @Test
    void eyesGetTheFramesThatWerePlayedLast() throws Exception {
        AudioBlock seen = new AudioBlock(2, 4_096);
        assertThat(playback.heard(seen)).as("nothing is loaded").isZero();
        assertThat(seen.frames()).isZero();
        play(set(track("a", "subtractive-synth", clip("chord", 48, 55, 60))));
        outlet.pass(200);
        assertThat(playback.heard(seen)).isEqualTo(outlet.sampleRateHz());
        outlet.pass(2);
        assertThat(seen.frames()).isEqualTo(4_096);
        float[] last = Arrays.copyOf(seen.channel(0), 4_096);
        // The block after the last one that passed waits at the gate; eyes may have it already.
        float[] played = outlet.heard();
        float[] then = Arrays.copyOfRange(played, 200 * 128 - 4_096, 200 * 128);
        float[] next = Arrays.copyOfRange(played, 201 * 128 - 4_096, 201 * 128);
        assertThat(last)
                .satisfiesAnyOf(
                        l -> assertThat(l).isEqualTo(then), l -> assertThat(l).isEqualTo(next));
        assertThat(steepest(last, 0)).isPositive();
    }

    @Test
    void whatDidNotChangeSoundsAsIfNothingHadHappened() throws Exception {
        float[] left = synthWhileOtherTracksCome(false);
        float[] right = synthWhileOtherTracksCome(true);
        int begun = 0;
        while (left[begun] == 0) {
            begun++;
        }
        int other = 0;
        while (right[other] == 0) {
            other++;
        }
        int count = 90_000;
        assertThat(Arrays.equals(left, begun, begun + count, right, other, other + count))
                .isTrue();
    }

    @Test
    void aClipThatIsTakenAwayIsLetGo() throws Exception {
        play(set(track("a", "hum", clip("one", 60))));
        outlet.pass(50);
        assertThat(outlet.heard()[49 * 128]).isEqualTo(0.5f);
        assertThat(now().state().tracks().getFirst().playing()).isZero();
        change(set(track("a", "hum")));
        outlet.pass(4);
        assertThat(outlet.heard()[outlet.heard().length - 1]).isZero();
        assertThat(now().state().tracks().getFirst().playing()).isEqualTo(-1);
        assertThat(now().state().running()).isTrue();
    }

    @Test
    void aFaderMovesWithoutAClick() throws Exception {
        Track hum = track("a", "hum", clip("one", 60));
        play(set(hum));
        outlet.pass(50);
        change(set(
                hum.toBuilder().mixer(Mixer.UNITY.withVolume(Decibels.of(-20))).build()));
        assertThat(playback.coverage().orElseThrow().played())
                .as("told of what goes on, too")
                .extracting(i -> i.track() + " " + i.thing())
                .contains("a hum");
        outlet.pass(20);
        float[] heard = outlet.heard();
        assertThat(heard[heard.length - 1]).isCloseTo(0.05f, within(1e-6f));
        assertThat(steepest(heard, 40 * 128)).isLessThan(0.5 / 500);
    }

    @Test
    void aTrackThatIsTakenAwayRingsOutAndTheOtherGoesOn() throws Exception {
        Track hum = track("a", "hum", clip("one", 60));
        Track synth = track("b", "subtractive-synth", clip("two", 50));
        play(set(synth, hum));
        outlet.pass(2);
        playback.act(LaunchCommand.press(0, 1, 0));
        outlet.pass(100);
        change(set(hum));
        outlet.pass(300);
        float[] heard = outlet.heard();
        assertThat(steepest(heard, 10 * 128)).as("no click").isLessThan(0.2);
        assertThat(heard[heard.length - 1]).as("only the hum").isEqualTo(0.5f);
        assertThat(now().state().tracks()).hasSize(2);
    }

    @Test
    void aChangedClipStrikesWhatIsHeld() throws Exception {
        play(set(track("a", "hum", clip("one", 60))));
        outlet.pass(50);
        change(set(track("a", "hum", clip("one", 60, 64))));
        outlet.pass(4);
        assertThat(outlet.heard()[outlet.heard().length - 1]).isEqualTo(1f);
    }

    @Test
    void aDialIsTurnedWhileItsDevicePlaysOn() throws Exception {
        play(set(volume(track("a", "hum", clip("one", 60)), 1)));
        outlet.pass(50);
        change(set(volume(track("a", "hum", clip("one", 60)), 0.25)));
        outlet.pass(4);
        float[] heard = outlet.heard();
        assertThat(heard[heard.length - 1]).isEqualTo(0.125f);
        assertThat(Hum.strokes()).as("not struck anew").isOne();
    }

    private static Track volume(Track track, double value) {
        Device device = track.devices().getFirst().toBuilder()
                .parameter(Parameter.of("Level", "", 0, 1, value))
                .build();
        return track.toBuilder().devices(List.of(device)).build();
    }

    @Test
    void metersAndPlacesAreTold() throws Exception {
        Track hum = track("a", "hum", clip("one", 60)).toBuilder()
                .mixer(Mixer.UNITY.withVolume(Decibels.of(-6)))
                .build();
        play(set(hum));
        outlet.pass(RATE_BLOCKS);
        Moment moment = now();
        float level = (float) (0.5 * Decibels.of(-6).ratio());
        assertThat(moment.tracks().getFirst().left()).isCloseTo(level, within(1e-6f));
        assertThat(moment.main().right()).isCloseTo(level, within(1e-6f));
        assertThat(moment.output()).isEqualTo("gate");
        assertThat(moment.state().song().value()).isCloseTo(2, within(0.02));
        playback.act(LaunchCommand.stop(0));
        outlet.pass(2);
        playback.act(LaunchCommand.position(0, Beats.of(8)));
        outlet.pass(8);
        assertThat(playback.now().orElseThrow().state().running()).isFalse();
    }

    private static final int RATE_BLOCKS = GatedOutlet.RATE / 128;

    @Test
    void theThreadThatPlaysAllocatesNothingAlsoWhenAChangeComes() throws Exception {
        Queue<LaunchCommand> commands = new ConcurrentLinkedQueue<>();
        Track hum = track("a", "subtractive-synth", clip("one", 60), clip("two", 64));
        LaunchMachine machine = new LaunchMachine(set(hum), LaunchRules.DECIDED, Seed.of(0), GatedOutlet.RATE);
        Recordings recordings = new Recordings(new NoFiles(), FOLDER, false, Progress.NONE);
        Take take = Take.of(set(hum), recordings, KINDS, machine, commands, 128, Optional.empty());
        Player player = new Player(take, machine, outlet, 128, () -> false);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            commands.add(LaunchCommand.press(0, 0, round % 2));
            Take next = Take.of(
                    set(hum, track("b" + round, "hum")), recordings, KINDS, machine, commands, 128, Optional.of(take));
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                player.turn();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            List<Integer> places = List.of(0, -1, round == 0 ? 1 : 2);
            machine.adopt(
                    next.stage().set(),
                    places.stream().mapToInt(Integer::intValue).toArray(),
                    new int[] {0, 1});
            player.arrive(next, places);
            take = next;
        }
        assertThat(least).isZero();
    }

    @Test
    void withoutAnOutputItPlaysInSilenceAndSaysWhy() throws Exception {
        LivePlayback silent = new LivePlayback(
                new NoFiles(),
                KINDS,
                (rate, frames) -> {
                    throw new AudioFault("No audio output was found.");
                },
                this::later);
        silent.load("song", set(track("a", "hum", clip("one", 60))), FOLDER);
        silent.act(LaunchCommand.press(0, 0, 0));
        Moment moment = silent.now().orElseThrow();
        while (moment.state().song().value() == 0) {
            Thread.onSpinWait();
            moment = silent.now().orElseThrow();
        }
        silent.unload();
        assertThat(moment.output()).isEqualTo("No audio output was found.");
        assertThat(silent.now()).isEmpty();
    }

    @Test
    void aSceneThatMovedTakesItsClipsAlong() {
        LiveSet before = set(track("a", "hum", clip("one"), clip("two"))).toBuilder()
                .scenes(List.of(scene("1"), scene("2")))
                .build();
        LiveSet now = set(track("b", "hum"), track("a", "hum", clip("new"), clip("one"), clip("two"))).toBuilder()
                .scenes(List.of(scene("3"), scene("1"), scene("2")))
                .build();
        assertThat(Places.scenes(before, now)).containsExactly(1, 2);
        assertThat(Places.scenes(now, before)).containsExactly(-1, 0, 1);
        assertThat(Places.tracks(before, now)).containsExactly(-1, 0, 1);
    }

    private static Scene scene(String id) {
        return new Scene(
                "",
                Optional.empty(),
                dev.backline.model.Color.of(0),
                Optional.empty(),
                dev.backline.model.FollowAction.OFF,
                "",
                id);
    }

    /** A machine without files. */
    private static final class NoFiles implements AudioFiles {
        @Override
        public Set<String> readable() {
            return Set.of();
        }

        @Override
        public AudioReader open(Path file) throws AudioFault {
            throw new AudioFault(file + " is not there.");
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format) throws AudioFault {
            throw new AudioFault(file + " cannot be written.");
        }
    }
}
