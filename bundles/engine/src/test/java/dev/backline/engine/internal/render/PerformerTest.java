package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.engine.internal.live.VirtualOutlet;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Decibels;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import dev.backline.sound.AudioBlock;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Real time, on a clock that is not real: what is played is what is rendered. */
class PerformerTest {
    private static final int RATE = 44_100;
    private static final int BEAT = 22_050;

    private final MemoryFiles files = new MemoryFiles();

    private Stage stage(LiveSet set) {
        try {
            return Stage.of(set, Path.of("project"), files, Units.ALL, RATE, 1_024, Progress.NONE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Twelve tracks, a stretched clip, automation. */
    private LiveSet full() {
        LiveSet set = Songs.full(files, 4);
        Path loop = files.put("loop.wav", RATE, Songs.sine(330, RATE, 0.2));
        Clip clip = Clip.builder("loop", Beats.of(4))
                .audio(new Clip.Audio(
                        loop, Optional.of(Tempo.of(100)), Decibels.UNITY, Warp.of(Warp.Mode.BEATS), Clip.Shape.PLAIN))
                .build();
        List<Track> tracks = new ArrayList<>(set.tracks());
        tracks.set(
                1,
                tracks.get(1).toBuilder()
                        .automate(Envelope.of(
                                ParameterRef.VOLUME, List.of(Envelope.Point.of(0, 0.2), Envelope.Point.of(3, 1))))
                        .build());
        tracks.addFirst(Track.builder("clip", Track.Kind.AUDIO)
                .place(new Track.Placed(Beats.ZERO, Beats.of(4), clip))
                .build());
        return set.toBuilder().tracks(tracks).build();
    }

    @Test
    void whatIsPlayedIsWhatIsRenderedBitForBit() {
        LiveSet set = full();
        Take take = Take.of(set, files, 2);
        Stage stage = stage(set);
        Performer performer = stage.performer(0, 0, 0, 1_024);
        VirtualOutlet outlet = new VirtualOutlet(RATE, 256, 4 * BEAT);
        RandomGenerator sizes = dev.backline.model.Seed.of(5).random();
        AudioBlock block = new AudioBlock(2, 1_024);
        while (performer.played() < 4 * BEAT) {
            block.frames(1 + sizes.nextInt(1_024));
            performer.play(block);
            outlet.put(block);
        }
        int late = stage.graph().latencyFrames();
        for (int c = 0; c < 2; c++) {
            float[] rendered = c == 0 ? take.left("main") : take.right("main");
            assertThat(Arrays.equals(outlet.kept(c), late, 4 * BEAT, rendered, 0, 4 * BEAT - late))
                    .isTrue();
        }
    }

    @Test
    void theThreadThatPlaysAllocatesNothing() {
        Stage stage = stage(full());
        Performer performer = stage.performer(0, 0, 4, 1_024);
        AudioBlock block = new AudioBlock(2, 128);
        int volume = stage.touches().place("music1", ParameterRef.VOLUME).orElseThrow();
        int pan = stage.touches().place("drum1", ParameterRef.PAN).orElseThrow();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // The first times round, code is linked and compiled; that is the machine's business.
        for (int round = 0; round < 4; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                if (i % 16 == 0) {
                    performer.orders().offer(performer.played() + 50, Performer.TOUCH, volume, i % 3 * 0.4);
                    performer.orders().offer(performer.played() + 70, Performer.TOUCH, pan, i % 2 * 0.5);
                }
                if (i % 250 == 50) {
                    performer.orders().offer(0, Performer.GO, 0, i * 3.0);
                    performer.orders().offer(performer.played() + 5_000, Performer.STOP, 0, 0);
                    performer.orders().offer(performer.played() + 9_000, Performer.PLAY, 0, 0);
                }
                performer.play(block);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void anOrderCountsOnItsFrameAndTheLoopGoesRound() {
        Track pulse = Songs.midi("a", Units.device("pulse"), Songs.note(60, 1, 0.5), Songs.note(40, 3, 0.5));
        Stage stage =
                stage(Songs.set(pulse, Track.builder("main", Track.Kind.MAIN).build()));
        Performer performer = stage.performer(0, 0, 2, 1_024);
        int volume = stage.touches().place("a", ParameterRef.VOLUME).orElseThrow();
        performer.orders().offer(2 * BEAT + 10_000, Performer.TOUCH, volume, 0.5);
        performer.orders().offer(4 * BEAT + 500, Performer.GO, 0, 2.9 * BEAT);
        VirtualOutlet outlet = new VirtualOutlet(RATE, 256, 8 * BEAT);
        AudioBlock block = new AudioBlock(2, 333);
        while (performer.played() < 6 * BEAT) {
            performer.play(block);
            outlet.put(block);
        }
        float[] left = outlet.kept(0);
        assertThat(left[BEAT]).isEqualTo(60.127f);
        assertThat(left[3 * BEAT]).isEqualTo(60.127f * 0.5f);
        assertThat(left[4 * BEAT + 500 + BEAT / 10]).isEqualTo(40.127f * 0.5f);
    }

    @Test
    void stallsDeepenTheBufferAndCalmMakesItShallowAgain() {
        VirtualOutlet outlet = new VirtualOutlet(RATE, 256, 0);
        AudioBlock block = new AudioBlock(2, 128);
        for (int i = 0; i < 100; i++) {
            outlet.put(block);
        }
        assertThat(outlet.depth().misses()).isZero();
        outlet.stall(1_000);
        outlet.put(block);
        assertThat(outlet.depth().misses()).isOne();
        assertThat(outlet.depth().frames()).isEqualTo(512);
        outlet.stall(3_000);
        outlet.put(block);
        assertThat(outlet.depth().frames()).isEqualTo(1_024);
        for (int i = 0; i < 10; i++) {
            outlet.put(block);
        }
        outlet.stall(900);
        outlet.put(block);
        assertThat(outlet.depth().misses()).as("deep enough now").isEqualTo(2);
        for (int i = 0; i < 41 * RATE / 128; i++) {
            outlet.put(block);
        }
        assertThat(outlet.depth().frames()).isEqualTo(256);
    }
}
