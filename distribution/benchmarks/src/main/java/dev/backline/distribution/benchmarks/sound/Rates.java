package dev.backline.distribution.benchmarks.sound;

import dev.backline.sound.rate.Grade;
import dev.backline.sound.rate.Resampler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** Resampling of raw files. */
final class Rates {
    private static final int PIECE = 8_192;
    private static final int PASSES = 3;

    private Rates() {}

    /** One channel of doubles, from a file to another: {@code IN OUT FROM TO GRADE}. */
    static void convert(List<String> words) throws IOException {
        double[] values = Tones.read(Path.of(words.getFirst()));
        Resampler resampler = resampler(words.subList(2, 5));
        double[] to = new double[resampler.room(values.length)];
        int done = resampler.process(values, 0, values.length, to, 0);
        resampler.finish(to, done);
        Tones.write(Path.of(words.get(1)), to);
        SoundMain.say("latency", resampler.latencyFrames());
    }

    private static Resampler resampler(List<String> words) {
        return new Resampler(
                Double.parseDouble(words.getFirst()), Double.parseDouble(words.get(1)), Grade.valueOf(words.get(2)));
    }

    /** Two channels of floats that take turns, out of a file into nothing, several times: {@code IN FROM TO GRADE}; CPU seconds of the fastest pass. */
    static void speed(List<String> words) throws IOException {
        double least = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < PASSES; pass++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            once(Path.of(words.getFirst()), words.subList(1, 4));
            least = Math.min(least, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9);
        }
        SoundMain.say("seconds", least);
    }

    private static void once(Path in, List<String> how) throws IOException {
        Resampler[] channels = {resampler(how), resampler(how)};
        float[] values = new float[PIECE];
        float[] to = new float[200_000];
        ByteBuffer bytes = ByteBuffer.allocateDirect(PIECE * 8).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel file = FileChannel.open(in)) {
            while (file.read(bytes.clear()) > 0) {
                int frames = bytes.flip().remaining() / 8;
                for (int c = 0; c < 2; c++) {
                    for (int i = 0; i < frames; i++) {
                        values[i] = bytes.getFloat(8 * i + 4 * c);
                    }
                    channels[c].process(values, 0, frames, to, 0);
                }
            }
        }
        for (Resampler one : channels) {
            one.finish(to, 0);
        }
    }
}
