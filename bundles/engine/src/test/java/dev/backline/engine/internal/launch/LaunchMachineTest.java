package dev.backline.engine.internal.launch;

import static dev.backline.api.session.LaunchCommand.play;
import static dev.backline.api.session.LaunchCommand.position;
import static dev.backline.api.session.LaunchCommand.press;
import static dev.backline.api.session.LaunchCommand.stop;
import static dev.backline.engine.internal.launch.Clips.loop;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchEvent.Kind;
import dev.backline.api.session.LaunchOrder;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchScript;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The machine as a whole: order, blocks, chance scripts, and what the audio thread may not do. */
class LaunchMachineTest {
    private static final int SCRIPTS = Boolean.getBoolean("backline.long") ? 10_000 : 200;

    private static List<LaunchEvent> run(LiveSet set, LaunchScript script, long seed, long block) {
        return MachineSimulator.run(
                new LaunchMachine(set, LaunchRules.DECIDED, Seed.of(seed), 48_000), script, block, Progress.NONE);
    }

    @Test
    void scriptsOfChanceReplayEquallyWhateverTheBlocks() {
        RandomGenerator random = Seed.of(42).random();
        int[] blocks = {1, 17, 64, 128, 441, 1024, 4096, 100_003};
        long events = 0;
        for (int i = 0; i < SCRIPTS; i++) {
            LiveSet set = ChanceSets.set(random);
            LaunchScript script = ChanceSets.script(random, set);
            List<LaunchEvent> once = run(set, script, i, Long.MAX_VALUE);
            // Blocks of a single frame are slow, so that only a few scripts get them.
            int block = blocks[i % 50 == 0 ? 0 : 1 + i % (blocks.length - 1)];
            assertThat(run(set, script, i, block))
                    .as("script %d, blocks of %d", i, block)
                    .isEqualTo(once);
            checkSound(once);
            events += once.size();
        }
        assertThat(events).isGreaterThan(SCRIPTS * 20L);
    }

    /** Frames never go back, classes keep their order within a frame, and every start has one stop before the next. */
    private static void checkSound(List<LaunchEvent> log) {
        assertThat(log).isSortedAccordingTo(Comparator.comparingLong(LaunchEvent::frame));
        Map<Integer, Integer> sounding = new HashMap<>();
        for (LaunchEvent event : log) {
            if (event.kind() == Kind.CLIP_STARTED) {
                assertThat(sounding.put(event.track(), event.scene())).isNull();
                assertThat(event.value()).isBetween(0.0, 1.0);
            } else if (event.kind() == Kind.CLIP_STOPPED) {
                assertThat(sounding.remove(event.track())).isNotNull();
            }
        }
    }

    @Test
    void eventsOfOneFrameComeInTheOrderOfTheirClassesThenByTrack() {
        List<LaunchEvent> log = new Performance()
                .track(loop(4))
                .track(loop(4))
                .then(press(0, 1, 0))
                .then(press(0, 0, 0))
                .then(LaunchCommand.scene(0, 0))
                .then(LaunchCommand.tempo(0, Tempo.of(100)))
                .then(play(0))
                .events(1);
        assertThat(log.stream().map(LaunchEvent::order)).isSorted();
        assertThat(log.stream().map(LaunchEvent::kind))
                .containsExactly(
                        Kind.TRANSPORT_STARTED,
                        Kind.TEMPO_SET,
                        Kind.SCENE_STARTED,
                        Kind.TRACK_TAKEN,
                        Kind.CLIP_STARTED,
                        Kind.TRACK_TAKEN,
                        Kind.CLIP_STARTED);
        assertThat(log.stream().filter(e -> e.order() == LaunchOrder.CLIP).map(LaunchEvent::track))
                .containsExactly(0, 0, 1, 1);
    }

    @Test
    void theLoopOfTheArrangementMovesTheSongAndNotTheClips() {
        Performance looped = new Performance()
                .track(loop(8))
                .set(s -> s.transport(LiveSet.Transport.looping(Span.of(0, 4))))
                .play()
                .press(0, "A1");
        assertThat(looped.lines(300_000, Set.of(Kind.SONG_MOVED, Kind.CLIP_LOOPED, Kind.CLIP_STARTED)))
                .containsExactly("0 start A1", "96000 move", "192000 move", "192000 loop A1", "288000 move");
    }

    @Test
    void aStopPutsTheSongBackToWhereItWasPut() {
        List<LaunchEvent> log = new Performance()
                .track(loop(4))
                .then(position(0, Beats.of(6)))
                .then(play(10))
                .then(stop(24_010))
                .then(play(50_000))
                .events(60_000);
        assertThat(log.stream()
                        .filter(e -> e.order() == LaunchOrder.TRANSPORT)
                        .map(e -> e.frame() + " " + e.kind() + " " + e.song().value()))
                .containsExactly(
                        "0 SONG_MOVED 6.0",
                        "10 TRANSPORT_STARTED 6.0",
                        "24010 TRANSPORT_STOPPED 7.0",
                        "50000 TRANSPORT_STARTED 6.0");
    }

    @Test
    void aCommandFromThePastActsInTheNextFrame() {
        LaunchMachine machine =
                new LaunchMachine(new Performance().track(loop(4)).build(), LaunchRules.DECIDED, Seed.of(0), 48_000);
        assertThat(machine.next(5000)).isEqualTo(5000);
        assertThat(machine.offer(press(10, 0, 0))).isTrue();
        assertThat(machine.next(6000)).isEqualTo(5000);
        assertThat(machine.events().toList()).extracting(LaunchEvent::frame).containsOnly(5000L);
        assertThat(machine.sounds(0)).isTrue();
        assertThat(machine.taken(0)).isTrue();
        assertThat(machine.playing(0)).isZero();
    }

    @Test
    void aFullQueueRefusesCommandsAndTakesThemAgainWhenItHasRoom() {
        LaunchMachine machine =
                new LaunchMachine(new Performance().track(loop(4)).build(), LaunchRules.DECIDED, Seed.of(0), 48_000);
        int taken = 0;
        while (machine.offer(press(10, 0, 0))) {
            taken++;
        }
        assertThat(taken).isEqualTo(1024);
        while (machine.next(20) < 20) {
            // All of them act, some in each call.
        }
        assertThat(machine.offer(press(30, 0, 0))).isTrue();
    }

    @Test
    void nothingIsAllocatedWhileItRuns() {
        RandomGenerator random = Seed.of(3).random();
        for (int i = 0; i < 60; i++) {
            LiveSet set = ChanceSets.set(random);
            List<LaunchCommand> commands = ChanceSets.script(random, set).commands();
            int script = i;
            // Classes that are loaded and code that is compiled anew cost objects once, what a script allocates costs
            // them always.
            long least = LongStream.generate(() -> allocated(set, commands, script))
                    .limit(5)
                    .min()
                    .orElseThrow();
            assertThat(least).as("script " + i).isZero();
        }
    }

    private static long allocated(LiveSet set, List<LaunchCommand> commands, int seed) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LaunchMachine machine = new LaunchMachine(set, LaunchRules.DECIDED, Seed.of(seed), 48_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(machine, commands, 0);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static final long ROUND = 3_500_000;

    private static void run(LaunchMachine machine, List<LaunchCommand> commands, int round) {
        for (int i = 0; i < commands.size(); i++) {
            machine.offer(commands.get(i));
        }
        long end = (round + 1) * ROUND;
        for (long at = round * ROUND; at < end; ) {
            long block = Math.min(end, at + 128);
            while (at < block) {
                at = machine.next(block);
            }
        }
    }
}
