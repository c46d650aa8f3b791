package dev.backline.engine.internal.play;

import dev.backline.api.job.Progress;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Dither;
import java.util.Locale;

/** Sends blocks to a line as dithered 16-bit stereo, in steps short enough that a cancel is heard at once. */
final class Output {
    private static final int STEP = 2_048;

    private final Line line;
    private final Progress progress;
    private final int sampleRateHz;
    private final Dither dither = new Dither(Seed.of(16));
    private final byte[] bytes = new byte[4 * STEP];
    private long frames;
    private long played;

    Output(Line line, int sampleRateHz, Progress progress) {
        this.line = line;
        this.sampleRateHz = sampleRateHz;
        this.progress = progress;
    }

    void begin(long count) {
        frames = count;
    }

    void play(AudioBlock block) {
        for (int at = 0; at < block.frames(); at += STEP) {
            progress.check();
            int count = Math.min(STEP, block.frames() - at);
            encode(block, at, count);
            line.write(bytes, 4 * count);
            played += count;
        }
        progress.report(
                frames == 0 ? 1 : Math.min(1, (double) played / frames),
                "Playing " + time(played / sampleRateHz) + " of " + time(frames / sampleRateHz));
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void encode(AudioBlock block, int at, int count) {
        float[] left = block.channel(0);
        float[] right = block.channel(Math.min(1, block.channels() - 1));
        for (int i = 0; i < count; i++) {
            put(4 * i, left[at + i]);
            put(4 * i + 2, right[at + i]);
        }
    }

    private void put(int at, float value) {
        double noise = value == 0 ? 0 : dither.next();
        int whole = (int) Math.clamp(Math.floor(value * 32_768.0 + noise + 0.5), -32_768.0, 32_767.0);
        bytes[at] = (byte) whole;
        bytes[at + 1] = (byte) (whole >> 8);
    }
}
