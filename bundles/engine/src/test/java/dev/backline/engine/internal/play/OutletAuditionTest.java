package dev.backline.engine.internal.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.SoundSource;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.engine.internal.live.VirtualOutlet;
import dev.backline.sound.AudioBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletAuditionTest {
    /** A sine at 44.1 kHz that lasts a second, and remembers how it was asked. */
    private static final class Second implements SoundSource {
        private long at;
        private int most;
        private final boolean endless;

        Second(boolean endless) {
            this.endless = endless;
        }

        @Override
        public int sampleRateHz() {
            return 44_100;
        }

        @Override
        public void next(AudioBlock block) {
            most = Math.max(most, block.frames());
            block.frames((int) (endless ? block.frames() : Math.min(block.frames(), 44_100 - at)));
            for (int i = 0; i < block.frames(); i++) {
                float value = (float) (0.5 * Math.sin(2 * Math.PI * 441 * (at + i) / 44_100));
                block.channel(0)[i] = value;
                block.channel(1)[i] = -value;
            }
            at += block.frames();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 32_000})
    void aSourceIsHeardAtTheOutputsRateInBlocksOf128Frames(int rate) throws Exception {
        VirtualOutlet outlet = new VirtualOutlet(rate, 256, 2 * rate);
        Second source = new Second(false);
        new OutletAudition((asked, frames) -> outlet).play(source, Progress.NONE);
        assertThat(source.most).isEqualTo(128);
        float[] left = outlet.kept(0);
        float[] right = outlet.kept(1);
        assertThat(left.length).isBetween(rate - rate / 400, rate);
        for (int i = rate / 100; i < left.length - rate / 100; i++) {
            assertThat(left[i]).isCloseTo((float) (0.5 * Math.sin(2 * Math.PI * 441 * i / rate)), within());
            assertThat(right[i]).isEqualTo(-left[i]);
        }
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.api.Assertions.within(0.002f);
    }

    @Test
    void anEndlessSourceEndsWithACancel() {
        VirtualOutlet outlet = new VirtualOutlet(44_100, 256, 0);
        Second source = new Second(true);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                throw new AssertionError("Nothing is told, but was " + message);
            }

            @Override
            public boolean cancelled() {
                return source.at > 0;
            }
        };
        assertThatThrownBy(() -> new OutletAudition((asked, frames) -> outlet).play(source, cancelled))
                .isInstanceOf(JobCancelled.class);
    }
}
