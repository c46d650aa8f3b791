package dev.backline.distribution.benchmarks.engine;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Streams;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Takes the command line's place in a Backline whose home has the probe bundle, and renders a set of twenty tracks into nothing. */
public final class EngineEntry implements Entry {
    private final Renderer renderer;

    /** Takes what renders. */
    public EngineEntry(BundleContext context, Renderer renderer) {
        this.renderer = renderer;
    }

    /** {@code audio probe BARS WARM PASSES}; the first word makes the launcher choose the Java options of work on sound. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            LiveSet set = TwentyTracks.of(Integer.parseInt(arguments.get(2)));
            int warm = Integer.parseInt(arguments.get(3));
            int passes = Integer.parseInt(arguments.get(4));
            for (int pass = -warm; pass < passes; pass++) {
                long begin = System.nanoTime();
                double cpu = cpuSeconds();
                Counted counted = new Counted();
                Coverage coverage = renderer.render(set, Path.of("."), Extent.WHOLE, counted, Progress.NONE);
                double seconds = (System.nanoTime() - begin) * 1e-9;
                if (!coverage.notPlayed().isEmpty() || counted.loudest < 0.01) {
                    throw new IllegalStateException("not all of the set sounded: " + coverage.notPlayed());
                }
                if (pass >= 0) {
                    streams.out()
                            .println(
                                    "engine " + counted.frames / 44_100.0 + " " + seconds + " " + (cpuSeconds() - cpu));
                }
            }
            return 0;
        } catch (IOException | AudioFault | RuntimeException failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static final class Counted implements Renderer.Sink {
        private long frames;
        private float loudest;

        @Override
        public void begin(long count) {
            frames = count;
        }

        @Override
        public void block(String trackId, AudioBlock block) {
            for (int i = 0; i < block.frames(); i += 64) {
                loudest = Math.max(loudest, Math.abs(block.channel(0)[i]));
            }
        }
    }
}
