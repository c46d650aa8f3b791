package dev.backline.live.set.ui.internal.arrange;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** How loud files are over time, read beside the window's thread, one file at a time. Used on JavaFX's thread. */
final class Peaks {
    private static final int A_SECOND = 100;
    private static final int MOST = 4 * 3600 * A_SECOND;
    private static final int FRAMES = 8192;

    private final @Nullable AudioFiles files;
    private final Runnable news;
    private final Map<Path, Optional<float[]>> known = new HashMap<>();
    private final Semaphore one = new Semaphore(1);
    private volatile boolean closed;

    Peaks(@Nullable AudioFiles files, Runnable news) {
        this.files = files;
        this.news = news;
    }

    /** A file's peaks: the highest level of each hundredth of a second; none while they are read. */
    static final class Wave {
        static final Wave MISSING = new Wave(false, new float[0]);

        private final boolean there;
        private final float[] values;

        private Wave(boolean there, float[] values) {
            this.there = there;
            this.values = values;
        }

        /** Answers whether the file could be read, or may be still. */
        boolean there() {
            return there;
        }

        boolean isKnown() {
            return values.length > 0;
        }

        /** Answers the highest level between two seconds. */
        float between(double from, double to) {
            int first = Math.clamp((long) (from * A_SECOND), 0, values.length);
            int last = Math.clamp((long) (to * A_SECOND) + 1, 0, values.length);
            float high = 0;
            for (int i = first; i < last; i++) {
                high = StrictMath.max(high, values[i]);
            }
            return high;
        }
    }

    /** Answers what is known of a file now; what is not is read. */
    Wave of(Path file) {
        Optional<float[]> values = known.get(file);
        if (values != null) {
            return values.map(v -> new Wave(true, v)).orElse(Wave.MISSING);
        }
        known.put(file, Optional.of(new float[0]));
        AudioFiles reader = files;
        Thread.ofVirtual().name("peaks").start(() -> {
            Optional<float[]> read = Optional.empty();
            try {
                one.acquire();
                try {
                    read = reader == null || closed || !Files.isRegularFile(file)
                            ? Optional.empty()
                            : Optional.of(read(reader, file));
                } finally {
                    one.release();
                }
            } catch (IOException | AudioFault unreadable) {
                // Shown as missing; opening it elsewhere tells why.
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            Optional<float[]> now = read;
            Platform.runLater(() -> {
                known.put(file, now);
                news.run();
            });
        });
        return new Wave(true, new float[0]);
    }

    private float[] read(AudioFiles reader, Path file) throws IOException, AudioFault {
        try (AudioReader audio = reader.open(file)) {
            int channels = audio.format().channels();
            double bucket = audio.format().sampleRateHz() / (double) A_SECOND;
            float[] peaks = new float[(int) StrictMath.min(MOST, audio.frames() / bucket + 1)];
            AudioBlock block = new AudioBlock(channels, FRAMES);
            long at = 0;
            int last = 0;
            for (int frames = audio.read(block); frames > 0 && !closed; frames = audio.read(block)) {
                for (int c = 0; c < channels; c++) {
                    float[] x = block.channel(c);
                    for (int i = 0; i < frames; i++) {
                        int slot = (int) ((at + i) / bucket);
                        if (slot < peaks.length) {
                            peaks[slot] = StrictMath.max(peaks[slot], StrictMath.abs(x[i]));
                            last = StrictMath.max(last, slot);
                        }
                    }
                }
                at += frames;
            }
            return Arrays.copyOf(peaks, last + 1);
        }
    }

    void close() {
        closed = true;
    }
}
