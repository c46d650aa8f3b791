package dev.backline.distribution.benchmarks.decode;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Takes the command line's place in a Backline whose home has the probe bundle, and decodes files there. */
public final class DecodeEntry implements Entry {
    private static final int PIECE = 16_384;

    private final AudioFiles files;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Takes what opens files; all of it runs on one thread, so its time is the processor's. */
    public DecodeEntry(BundleContext context, AudioFiles files) {
        this.files = files;
    }

    /** {@code audio probe WARM PASSES FILE...}; the first word makes the launcher choose the Java options of work on sound. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            int warm = Integer.parseInt(arguments.get(2));
            int passes = Integer.parseInt(arguments.get(3));
            for (int pass = -warm; pass < passes; pass++) {
                for (String file : arguments.subList(4, arguments.size())) {
                    double speed = speed(Path.of(file));
                    if (pass >= 0) {
                        streams.out().println("decode " + Path.of(file).getFileName() + " " + speed);
                    }
                }
            }
            return 0;
        } catch (IOException | AudioFault | RuntimeException failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    /** Answers seconds of sound for each second of processor time, opening included. */
    private double speed(Path file) throws IOException, AudioFault {
        long begin = threads.getCurrentThreadCpuTime();
        try (AudioReader reader = files.open(file)) {
            AudioBlock block = new AudioBlock(reader.format().channels(), PIECE);
            long frames = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                frames += count;
            }
            double seconds = (double) frames / reader.format().sampleRateHz();
            return new Speed(seconds, threads.getCurrentThreadCpuTime() - begin).timesRealTime();
        }
    }
}
