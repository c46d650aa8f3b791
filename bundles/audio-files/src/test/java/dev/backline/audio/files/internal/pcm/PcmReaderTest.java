package dev.backline.audio.files.internal.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.audio.files.internal.Outside;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcmReaderTest {
    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    private static AudioBlock noise(int channels, int frames) {
        RandomGenerator random = Seed.of(3).random();
        AudioBlock block = new AudioBlock(channels, frames);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < frames; i++) {
                block.channel(c)[i] = (float) (1.8 * random.nextDouble() - 0.9);
            }
        }
        return block;
    }

    private Path write(AudioFormat format, AudioBlock block) throws Exception {
        Path file = folder.resolve("a." + format.container());
        try (AudioWriter writer = files.create(file, format)) {
            writer.write(block);
            writer.commit();
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:a pcm_alaw a.wav",
                "-c:a pcm_mulaw a.wav",
                "-c:a pcm_f32le a.wav",
                "-c:a pcm_s24le -ac 5 a.wav",
                "-c:a pcm_alaw a.aiff",
                "-c:a pcm_mulaw a.aiff",
                "-c:a pcm_f64be a.aiff",
                "-c:a pcm_s32be a.aiff"
            })
    void readsWhatFfmpegWrites(String options) throws Exception {
        Path source = write(AudioFormat.wavFloat(44_100, 2), noise(2, 5_001));
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options.split(" ")));
        Path made = folder.resolve("made-" + command.removeLast());
        command.add(made.toString());
        Outside.run(command.toArray(String[]::new));
        AudioBlock ours = files.load(made);
        Outside.same(ours, Outside.decoded(made, ours.channels(), folder), 0);
    }

    @ParameterizedTest
    @CsvSource({"16, false", "24, false", "32, false", "32, true", "64, true"})
    void aiffOfAllBitsIsReadBackHereAndByOthers(int bits, boolean floating) throws Exception {
        AudioBlock block = noise(3, 4_001);
        Path file = write(new AudioFormat("aiff", 48_000, 3, bits, floating), block);
        float[][] values = {block.channel(0), block.channel(1), block.channel(2)};
        AudioBlock back = files.load(file);
        Outside.same(back, values, floating ? 0 : bits == 16 ? 2 / 32_768f : 0x1p-24f);
        try (AudioReader reader = files.open(file)) {
            assertThat(reader.format()).isEqualTo(new AudioFormat("aiff", 48_000, 3, bits, floating));
        }
        if (Outside.isThere("ffmpeg")) {
            Outside.same(back, Outside.decoded(file, 3, folder), 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"32, false", "64, true"})
    void wideWavIsReadBackHereAndByOthers(int bits, boolean floating) throws Exception {
        AudioBlock block = noise(2, 4_001);
        Path file = write(new AudioFormat("wav", 48_000, 2, bits, floating), block);
        AudioBlock back = files.load(file);
        Outside.same(back, new float[][] {block.channel(0), block.channel(1)}, floating ? 0 : 0x1p-31f);
        if (Outside.isThere("ffmpeg")) {
            Outside.same(back, Outside.decoded(file, 2, folder), 0);
        }
    }

    /** Two frames of two channels: a half and minus a quarter. */
    @ParameterizedTest
    @CsvSource({
        "1, 16, 4, 0040 00e0",
        "1, 16, 8, 0000 0040 0000 00e0",
        "1, 16, 0, 0040 00e0",
        "1, 20, 6, 000040 0000e0",
        "1, 24, 8, 00000040 000000e0",
        "1, 12, 4, 0040 00e0",
        "1, 8, 2, c0 60",
        "1, 8, 4, 0040 00e0",
        "1, 64, 16, 0000000000000040 00000000000000e0",
        "3, 32, 8, 0000003f 000080be",
        "3, 32, 12, 0000003f 000080be 01020304"
    })
    void framesOfAnyAlignmentAreRead(int tag, int bits, int blockBytes, String frame) throws Exception {
        byte[] one = HexFormat.of().parseHex(frame.replace(" ", ""));
        AudioBlock block = files.load(raw(tag, bits, blockBytes, one));
        assertThat(block.frames()).isEqualTo(2);
        assertThat(block.channel(0)).containsExactly(0.5f, 0.5f);
        assertThat(block.channel(1)).containsExactly(-0.25f, -0.25f);
    }

    private Path raw(int tag, int bits, int blockBytes, byte[] frame) throws Exception {
        ByteBuffer b = ByteBuffer.allocate(44 + 2 * frame.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * frame.length);
        b.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) tag)
                .putShort((short) 2);
        b.putInt(44_100)
                .putInt(44_100 * blockBytes)
                .putShort((short) blockBytes)
                .putShort((short) bits);
        b.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(2 * frame.length)
                .put(frame)
                .put(frame);
        return Files.write(folder.resolve("raw.wav"), b.array());
    }

    @Test
    void aFrameTooShortForItsValuesIsRefused() throws Exception {
        Path file = raw(1, 24, 4, new byte[4]);
        assertThatThrownBy(() -> files.open(file))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("do not fit");
    }

    @Test
    void compressedWavIsNamedByItsCode() throws Exception {
        Path file = raw(0x11, 4, 4, new byte[4]);
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("0x11");
    }
}
