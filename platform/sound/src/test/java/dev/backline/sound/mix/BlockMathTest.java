package dev.backline.sound.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockMathTest {
    private static final List<BlockMath> WAYS = List.of(new ScalarMath(), BlockMath.fastest());

    /** Ordinary values, and now and then one that is hard: huge, denormal, infinite, no number, minus zero. */
    private static float[] values(Random random, int count) {
        float[] hard = {Float.MAX_VALUE, Float.MIN_VALUE, 1e-39f, Float.POSITIVE_INFINITY, Float.NaN, -0f, 0f};
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(50) == 0 ? hard[random.nextInt(hard.length)] : (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void everyWayGivesTheSameBits() {
        assertThat(BlockMath.fastest()).as("the tests run with vectors").isNotInstanceOf(ScalarMath.class);
        Random random = new Random(1);
        for (int round = 0; round < 400; round++) {
            int count = random.nextInt(200);
            int at = random.nextInt(20);
            int start = random.nextInt(20);
            float[] to = values(random, 240);
            float[] from = values(random, 240);
            float gain = (float) random.nextGaussian();
            float step = (float) random.nextGaussian() / 100;
            float[][] results = new float[2][];
            for (int way = 0; way < 2; way++) {
                BlockMath math = WAYS.get(way);
                results[way] = to.clone();
                math.add(results[way], at, from, start, count, gain);
                math.addRamp(results[way], at, from, start, count, gain, step);
                math.multiply(results[way], at, from, start, count);
                math.scaleRamp(results[way], at, count, gain, step);
                math.scale(results[way], at, count, gain);
            }
            for (int i = 0; i < to.length; i++) {
                assertThat(Float.floatToIntBits(results[0][i])).isEqualTo(Float.floatToIntBits(results[1][i]));
                assertThat(i >= at && i < at + count || same(results[0][i], to[i]))
                        .isTrue();
            }
        }
    }

    private static boolean same(float a, float b) {
        return Float.floatToIntBits(a) == Float.floatToIntBits(b);
    }

    @Test
    void eachDoesWhatItsFormulaSays() {
        for (BlockMath math : WAYS) {
            float[] to = {1, 2, 3, 4};
            math.add(to, 1, new float[] {9, 10, 20, 30}, 1, 2, 0.5f);
            assertThat(to).containsExactly(new float[] {1, 7, 13, 4}, within(0f));
            math.multiply(to, 0, new float[] {2, 3}, 0, 2);
            assertThat(to).containsExactly(new float[] {2, 21, 13, 4}, within(0f));
            math.scale(to, 2, 2, -1);
            assertThat(to).containsExactly(new float[] {2, 21, -13, -4}, within(0f));
            math.addRamp(to, 0, new float[] {1, 1, 1, 1}, 0, 4, 1, 0.25f);
            assertThat(to).containsExactly(new float[] {3, 22.25f, -11.5f, -2.25f}, within(0f));
            math.scaleRamp(to, 0, 4, 0, 1);
            assertThat(to).containsExactly(new float[] {0, 22.25f, -23, -6.75f}, within(0f));
        }
    }

    @Test
    void withoutTheModuleFramesAreTakenOneByOne() {
        assertThat(Fastest.choose(false)).isInstanceOf(ScalarMath.class);
    }
}
