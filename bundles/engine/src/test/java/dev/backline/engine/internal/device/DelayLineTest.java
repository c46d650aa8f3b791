package dev.backline.engine.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.sound.AudioBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelayLineTest {
    private static final int[] SIZES = {1, 7, 300, 2, 64, 513, 100, 3, 128, 99};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 100, 300, 1_000})
    void soundComesOutSoManyFramesLaterInBlocksOfAnySizeAndBothWays(int late) {
        DelayLine line = new DelayLine();
        line.prepare(late);
        int played = 0;
        for (int i = 0; i < 40; i++) {
            AudioBlock from = counted(played, SIZES[i % SIZES.length]);
            AudioBlock to = new AudioBlock(2, 513);
            if (i % 3 == 0) {
                line.process(from);
                to = from;
            } else {
                line.process(from, to);
            }
            assertThat(to.frames()).isEqualTo(SIZES[i % SIZES.length]);
            for (int f = 0; f < to.frames(); f++) {
                int expected = Math.max(0, played + f + 1 - late);
                assertThat(to.channel(0)[f]).isEqualTo(expected);
                assertThat(to.channel(1)[f]).isEqualTo(-expected);
            }
            played += to.frames();
        }
    }

    private static AudioBlock counted(int played, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        for (int f = 0; f < frames; f++) {
            block.channel(0)[f] = played + f + 1;
            block.channel(1)[f] = -block.channel(0)[f];
        }
        return block;
    }
}
