package dev.backline.api.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitChainTest {
    private static final UnitKind LATE = new LateKind();

    /** Multiplies by its gain, and is late by 100 frames. */
    private static final class LateKind implements UnitKind {
        @Override
        public UnitInfo info() {
            return new UnitInfo(
                    "late",
                    "Late",
                    "test",
                    "Late by 100 frames.",
                    List.of(UnitParameter.of("Wet Gain", "", 0, 4, 1)),
                    List.of());
        }

        @Override
        public AudioUnit create() {
            return new Late();
        }
    }

    private static final class Late implements AudioUnit {
        private final float[][] waiting = new float[2][100];
        private double gain = 1;
        private int at;

        @Override
        public void prepare(int sampleRateHz, int mostFrames) {
            at = 0;
        }

        @Override
        public void set(int parameter, double value) {
            gain = value;
        }

        @Override
        public void process(AudioBlock block) {
            for (int i = 0; i < block.frames(); i++) {
                for (int c = 0; c < 2; c++) {
                    float old = waiting[c][at];
                    waiting[c][at] = (float) (gain * block.channel(c)[i]);
                    block.channel(c)[i] = old;
                }
                at = (at + 1) % 100;
            }
        }

        @Override
        public void reset() {
            at = 0;
        }

        @Override
        public int latencyFrames() {
            return 100;
        }

        @Override
        public long tailFrames() {
            return 50;
        }
    }

    /** Mono: each frame is its number. */
    private static final class Count implements AudioReader {
        private final int frames;
        private int at;

        Count(int frames) {
            this.frames = frames;
        }

        @Override
        public AudioFormat format() {
            return AudioFormat.wav(44_100, 1, 16);
        }

        @Override
        public long frames() {
            return frames;
        }

        @Override
        public int read(AudioBlock block) {
            block.frames(Math.min(block.capacity(), frames - at));
            for (int i = 0; i < block.frames(); i++) {
                block.channel(0)[i] = at++ + 1;
            }
            return block.frames();
        }

        @Override
        public void close() {
            at = frames;
        }
    }

    private static final class Kept implements AudioWriter {
        private final List<Float> left = new ArrayList<>();

        @Override
        public void write(AudioBlock block) {
            for (int i = 0; i < block.frames(); i++) {
                left.add(block.channel(0)[i]);
                assertThat(block.channel(1)[i]).isEqualTo(block.channel(0)[i]);
            }
        }

        @Override
        public void commit() {
            throw new AssertionError("The caller commits.");
        }

        @Override
        public void close() {
            left.clear();
        }
    }

    @Test
    void whatComesOutBeginsWithTheFileWhateverTheLatencyIs() throws Exception {
        UnitChain chain = UnitChain.parse("late Wet Gain=2; off late; late Wet Gain=0.5");
        for (int frames : new int[] {1, 99, 4_096, 10_000}) {
            Kept kept = new Kept();
            UnitRun run = new UnitRun(chain.unit(List.of(LATE)), 70);
            assertThat(run.run(new Count(frames), kept, Progress.NONE)).isEqualTo(frames + 70);
            assertThat(kept.left).hasSize(frames + 70);
            for (int i = 0; i < kept.left.size(); i++) {
                assertThat(kept.left.get(i)).as("frame %d of %d", i, frames).isEqualTo(i < frames ? i + 1f : 0f);
            }
        }
    }

    @Test
    void aCancelIsHeardBetweenBlocks() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                throw new AssertionError("Nothing was done.");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        UnitRun run = new UnitRun(UnitChain.EMPTY.unit(List.of()), 0);
        assertThatThrownBy(() -> run.run(new Count(100), new Kept(), cancelled)).isInstanceOf(JobCancelled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reverb", "compressor Ratio=4, Threshold=-20; off reverb Mix=30.5", "a; b; off c"})
    void aTextIsReadBack(String text) {
        assertThat(UnitChain.parse(text).text()).isEqualTo(text);
        assertThat(UnitChain.parse("  " + text.replace(";", " ;  ") + " ; ").text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reverb Mix", "reverb Mix=loud", "reverb Mix=1e999", "a; reverb Mix=NaN"})
    void whatIsNoSettingIsRefused(String text) {
        assertThatThrownBy(() -> UnitChain.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("were expected");
    }

    @Test
    void anUnknownUnitAndAnUnknownParameterAreNamed() {
        assertThatThrownBy(() -> UnitChain.parse("early").unit(List.of(LATE)))
                .hasMessage("There is no unit early, but one of [late] was expected.");
        assertThatThrownBy(() -> UnitChain.parse("late Mix=1").unit(List.of(LATE)))
                .hasMessageContaining("has no parameter Mix");
    }
}
