package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ConvertAction.Converted;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertActionTest {
    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    /** The options of a call, as far as a test cares. */
    private record Call(
            Optional<String> to, Optional<Integer> rate, Optional<Integer> bits, Optional<Integer> channels) {
        static Call to(String container) {
            return new Call(Optional.of(container), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Call bits(int wanted) {
            return new Call(to, rate, Optional.of(wanted), channels);
        }

        Call rate(int wanted) {
            return new Call(to, Optional.of(wanted), bits, channels);
        }

        Call channels(int wanted) {
            return new Call(to, rate, bits, Optional.of(wanted));
        }
    }

    private Outcome<Converted> convert(List<Path> in, Optional<Path> out, Call call, Intent intent, Progress progress)
            throws ActionFault {
        return new ConvertAction(files)
                .convert(in, out, call.to, call.rate, call.bits, false, call.channels, "auto", 16, intent, progress);
    }

    private Converted convert(Path in, String out, Call call) throws ActionFault {
        return convert(List.of(in), Optional.of(folder.resolve(out)), call, Intent.APPLY, Progress.NONE)
                .results()
                .getFirst();
    }

    private Path source(String name, AudioFormat format, AudioBlock block, AudioMetadata metadata) throws Exception {
        Path file = folder.resolve(name);
        try (AudioWriter writer = files.create(file, format, WriteOptions.PLAIN.with(metadata))) {
            writer.write(block);
            writer.commit();
        }
        return file;
    }

    private Path source(String name, AudioFormat format) throws Exception {
        return source(name, format, ContentAudioFilesTest.noise(2, 20_001), AudioMetadata.NONE);
    }

    @ParameterizedTest
    @CsvSource({"wav, 16", "wav, 24", "aiff, 16", "aiff, 24", "flac, 16", "flac, 24"})
    void whatHasRoomGoesOverBitForBitAndComesBack(String container, int bits) throws Exception {
        Path wav = source("a.wav", AudioFormat.wav(44_100, 2, bits));
        Converted there = convert(wav, "b." + container, Call.to(container));
        assertThat(there.bits()).isEqualTo(bits);
        assertThat(there.dithered()).isFalse();
        convert(there.file(), "c.wav", Call.to("wav"));
        assertThat(Files.readAllBytes(folder.resolve("c.wav"))).isEqualTo(Files.readAllBytes(wav));
    }

    @Test
    void fewerBitsAreDitheredTheSameEachTime() throws Exception {
        Path wav = source("a.wav", AudioFormat.wav(44_100, 2, 24));
        Converted one = convert(wav, "one.flac", Call.to("flac").bits(16));
        Converted two = convert(wav, "two.flac", Call.to("flac").bits(16));
        assertThat(one.dithered()).isTrue();
        assertThat(Files.readAllBytes(one.file())).isEqualTo(Files.readAllBytes(two.file()));
        float[] before = files.load(wav).channel(0);
        float[] after = files.load(one.file()).channel(0);
        assertThat(Outside.likenessDb(after, before, before.length)).isBetween(75.0, 95.0);
    }

    @Test
    void anotherRateMovesPlacesAndKeepsTheLength() throws Exception {
        AudioMetadata cue =
                AudioMetadata.builder().cue(new Cue(4_410, 0, "here")).build();
        Path wav = source("a.wav", AudioFormat.wav(44_100, 2, 24), ContentAudioFilesTest.noise(2, 20_001), cue);
        Converted made = convert(wav, "b.wav", Call.to("wav").rate(48_000));
        assertThat(made.frames()).isEqualTo(21_770);
        try (AudioReader reader = files.open(made.file())) {
            assertThat(reader.frames()).isEqualTo(21_770);
            assertThat(reader.metadata().cues()).containsExactly(new Cue(4_800, 0, "here"));
        }
    }

    @Test
    void channelsAreMixed() throws Exception {
        AudioBlock pair = AudioBlock.of(new float[] {0.5f, 0.25f}, new float[] {-0.5f, 0.75f});
        Path wav = source("a.wav", AudioFormat.wavFloat(44_100, 2), pair, AudioMetadata.NONE);
        Converted one = convert(wav, "one.wav", Call.to("wav").channels(1));
        assertThat(files.load(one.file()).channel(0)).containsExactly(0, 0.5f);
        Converted two = convert(one.file(), "two.wav", Call.to("wav").channels(2));
        assertThat(files.load(two.file()).channel(1)).containsExactly(0, 0.5f);
        AudioBlock six = new AudioBlock(6, 1);
        six.channel(2)[0] = 1;
        six.channel(3)[0] = 1;
        Path surround = source("six.wav", AudioFormat.wavFloat(44_100, 6), six, AudioMetadata.NONE);
        Converted mixed = convert(surround, "mixed.wav", Call.to("wav").channels(2));
        assertThat(files.load(mixed.file()).channel(1)[0]).isEqualTo(0.70710678f / 2.41421356f);
    }

    @Test
    void whatIsThereIsNotReplaced() throws Exception {
        Path wav = source("a.wav", AudioFormat.wav(44_100, 2, 24));
        byte[] before = Files.readAllBytes(wav);
        assertThatThrownBy(() -> convert(wav, "a.wav", Call.to("wav"))).hasMessageContaining("is there already");
        assertThatThrownBy(() -> convert(List.of(wav), Optional.empty(), Call.to("wav"), Intent.APPLY, Progress.NONE))
                .hasMessageContaining("is there already");
        assertThat(Files.readAllBytes(wav)).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        Path wav =
                source("a.wav", AudioFormat.wav(44_100, 2, 24), ContentAudioFilesTest.noise(2, 1), MetadataTest.full());
        Outcome<Converted> outcome =
                convert(List.of(wav), Optional.empty(), Call.to("aiff"), Intent.PREVIEW, Progress.NONE);
        assertThat(outcome.results().getFirst().omitted()).hasSize(3);
        assertThat(folder.resolve("a.aiff")).doesNotExist();
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        Path good = source("good.wav", AudioFormat.wav(44_100, 2, 24));
        Path bad = Files.writeString(folder.resolve("bad.wav"), "RIFFxxxxWAVE");
        Outcome<Converted> outcome = convert(
                List.of(bad, good), Optional.of(folder.resolve("out")), Call.to("flac"), Intent.APPLY, Progress.NONE);
        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.faults()).hasSize(1);
        assertThat(folder.resolve("out")).isDirectoryContaining(f -> f.endsWith("good.flac"));
    }

    @Test
    void aCancelLeavesNothing() throws Exception {
        Path wav = source("a.wav", AudioFormat.wav(44_100, 2, 24), new AudioBlock(2, 200_000), AudioMetadata.NONE);
        int[] asked = {0};
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // Only the cancel counts.
            }

            @Override
            public boolean cancelled() {
                return ++asked[0] > 3;
            }
        };
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> convert(
                        List.of(wav), Optional.of(out.resolve("b.flac")), Call.to("flac"), Intent.APPLY, impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(out).isEmptyDirectory();
    }

    /** A quarter of an hour of sound that is never there as a whole: the blocks that are asked for stay small, and so does what is kept. */
    @Test
    void longSoundIsCarriedInSmallPieces() throws Exception {
        long frames = Boolean.getBoolean("backline.long") ? 44_100L * 3_600 : 44_100L * 300;
        Generated generated = new Generated(frames);
        System.gc();
        long before = used();
        long[] most = {0};
        Progress watching = new Progress() {
            private int calls;

            @Override
            public void report(double fraction, String message) {
                if (++calls % 200 == 0) {
                    System.gc();
                    most[0] = Math.max(most[0], used() - before);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        Path out = folder.resolve("long.flac");
        new ConvertAction(generated)
                .convert(
                        List.of(folder.resolve("generated.wav")),
                        Optional.of(out),
                        Optional.of("flac"),
                        Optional.of(48_000),
                        Optional.of(16),
                        false,
                        Optional.empty(),
                        "auto",
                        1,
                        Intent.APPLY,
                        watching);
        assertThat(generated.largest).isLessThanOrEqualTo(16_384);
        assertThat(most[0]).as("bytes held beyond those at the start").isLessThan(24L << 20);
        try (AudioReader reader = files.open(out)) {
            assertThat(reader.frames()).isEqualTo(Rates.frames(frames, 44_100, 48_000));
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A source without a file. */
    private final class Generated implements AudioFiles {
        private final long frames;
        private int largest;

        Generated(long frames) {
            this.frames = frames;
        }

        @Override
        public Set<String> readable() {
            return Set.of("wav");
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AudioWriter create(Path file, AudioFormat format, WriteOptions options) throws IOException, AudioFault {
            return files.create(file, format, options);
        }

        @Override
        public AudioReader open(Path file) {
            return new AudioReader() {
                private long at;

                @Override
                public AudioFormat format() {
                    return AudioFormat.wav(44_100, 1, 24);
                }

                @Override
                public long frames() {
                    return frames;
                }

                @Override
                public int read(AudioBlock block) {
                    int count = (int) Math.min(block.capacity(), frames - at);
                    for (int i = 0; i < count; i++) {
                        block.channel(0)[i] = ((at + i) % 100 - 50) / 100f;
                    }
                    at += count;
                    largest = Math.max(largest, block.capacity());
                    block.frames(count);
                    return count;
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }
    }
}
