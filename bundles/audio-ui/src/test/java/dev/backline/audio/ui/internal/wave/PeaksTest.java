package dev.backline.audio.ui.internal.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.audio.ui.internal.Tone;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.testkit.home.FolderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTest {
    @TempDir
    private static Path folder;

    private static Tone tone;

    @BeforeAll
    static void write() throws Exception {
        tone = new Tone(folder);
    }

    private static float[] direct(int channel, long from, long to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (long i = from; i < Math.min(to, Tone.FRAMES); i++) {
            low = Math.min(low, tone.sound().channel(channel)[(int) i]);
            high = Math.max(high, tone.sound().channel(channel)[(int) i]);
        }
        return new float[] {low, high};
    }

    @Test
    void peaksAreThoseOfTheFramesAtEveryResolution() throws Exception {
        Peaks peaks = Peaks.of(Tone.FILES, tone.file(), Progress.NONE);
        assertThat(peaks.frames()).isEqualTo(Tone.FRAMES);
        RandomGenerator random = Seed.of(3).random();
        float[] span = new float[2];
        for (int i = 0; i < 300; i++) {
            long first = random.nextLong(Tone.FRAMES / Peaks.CELL + 1);
            long behind = first + 1 + random.nextLong(1L << random.nextInt(1, 12));
            peaks.span(i % 2, first * Peaks.CELL, behind * Peaks.CELL, span);
            assertThat(span)
                    .as("cells %d to %d", first, behind)
                    .isEqualTo(direct(i % 2, first * Peaks.CELL, behind * Peaks.CELL));
        }
    }

    private static Path only(Path home, String kind) throws IOException {
        try (java.util.stream.Stream<Path> all = Files.list(home.resolve("cache"))) {
            return all.filter(f -> String.valueOf(f.getFileName()).startsWith(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void keptPeaksAndTraitsAreReadBackAndDamagedOnesMadeAnew() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        PeakStore store = new PeakStore(Tone.FILES, new FolderHome(home));
        byte[] peaks = store.of(tone.file(), Progress.NONE).bytes();
        byte[] traits = store.traits(tone.file(), Progress.NONE).bytes();
        assertThat(Files.readAllBytes(only(home, "peaks"))).isEqualTo(peaks);
        assertThat(Peaks.parse(peaks).bytes()).isEqualTo(peaks);
        assertThat(Traits.parse(traits).bytes()).isEqualTo(traits);
        for (int length : new int[] {0, 3, 24, 30, peaks.length - 1}) {
            assertThatThrownBy(() -> Peaks.parse(Arrays.copyOf(peaks, length))).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < traits.length; length++) {
            int cut = length;
            assertThatThrownBy(() -> Traits.parse(Arrays.copyOf(traits, cut))).isInstanceOf(IOException.class);
        }
        Files.write(only(home, "peaks"), new byte[] {1, 2, 3});
        Files.write(only(home, "traits"), new byte[] {1, 2, 3});
        assertThat(store.of(tone.file(), Progress.NONE).bytes()).isEqualTo(peaks);
        assertThat(store.traits(tone.file(), Progress.NONE).bytes()).isEqualTo(traits);
    }

    @Test
    void traitsKeepWhatTheFileNames() throws Exception {
        Traits told = new Traits(
                new long[] {5, 70_000},
                -14.2,
                -0.3,
                List.of(new Mark(Mark.Kind.CUE, 44_100, "Größer"), new Mark(Mark.Kind.LOOP, 3, "[")));
        Traits back = Traits.parse(told.bytes());
        assertThat(back.onsets()).containsExactly(5, 70_000);
        assertThat(back.lufs()).isEqualTo(-14.2);
        assertThat(back.peakDb()).isEqualTo(-0.3);
        assertThat(back.cues()).isEqualTo(told.cues());
    }

    /** An hour is read once; after that no frame of it is, and a picture of it touches a few cells a pixel. */
    @Test
    void anHourComesOutOfTheCacheWithoutReadingTheFile() throws Exception {
        Path file = Files.write(folder.resolve("hour.wav"), new byte[] {1});
        Hour files = new Hour();
        PeakStore store = new PeakStore(files, new FolderHome(folder.resolve("hours")));
        assertThat(store.of(file, Progress.NONE).frames()).isEqualTo(Hour.FRAMES);
        assertThat(files.opened).isEqualTo(1);
        Peaks kept = store.of(file, Progress.NONE);
        assertThat(files.opened).as("from the cache").isEqualTo(1);
        float[] span = new float[2];
        double framesAPixel = Hour.FRAMES / 1_000.0;
        int touched = 0;
        for (int x = 0; x < 1_000; x++) {
            touched += kept.span(0, (long) (x * framesAPixel), (long) ((x + 1) * framesAPixel), span);
        }
        assertThat(touched).as("of %d cells", Hour.FRAMES / Peaks.CELL).isLessThan(1_000 * 60);
        assertThat(span[1]).isEqualTo(0.5f);
        kept.span(0, 0, Hour.FRAMES, span);
        assertThat(span).containsExactly(-0.25f, 0.5f);
    }

    private static final class Hour implements AudioFiles {
        private static final int RATE = 8_000;
        private static final long FRAMES = 3_600L * RATE;

        private int opened;

        @Override
        public Set<String> readable() {
            return Set.of("wav");
        }

        @Override
        public AudioReader open(Path file) {
            opened++;
            return new AudioReader() {
                private long at;

                @Override
                public AudioFormat format() {
                    return AudioFormat.wav(RATE, 1, 16);
                }

                @Override
                public long frames() {
                    return FRAMES;
                }

                @Override
                public int read(AudioBlock block) {
                    int count = (int) Math.min(block.capacity(), FRAMES - at);
                    block.frames(count);
                    float[] values = block.channel(0);
                    for (int i = 0; i < count; i++) {
                        values[i] = (at + i) % 10_000 == 0 ? 0.5f : -0.25f;
                    }
                    at += count;
                    return count;
                }

                @Override
                public void close() {
                    at = FRAMES;
                }
            };
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format) {
            throw new UnsupportedOperationException();
        }
    }
}
