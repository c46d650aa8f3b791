package dev.backline.engine.internal.effect;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;

/**
 * Ducking under another track's notes. From each of its onsets the level falls in a straight line to the full depth and then comes
 * back along {@code depth * (1 - (3 x^2 - 2 x^3))} in dB, {@code x} from 0 to 1 over the release. It depends on the notes alone.
 */
final class DuckEffect implements Effect {
    private static final int TABLE = 2_048;

    private final long[] onsets;
    private final float[] levels;
    private final float[] table = new float[TABLE + 2];
    private final int attack;
    private final int release;
    private int next;

    DuckEffect(long[] onsets, double depthDb, int attackFrames, int releaseFrames) {
        this.onsets = Arrays.stream(onsets).sorted().distinct().toArray();
        this.levels = new float[this.onsets.length];
        this.attack = Math.max(1, attackFrames);
        this.release = Math.max(1, releaseFrames);
        for (int i = 0; i < table.length; i++) {
            double x = Math.min(1, (double) i / TABLE);
            table[i] = (float) StrictMath.pow(10, -depthDb * (1 - x * x * (3 - 2 * x)) / 20);
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i == 0 ? 1 : level(i - 1, this.onsets[i]);
        }
    }

    @Override
    public void process(AudioBlock block, long from) {
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        for (int i = 0; i < block.frames(); i++) {
            while (next < onsets.length && onsets[next] <= from + i) {
                next++;
            }
            if (next > 0) {
                float level = level(next - 1, from + i);
                left[i] *= level;
                right[i] *= level;
            }
        }
    }

    private float level(int onset, long frame) {
        long since = frame - onsets[onset];
        if (since < attack) {
            return levels[onset] + (table[0] - levels[onset]) * since / attack;
        }
        if (since >= (long) attack + release) {
            return 1;
        }
        float place = (float) (since - attack) / release * TABLE;
        int index = (int) place;
        return table[index] + (table[index + 1] - table[index]) * (place - index);
    }
}
