package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadedRendererTest {
    private final MemoryFiles files = new MemoryFiles();

    @Test
    void aNoteAtItsRootIsTheRecordingToTheFrame() {
        float[] click = Songs.click();
        Take take = Take.of(
                Songs.set(Songs.midi("a", Songs.sampler(files, "c.wav", 60, click), Songs.note(60, 1.5, 1))), files, 1);
        int at = (int) Math.round(1.5 * 0.5 * Songs.RATE);
        assertThat(Arrays.copyOfRange(take.left("a"), at, at + click.length)).isEqualTo(click);
        assertThat(take.left("a")[at - 1]).isZero();
        assertThat(take.left("main")).isEqualTo(take.left("a"));
    }

    @Test
    void theSameSetGivesTheSameBitsForAnyNumberOfThreadsAndAnySizeOfBlock() {
        LiveSet set = Songs.full(files, 12);
        same(set, List.of(new int[][] {{1, 4_096}, {2, 4_096}, {3, 1_000}, {16, 512}, {2, 128}, {1, 77}}));
    }

    /** Neither the blocks nor the note begin where a moving dial is asked. */
    @Test
    void aDialThatMovesTurnsOnTheSameFramesWhereverBlocksBegin() {
        Track tone = Songs.midi(
                "a", Songs.sampler(files, "tone.wav", 60, Songs.sine(440, 60_000, 0.5)), Songs.note(60, 0.3, 2));
        List<Device> devices = new ArrayList<>(tone.devices());
        devices.add(Units.device("level", "Level", 1));
        Envelope rise = Envelope.of(
                ParameterRef.device("level", "Level"),
                List.of(Envelope.Point.of(0, 0.2), Envelope.Point.of(1.1, 1), Envelope.Point.of(2, 0.1)));
        LiveSet set = Songs.set(tone.toBuilder().devices(devices).automate(rise).build());
        assertThat(Take.of(set, files, 1).left("a")[30_000] / Songs.sine(440, 60_000, 0.5)[30_000 - 6_615])
                .as("the dial does move")
                .isNotCloseTo(1f, within(0.05f));
        same(set, List.of(new int[][] {{1, 4_096}, {2, 1_000}, {1, 33}, {1, 7}}));
    }

    /** A song as long as the main job makes it, of more than twenty tracks: whole on a few ways, and twenty seconds of it on each way. */
    @Test
    void aLongSongHasTheSameBitsOnEveryWay() {
        assumeTrue(Boolean.getBoolean("backline.long"), "takes minutes; -Dbackline.long=true runs it");
        int beats = 434;
        LiveSet song = Songs.many(files, beats);
        assertThat(song.tracks()).hasSizeGreaterThan(22);
        same(song, List.of(new int[][] {{1, 4_096}, {2, 4_096}, {3, 1_024}, {16, 512}, {2, 127}}));
        List<int[]> ways = new ArrayList<>();
        for (int frames : new int[] {4_096, 1, 7, 64, 127, 128, 512, 1_000}) {
            for (int threads : new int[] {1, 2, 3, 16}) {
                // One frame at a time is all administration: on two threads it is the same, and takes long.
                if (frames > 1 || threads < 3) {
                    ways.add(new int[] {threads, frames});
                }
            }
        }
        same(Songs.many(files, 41), ways);
    }

    private void same(LiveSet set, List<int[]> ways) {
        Map<String, String> first = Map.of();
        for (int[] way : ways) {
            Map<String, String> other = Hashes.of(set, files, way[0], way[1]);
            first = first.isEmpty() ? other : first;
            assertThat(other).as(way[0] + " threads, blocks of " + way[1]).isEqualTo(first);
        }
    }

    @Test
    void theStemsAddUpToTheMainTrack() {
        Take take = Take.of(Songs.full(files, 32), files, 2);
        double worst = 0;
        double loudest = 0;
        for (int i = 0; i < take.frames(); i++) {
            double sum = 0;
            for (var track : take.tracks().entrySet()) {
                sum += track.getKey().equals("main") ? 0 : track.getValue()[0][i];
            }
            worst = Math.max(worst, Math.abs(sum - take.left("main")[i]));
            loudest = Math.max(loudest, Math.abs(sum));
        }
        assertThat(loudest).isGreaterThan(0.1);
        assertThat(worst).isLessThan(1e-6);
        assertThat(take.tracks())
                .containsKeys("reverb", "delay", "drum0", "music5")
                .doesNotContainKey("drums");
    }

    @Test
    void stopsWhenTheJobIsCancelled() {
        AtomicInteger blocks = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean cancelled() {
                return blocks.get() > 30;
            }
        };
        LiveSet set = Songs.full(files, 434);
        assertThatThrownBy(() -> new ThreadedRenderer(files, Units.ALL, 2, 4_096)
                        .render(set, Path.of("."), counting(blocks), impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(blocks.get()).isLessThan(60);
    }

    @Test
    void aMissingSampleIsNamed() {
        MemoryFiles empty = new MemoryFiles();
        LiveSet set =
                Songs.set(Songs.midi("a", Songs.sampler(files, "gone.wav", 60, Songs.click()), Songs.note(60, 0, 1)));
        assertThatThrownBy(() -> new ThreadedRenderer(empty, Units.ALL, 1, 4_096)
                        .render(set, Path.of("p"), counting(new AtomicInteger()), Progress.NONE))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("gone.wav");
    }

    @Test
    void aSetWithoutClipsIsSilentAndShort() {
        Take take = Take.of(
                LiveSet.builder("Empty", dev.backline.model.Tempo.of(120)).build(), files, 1);
        assertThat(take.frames()).isZero();
        assertThat(0.0).isCloseTo(take.tracks().size(), within(0.0));
    }

    private static Renderer.Sink counting(AtomicInteger blocks) {
        return new Renderer.Sink() {
            @Override
            public void begin(long frames) {
                assertThat(frames).isPositive();
            }

            @Override
            public void block(String trackId, AudioBlock block) {
                assertThat(block.frames()).isLessThanOrEqualTo(4_096);
                blocks.incrementAndGet();
            }
        };
    }
}
