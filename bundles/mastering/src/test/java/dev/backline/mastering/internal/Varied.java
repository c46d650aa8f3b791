package dev.backline.mastering.internal;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Biquad;
import dev.backline.sound.BiquadFilter;
import dev.backline.sound.Dither;
import java.nio.file.Path;

/** Sounds that differ in rate, channels, length, level, spectrum and course; the same number gives the same one. */
final class Varied {
    private static final int[] RATES = {44_100, 48_000, 96_000, 22_050, 32_000, 88_200, 48_000, 44_100};
    private static final int[] CHANNELS = {2, 2, 1, 2, 2};
    private static final int[] BITS = {16, 24, 32};

    private Varied() {}

    /** Writes the sound of a number. */
    static Path write(AudioFiles files, Path folder, int number) throws Exception {
        int rate = RATES[number % RATES.length];
        int channels = CHANNELS[number % CHANNELS.length];
        int bits = BITS[number % BITS.length];
        Path file = folder.resolve("varied-" + number + ".wav");
        AudioBlock sound = sound(number, rate, channels, 5 + (number * 7 % 11) * 0.83);
        try (AudioWriter writer = files.create(file, new AudioFormat("wav", rate, channels, bits, bits == 32))) {
            writer.write(sound);
            writer.commit();
        }
        return file;
    }

    private static AudioBlock sound(int number, int rate, int channels, double seconds) {
        AudioBlock block = new AudioBlock(channels, (int) (seconds * rate));
        double level = StrictMath.pow(10, -(number * 13 % 37) / 20.0);
        Dither shared = new Dither(Seed.of(number));
        float[] common = layer(shared, number, rate, block.frames());
        for (int c = 0; c < channels; c++) {
            float[] own = layer(new Dither(Seed.of(1_000L * number + c)), number + c, rate, block.frames());
            float[] to = block.channel(c);
            double highest = 1e-9;
            for (int i = 0; i < to.length; i++) {
                to[i] = common[i] + 0.4f * own[i];
                highest = Math.max(highest, Math.abs(to[i]));
            }
            for (int i = 0; i < to.length; i++) {
                to[i] *= (float) (0.99 * level / highest);
            }
        }
        return block;
    }

    // Noise behind a low-pass, a beat, a tone and silence, each at its turn.
    private static float[] layer(Dither noise, int number, int rate, int frames) {
        float[] values = new float[frames];
        BiquadFilter soft = new BiquadFilter(Biquad.lowPass(400 + number * 997 % 7_000, Biquad.BUTTERWORTH, rate));
        double toneHz = 40 + number * 131 % 3_000;
        int beat = rate * 60 / (70 + number * 17 % 90);
        for (int i = 0; i < frames; i++) {
            double t = (double) i / rate;
            double hit = StrictMath.exp(-8.0 * (i % beat) / beat);
            double swell = 0.3 + 0.7 * Math.abs(StrictMath.sin(t * (0.2 + number % 5 * 0.3)));
            double gap = number % 7 == 3 && t % 4 > 3 ? 0 : 1;
            double tone = 0.25 * StrictMath.sin(2 * StrictMath.PI * toneHz * t);
            values[i] = (float) (gap * swell * (soft.next(noise.next()) * (0.2 + 2 * hit) + tone));
        }
        return values;
    }
}
