package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.dsp.internal.SynthKitStage;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.engine.internal.live.VirtualOutlet;
import dev.backline.engine.internal.render.ThreadedRenderer;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.compose.Song;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A track as the main job makes it, with its own kit, mix and effects, has one set of bits: however many threads render it, whatever the size of a
 * block, and in real time on a clock that is not real.
 */
class MadeBitsTest {
    private static final int RATE = Renderer.SAMPLE_RATE_HZ;
    private static final int MOST = 4_096;
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    @TempDir
    Path folder;

    @Test
    void aTrackHasTheSameBitsOnEveryWayAndInRealTime() throws Exception {
        same(made(0.5), Optional.of(Beats.of(12)), List.of(new int[][] {
            {1, MOST}, {2, 1_000}, {3, 128}, {16, 512}, {1, 7}
        }));
    }

    @Test
    void aWholeTrackHasTheSameBitsOnEveryWayAndInRealTime() throws Exception {
        assumeTrue(Boolean.getBoolean("backline.long"), "takes minutes; -Dbackline.long=true runs it");
        List<int[]> ways = new ArrayList<>();
        for (int frames : new int[] {MOST, 1, 7, 64, 127, 128, 512, 1_000}) {
            for (int threads : new int[] {1, 2, 3, 16}) {
                // One frame at a time is all administration: on two threads it is the same, and takes long.
                if (frames > 1 || threads < 3) {
                    ways.add(new int[] {threads, frames});
                }
            }
        }
        same(made(0.5), Optional.of(Beats.of(40)), ways);
        same(made(3.5), Optional.empty(), List.of(new int[][] {{1, MOST}, {2, MOST}, {3, 1_024}, {16, 512}, {2, 127}}));
    }

    private LiveSet made(double minutes) throws Exception {
        Brief brief = new Brief(
                "house",
                "energetic",
                Optional.empty(),
                Optional.empty(),
                minutes,
                Seed.of(4),
                Optional.empty(),
                Optional.empty());
        Composer composer = new Composer(Studio.tools(), Slots.of(Studio.settings(), false));
        Song song = composer.song("Test", brief, composer.template(brief));
        Kit kit = new SynthKitStage(FILES).kit(brief, song.template(), folder, Progress.NONE);
        return composer.set(song, kit);
    }

    private void same(LiveSet set, Optional<Beats> end, List<int[]> ways) throws Exception {
        long frames = set.tempo().frames(end.orElse(set.length()), RATE);
        Map<String, String> first = offline(set, end, frames, ways.getFirst());
        String main = set.tracks(Track.Kind.MAIN).getFirst().id();
        assertThat(first).containsKey(main).hasSizeGreaterThanOrEqualTo(20);
        assertThat(first.values().stream().distinct().count())
                .as("tracks that sound")
                .isGreaterThanOrEqualTo(10);
        for (int[] way : ways.subList(1, ways.size())) {
            assertThat(offline(set, end, frames, way))
                    .as(way[0] + " threads, blocks of " + way[1])
                    .isEqualTo(first);
        }
        assertThat(realTime(set, (int) frames)).isEqualTo(first.get(main));
        System.out.printf(
                "%d tracks, %.1f s, %d ways and real time: %s%n",
                first.size(), (double) frames / RATE, ways.size(), first.get(main));
    }

    private Map<String, String> offline(LiveSet set, Optional<Beats> end, long frames, int[] way) throws Exception {
        Extent extent = new Extent(RATE, Beats.ZERO, end, Optional.of(Seconds.of(0.1)), true);
        SoundHash hash = new SoundHash(frames);
        new ThreadedRenderer(FILES, Studio.UNITS, way[0], way[1]).render(set, folder, extent, hash, Progress.NONE);
        return hash.texts();
    }

    /** The main track by blocks of any length, without the frames by which it is late. */
    private String realTime(LiveSet set, int frames) throws Exception {
        Stage stage = Stage.of(set, folder, FILES, Studio.UNITS, RATE, 1_024, Progress.NONE);
        int late = stage.graph().latencyFrames();
        Performer performer = stage.performer(0, 0, 0, 1_024);
        VirtualOutlet outlet = new VirtualOutlet(RATE, 2_048, late + frames);
        RandomGenerator sizes = Seed.of(5).random();
        AudioBlock block = new AudioBlock(2, 1_024);
        while (performer.played() < late + frames) {
            block.frames(1 + sizes.nextInt(1_024));
            performer.play(block);
            outlet.put(block);
        }
        SoundHash hash = new SoundHash(frames);
        hash.hear("main", outlet.kept(0), outlet.kept(1), late, frames);
        return hash.texts().get("main");
    }
}
