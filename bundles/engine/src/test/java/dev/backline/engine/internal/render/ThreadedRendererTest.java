package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.Arrays;
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
    void theSameSetGivesTheSameBitsForAnyNumberOfThreads() {
        LiveSet set = Songs.full(files, 32);
        Take one = Take.of(set, files, 1);
        for (int threads : new int[] {2, 3, 16}) {
            Take other = Take.of(set, files, threads);
            assertThat(other.tracks().keySet())
                    .containsExactlyElementsOf(one.tracks().keySet());
            one.tracks()
                    .forEach((id, sound) -> assertThat(
                                    Arrays.deepEquals(other.tracks().get(id), sound))
                            .as(id + " on " + threads + " threads")
                            .isTrue());
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
    void rendersAWholeSongManyTimesFasterThanItLasts() throws Exception {
        LiveSet set = Songs.full(files, 434);
        AtomicInteger blocks = new AtomicInteger();
        long before = System.nanoTime();
        new ThreadedRenderer(files, Units.ALL, 1, 4_096).render(set, Path.of("."), counting(blocks), Progress.NONE);
        double seconds = (System.nanoTime() - before) * 1e-9;
        System.out.printf("3.5 minutes, 12 tracks, 2 returns, 1 thread: %.2f s%n", seconds);
        assertThat(blocks.get()).isGreaterThan(2_200 * 15);
        assertThat(seconds).isLessThan(30);
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
        assertThatThrownBy(() -> new ThreadedRenderer(files, Units.ALL, 2, 4_096).render(set, Path.of("."), counting(blocks), impatient))
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
