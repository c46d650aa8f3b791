package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Dither;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentAudioFilesTest {
    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    static AudioBlock noise(int channels, int frames) {
        Dither noise = new Dither(Seed.of(9));
        AudioBlock block = new AudioBlock(channels, frames);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < frames; i++) {
                block.channel(c)[i] = (float) (noise.next() * (i % 977 < 300 ? 0.9 : 0.02));
            }
        }
        return block;
    }

    private Path write(String name, AudioFormat format, AudioBlock block) throws IOException, AudioFault {
        Path file = folder.resolve(name);
        try (AudioWriter writer = files.create(file, format)) {
            writer.write(block);
            writer.commit();
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"1,16,2", "2,16,2", "2,24,1", "1,24,1", "2,32,0", "6,24,1", "3,32,0"})
    void whatIsWrittenIsReadBack(int channels, int bits, int steps) throws Exception {
        AudioBlock block = noise(channels, 30_001);
        Path file = write("a.wav", new AudioFormat("wav", 48_000, channels, bits, bits == 32), block);
        AudioBlock back = files.load(file);
        float[][] written = new float[channels][];
        Arrays.setAll(written, block::channel);
        Outside.same(back, written, steps / (float) (1L << bits - 1));
        try (AudioReader reader = files.open(file)) {
            assertThat(reader.format()).isEqualTo(new AudioFormat("wav", 48_000, channels, bits, bits == 32));
        }
        Outside.same(back, Outside.decoded(file, channels, folder), 0);
    }

    @Test
    void nothingStandsUnderTheNameBeforeACommittedClose() throws Exception {
        Path file = folder.resolve("sub/b.wav");
        try (AudioWriter writer = files.create(file, AudioFormat.wav(44_100, 2, 24))) {
            writer.write(noise(2, 100));
            assertThat(file).doesNotExist();
        }
        assertThat(folder.resolve("sub")).isEmptyDirectory();
        Path old = write("c.wav", AudioFormat.wav(44_100, 1, 16), noise(1, 10));
        byte[] before = Files.readAllBytes(old);
        try (AudioWriter writer = files.create(old, AudioFormat.wav(44_100, 1, 24))) {
            writer.write(noise(1, 5_000));
            assertThat(Files.readAllBytes(old)).isEqualTo(before);
            writer.commit();
        }
        assertThat(files.load(old).frames()).isEqualTo(5_000);
    }

    @Test
    void fullScaleIsClippedAndSilenceStaysSilent() throws Exception {
        AudioBlock block = AudioBlock.of(new float[] {2, -2, 0, 1, -1, Float.NaN});
        AudioBlock back = files.load(write("d.wav", AudioFormat.wav(44_100, 1, 24), block));
        assertThat(back.channel(0)).startsWith(1 - 0x1p-23f, -1, 0, 1 - 0x1p-23f, -1);
        assertThat(files.load(write("e.wav", AudioFormat.wav(44_100, 1, 16), new AudioBlock(1, 999)))
                        .channel(0))
                .containsOnly(0f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c:a pcm_u8 a.wav",
                "-c:a pcm_s32le a.wav",
                "-c:a pcm_f64le a.wav",
                "-c:a pcm_s16le -rf64 always a.wav",
                "-c:a pcm_s8 a.aiff",
                "-c:a pcm_s24be a.aiff",
                "-c:a pcm_s16le a.aiff",
                "-c:a pcm_f32be a.aiff",
                "-c:a flac -compression_level 12 a.flac",
                "-c:a flac -ch_mode mid_side a.flac",
                "-c:a flac -ch_mode left_side a.flac",
                "-c:a flac -ch_mode right_side a.flac",
                "-c:a flac -lpc_type none a.flac",
                "-c:a flac -lpc_type fixed a.flac",
                "-c:a flac -ar 8000 -ac 1 a.flac",
                "-c:a flac -ac 6 a.flac",
                "-c:a flac -frame_size 4608 a.flac"
            })
    void readsWhatFfmpegWrites(String options) throws Exception {
        Path source = write("source.wav", AudioFormat.wavFloat(44_100, 2), noise(2, 50_000));
        String[] words = options.split(" ");
        Path made = folder.resolve(words[words.length - 1]);
        String[] command = new String[words.length + 6];
        System.arraycopy(new String[] {"ffmpeg", "-v", "error", "-y", "-i", source.toString()}, 0, command, 0, 6);
        System.arraycopy(words, 0, command, 6, words.length);
        command[command.length - 1] = made.toString();
        Outside.run(command);
        AudioBlock ours = files.load(made);
        Outside.same(ours, Outside.decoded(made, ours.channels(), folder), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-8 -e -p", "-8 --blocksize=16", "-5 -b 65535 --lax"})
    void readsWhatFlacWrites(String options) throws Exception {
        Path source = write("f.wav", AudioFormat.wav(44_100, 2, 24), noise(2, 70_000));
        String[] words = ("flac -s -f " + options + " " + source).split(" ");
        Outside.run(words);
        AudioBlock ours = files.load(folder.resolve("f.flac"));
        Outside.same(ours, Outside.decoded(source, 2, folder), 0);
    }

    @Test
    void readsFlacOfThirtyTwoBitsAndOfUnknownLength() throws Exception {
        Path source = write("g.wav", AudioFormat.wavFloat(44_100, 2), noise(2, 20_000));
        Path wide = folder.resolve("wide.wav");
        Outside.run("ffmpeg", "-v", "error", "-y", "-i", source.toString(), "-c:a", "pcm_s32le", wide.toString());
        Outside.run("flac", "-s", "-f", wide.toString());
        Outside.same(files.load(folder.resolve("wide.flac")), Outside.decoded(wide, 2, folder), 0);
        Outside.run("sh", "-c", "ffmpeg -v error -i " + source + " -f flac - | cat > " + folder.resolve("piped.flac"));
        assertThat(files.load(folder.resolve("piped.flac")).frames()).isEqualTo(20_000);
    }

    @Test
    void theDevelopmentSoundsDecodeAsFfmpegSays() throws Exception {
        Path sounds = Outside.developmentSounds();
        int done = 0;
        for (String name : new String[] {"sonicpi", "synth"}) {
            for (Path file : Outside.listed(sounds.resolve(name), "")) {
                String text = file.toString();
                if (text.endsWith(".flac") && done++ % 40 == 0 || text.endsWith("f.wav") || text.endsWith(".aiff")) {
                    AudioBlock ours = files.load(file);
                    Outside.same(ours, Outside.decoded(file, ours.channels(), folder), 0);
                }
            }
        }
        assertThat(done).isGreaterThan(150);
    }

    @Test
    void otherFormatsAreNamed() throws Exception {
        assertThatThrownBy(() -> files.open(start("a.wav", 'c', 'a', 'f', 'f')))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("Core Audio")
                .hasMessageContaining("WAV, AIFF, FLAC");
        assertThatThrownBy(() -> files.open(start("b.wav", 0x30, 0x26, 0xb2, 0x75)))
                .hasMessageContaining("Windows Media");
        assertThatThrownBy(() -> files.open(start("c.wav"))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> files.open(start("d.txt", 'h', 'i'))).hasMessageContaining("no audio format");
        assertThatThrownBy(() -> files.open(folder.resolve("gone.wav"))).hasMessageContaining("is not there");
        assertThatThrownBy(() -> files.create(folder.resolve("x.flac"), new AudioFormat("flac", 44_100, 2, 32, false)))
                .hasMessageContaining("cannot be written");
    }

    private Path start(String name, int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), content);
    }
}
