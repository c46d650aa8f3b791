package dev.backline.audio.ui.internal.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is heard, frame by frame. */
class ListeningTest {
    private static final int RATE = 44_100;
    private static final int BLOCK = 128;
    private static final int FADE = (int) (RATE * Listening.FADE_SECONDS);

    private final Passage up = ramp(1e-5f);
    private final Passage down = ramp(-1e-5f);
    private final AudioBlock block = new AudioBlock(2, BLOCK);
    private float[] heard = new float[0];

    /** A ramp tells of each frame which one it is. */
    private static Passage ramp(float step) {
        float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * step;
        }
        return Passage.of(RATE, values, values);
    }

    private void run(Listening listening, int blocks) {
        for (int i = 0; i < blocks; i++) {
            block.frames(BLOCK);
            listening.next(block);
            int at = heard.length;
            heard = Arrays.copyOf(heard, at + block.frames());
            System.arraycopy(block.channel(0), 0, heard, at, block.frames());
        }
    }

    @Test
    void aSwitchIsThereInLessThanTenMillisecondsOnTheSameFrameAndWithoutAClick() {
        Listening listening = new Listening(up, 1, 0);
        run(listening, 10);
        listening.hear(down, 0.5);
        run(listening, 10);
        int wished = 10 * BLOCK;
        for (int i = 0; i < heard.length; i++) {
            float old = i * 1e-5f;
            float other = 0.5f * i * -1e-5f;
            if (i < wished) {
                assertThat(heard[i]).isEqualTo(old);
            } else if (i >= wished + FADE) {
                assertThat(heard[i]).as("frame %d", i).isEqualTo(other);
            } else {
                assertThat(heard[i]).isBetween(other, old);
                assertThat(Math.abs(heard[i] - heard[i - 1]))
                        .as("step at %d", i)
                        .isLessThan(2 * 1.5f * old / FADE);
            }
        }
        assertThat((BLOCK + FADE) * 1_000.0 / RATE)
                .as("ms from the wish to the other sound")
                .isLessThan(10);
    }

    @Test
    void aWishThatComesDuringAFadeWaitsForItsEnd() {
        Listening listening = new Listening(up, 1, 0);
        run(listening, 10);
        listening.hear(down, 1);
        run(listening, 1);
        listening.hear(up, 1);
        run(listening, 20);
        for (int i = 1; i < heard.length; i++) {
            assertThat(Math.abs(heard[i] - heard[i - 1])).as("step at %d", i).isLessThan(0.001f);
        }
        int last = heard.length - 1;
        assertThat(heard[last]).isEqualTo(last * 1e-5f);
    }

    @Test
    void aLoopGoesRoundOnItsFrameAndASeekGoesWhereItShall() {
        Listening listening = new Listening(up, 1, 0);
        listening.loop(1_000, 3_000);
        run(listening, 42);
        assertThat(heard[2_999]).isEqualTo(2_999 * 1e-5f);
        assertThat(heard[3_000 + FADE]).isEqualTo((1_000 + FADE) * 1e-5f);
        assertThat(heard[4_999]).isEqualTo(2_999 * 1e-5f);
        assertThat(heard[5_000 + FADE]).isEqualTo((1_000 + FADE) * 1e-5f);
        heard = new float[0];
        listening.seek(2_000);
        run(listening, 4);
        assertThat(heard[FADE]).isEqualTo((2_000 + FADE) * 1e-5f);
        assertThat(listening.place()).isEqualTo(2_000 + 4 * BLOCK);
    }

    @Test
    void anEndFadesAndAPassageEndsAtItsLastFrame() {
        Listening whole = new Listening(up, 1, 0);
        run(whole, 20_000 / BLOCK + 2);
        assertThat(heard).hasSize(20_000);
        assertThat(whole.hasEnded()).isTrue();
        heard = new float[0];
        Listening ended = new Listening(up, 1, 10_000);
        run(ended, 10);
        ended.end();
        run(ended, 10);
        assertThat(heard).hasSize(10 * BLOCK + FADE);
        assertThat(heard[heard.length - 1]).isCloseTo(0, within(1e-4f));
        assertThat(ended.hasEnded()).isTrue();
    }

    @Test
    void passagesOfDifferentRatesAreNotHeardSideBySide() {
        Listening listening = new Listening(up, 1, 0);
        assertThatThrownBy(() -> listening.hear(Passage.of(48_000, new float[1], new float[1]), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("48000 Hz");
    }
}
