package dev.backline.dsp.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoicePoolTest {
    private static final int GRID = GridInstrument.GRID;

    /** A voice that sounds at a level of one until it is let go, and half a second more. */
    private static final class Plain extends Voice {
        private final float[] levels = new float[GRID];

        void begin() {
            envelope().shape(0, 0, 1, 0.5);
            envelope().end();
            envelope().on();
        }

        @Override
        public void prepare(double sampleRateHz) {
            // Nothing depends on the rate.
        }

        @Override
        public void change() {
            // There are no settings.
        }

        @Override
        public void look() {
            // Nothing moves slowly.
        }

        @Override
        public void render(float[] toLeft, float[] toRight, int count) {
            envelope().fill(levels, count);
            for (int i = 0; i < count; i++) {
                toLeft[i] += levels[i];
            }
        }
    }

    private static VoicePool<Plain> pool(int most) {
        VoicePool<Plain> pool =
                new VoicePool<>(Stream.generate(Plain::new).limit(2L * most).toList());
        pool.prepare(48_000);
        return pool;
    }

    private static long play(VoicePool<Plain> pool, int most, int... keys) {
        long note = pool.note(most);
        for (int key : keys) {
            pool.take(note, key).begin();
        }
        run(pool, 1);
        return note;
    }

    private static float run(VoicePool<Plain> pool, int grids) {
        float last = 0;
        for (int i = 0; i < grids; i++) {
            float[] left = new float[GRID];
            pool.render(left, new float[GRID], GRID);
            last = left[GRID - 1];
        }
        return last;
    }

    private static List<Integer> held(VoicePool<Plain> pool) {
        return IntStream.range(0, pool.used())
                .mapToObj(pool::get)
                .filter(voice -> voice.envelope().sounding() && !voice.cut())
                .map(Voice::key)
                .sorted()
                .toList();
    }

    @Test
    void theOldestMakesRoom() {
        VoicePool<Plain> pool = pool(3);
        IntStream.of(60, 61, 62, 63, 64).forEach(key -> play(pool, 3, key));
        assertThat(held(pool)).containsExactly(62, 63, 64);
    }

    @Test
    void whatWasLetGoMakesRoomFirst() {
        VoicePool<Plain> pool = pool(3);
        IntStream.of(60, 61, 62).forEach(key -> play(pool, 3, key));
        pool.release(61);
        play(pool, 3, 63);
        assertThat(held(pool)).containsExactly(60, 62, 63);
    }

    @Test
    void layersOfANoteCountOnceAndGoTogether() {
        VoicePool<Plain> pool = pool(8);
        play(pool, 2, 60, 60, 60);
        play(pool, 2, 61, 61);
        assertThat(pool.sounding()).isEqualTo(2);
        play(pool, 2, 62);
        assertThat(held(pool)).containsExactly(61, 61, 62);
    }

    @Test
    void aVoiceThatMakesRoomIsGoneAfterThreeMilliseconds() {
        VoicePool<Plain> pool = pool(1);
        play(pool, 1, 60);
        play(pool, 1, 61);
        assertThat(run(pool, 4)).isBetween(1.3f, 1.6f);
        assertThat(run(pool, 4)).isBetween(0.99f, 1.15f);
        assertThat(run(pool, 1)).isEqualTo(1f);
    }

    @Test
    void aKeyLetsItsOldestNoteGo() {
        VoicePool<Plain> pool = pool(4);
        long first = play(pool, 4, 60);
        long second = play(pool, 4, 60);
        pool.release(60);
        assertThat(IntStream.range(0, pool.used())
                        .mapToObj(pool::get)
                        .filter(Voice::held)
                        .map(Voice::note))
                .containsExactly(second)
                .doesNotContain(first);
        pool.release(60);
        pool.release(60);
        assertThat(pool.sounds()).as("half a second of release").isTrue();
        run(pool, 1_502);
        assertThat(pool.sounds()).isFalse();
        assertThat(pool.used()).isZero();
    }

    @Test
    void manyAtOnceFindAPlace() {
        VoicePool<Plain> pool = pool(4);
        for (int i = 0; i < 200; i++) {
            long note = pool.note(4);
            pool.take(note, i % 128).begin();
        }
        assertThat(pool.sounding()).isEqualTo(4);
        assertThat(held(pool)).containsExactly(68, 69, 70, 71);
    }
}
