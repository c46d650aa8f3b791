package dev.backline.audio.files.internal.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlacWriterTest {
    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    /** Sounds that make the encoder choose differently, of whole steps so that all bits must come back. */
    private static AudioBlock sound(String kind, int channels, int bits, int frames) {
        RandomGenerator random = Seed.of(7).split(kind).random();
        AudioBlock block = new AudioBlock(channels, frames);
        double scale = 1L << bits - 1;
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < frames; i++) {
                double value = switch (kind) {
                    case "silence" -> 0;
                    case "noise" -> 2 * random.nextDouble() - 1;
                    case "tone" -> 0.7 * StrictMath.sin(i * (0.03 + 0.01 * c)) + 0.001 * random.nextDouble();
                    case "alike" -> 0.6 * StrictMath.sin(i * 0.05) + 0.003 * random.nextDouble() * c;
                    case "coarse" -> Math.rint(40 * StrictMath.sin(i * 0.02)) / 64;
                    case "clicks" -> i % 997 == 0 ? 1 - 2.0 * (i % 2) : 1e-5 * random.nextDouble();
                    default -> i % 2 == 0 ? -1 : 1 - 1 / scale;
                };
                // Whole numbers know no negative zero.
                block.channel(c)[i] = (float) (Math.rint(Math.clamp(value, -1, 1 - 1 / scale) * scale) / scale + 0.0);
            }
        }
        return block;
    }

    private Path write(String name, AudioFormat format, AudioBlock block, int piece) throws Exception {
        Path file = folder.resolve(name);
        try (AudioWriter writer = files.create(file, format)) {
            for (int at = 0; at < block.frames(); at += piece) {
                int count = Math.min(piece, block.frames() - at);
                AudioBlock part = new AudioBlock(block.channels(), count);
                for (int c = 0; c < block.channels(); c++) {
                    System.arraycopy(block.channel(c), at, part.channel(c), 0, count);
                }
                writer.write(part);
            }
            writer.commit();
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "silence, 2, 24, 5000, 44100",
        "noise, 2, 24, 9001, 44100",
        "noise, 1, 24, 4096, 96000",
        "tone, 1, 24, 12289, 48000",
        "tone, 2, 24, 20000, 22050",
        "tone, 6, 24, 10000, 48000",
        "alike, 2, 24, 30000, 44100",
        "coarse, 2, 24, 9000, 11025",
        "clicks, 2, 24, 20000, 44100",
        "extremes, 2, 24, 9000, 192000",
        "tone, 2, 24, 1, 44100",
        "tone, 2, 24, 13, 44100",
        "tone, 2, 24, 0, 44100"
    })
    void whatIsWrittenIsReadBackBitForBitHereAndByOthers(String kind, int channels, int bits, int frames, int rate)
            throws Exception {
        AudioBlock block = sound(kind, channels, bits, frames);
        Path file = write("a.flac", AudioFormat.flac(rate, channels, bits), block, 777);
        Witness.test(file);
        AudioBlock back = files.load(file);
        assertThat(back.frames()).isEqualTo(frames);
        for (int c = 0; c < channels; c++) {
            assertThat(back.channel(c)).isEqualTo(block.channel(c));
        }
        if (frames > 0) {
            Witness.same(block, file, folder);
        }
        try (FlacReader reader = (FlacReader) files.open(file)) {
            reader.checkSum();
            assertThat(reader.read(new AudioBlock(channels, frames + 1))).isEqualTo(frames);
        }
    }

    @Test
    void theSameSoundGivesTheSameBytesHoweverItIsCut() throws Exception {
        AudioBlock block = sound("alike", 2, 24, 20_000);
        byte[] one = Files.readAllBytes(write("one.flac", AudioFormat.flac(44_100, 2, 16), block, 20_000));
        byte[] many = Files.readAllBytes(write("many.flac", AudioFormat.flac(44_100, 2, 16), block, 61));
        assertThat(many).isEqualTo(one);
    }

    @Test
    void musicTakesAboutAsMuchRoomAsTheReferenceEncodersDefault() throws Exception {
        AudioBlock block = sound("alike", 2, 16, 100_000);
        Path ours = write("ours.flac", AudioFormat.flac(44_100, 2, 24), block, 4_096);
        Path wav = write("theirs.wav", AudioFormat.wav(44_100, 2, 24), block, 4_096);
        Path theirs = Witness.encode(wav);
        assertThat(Files.size(ours)).isLessThan(Files.size(theirs) * 21 / 20);
    }

    @Test
    void aWrongSumIsNoticedWhenAskedFor() throws Exception {
        Path file = write("sum.flac", AudioFormat.flac(44_100, 2, 24), sound("tone", 2, 24, 5_000), 5_000);
        byte[] bytes = Files.readAllBytes(file);
        bytes[8 + 18] ^= 1;
        Files.write(file, bytes);
        assertThat(files.load(file).frames()).isEqualTo(5_000);
        try (FlacReader reader = (FlacReader) files.open(file)) {
            reader.checkSum();
            assertThatThrownBy(() -> reader.read(new AudioBlock(2, 5_000))).hasMessageContaining("MD5");
        }
    }
}
