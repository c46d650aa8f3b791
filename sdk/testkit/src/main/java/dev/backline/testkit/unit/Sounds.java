package dev.backline.testkit.unit;

import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.util.random.RandomGenerator;

/** Sounds that the contract plays, and what it looks at in those that come back. */
final class Sounds {
    private Sounds() {}

    /** Answers white noise up to the level, another in each channel. */
    static AudioBlock noise(int frames, double level, long seed) {
        AudioBlock block = new AudioBlock(2, frames);
        RandomGenerator random = Seed.of(seed).split("noise").random();
        for (int i = 0; i < frames; i++) {
            block.channel(0)[i] = (float) (level * (2 * random.nextDouble() - 1));
            block.channel(1)[i] = (float) (level * (2 * random.nextDouble() - 1));
        }
        return block;
    }

    /** Answers the largest value from a frame on, not a number if there is one. */
    static double peak(AudioBlock block, long from) {
        double peak = 0;
        for (int c = 0; c < 2; c++) {
            for (int i = (int) Math.min(from, block.frames()); i < block.frames(); i++) {
                peak = Math.max(peak, Math.abs(block.channel(c)[i]));
            }
        }
        return peak;
    }

    /** Answers the first frame where bits differ, -1 if they are equal. */
    static int difference(AudioBlock one, AudioBlock other) {
        for (int i = 0; i < one.frames(); i++) {
            for (int c = 0; c < 2; c++) {
                if (Float.floatToRawIntBits(one.channel(c)[i]) != Float.floatToRawIntBits(other.channel(c)[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Answers noise that swells from silence to full scale four times, so that units that listen to levels have something to do. */
    static AudioBlock swells(int frames) {
        AudioBlock sound = noise(frames, 1, 4);
        int swell = frames / 4;
        for (int i = 0; i < frames; i++) {
            float level = (float) (i % swell) / swell;
            sound.channel(0)[i] *= level * level;
            sound.channel(1)[i] *= level * level;
        }
        return sound;
    }

    /** Answers noise with values that no unit wants in every fifth place. */
    static AudioBlock hot(int frames) {
        AudioBlock hot = noise(frames, 1, 14);
        float[] bad = {
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.MIN_VALUE,
            -0f,
            1e9f
        };
        for (int i = 0; i < hot.frames(); i += 5) {
            hot.channel(i % 2)[i] = bad[i / 5 % bad.length];
        }
        return hot;
    }

    /** Answers whether every value is a finite number. */
    static boolean finite(AudioBlock block) {
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < block.frames(); i++) {
                if (!Float.isFinite(block.channel(c)[i])) {
                    return false;
                }
            }
        }
        return true;
    }
}
