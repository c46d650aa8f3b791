package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFilesTest {
    private static final int ROUNDS = Boolean.getBoolean("backline.long") ? 10_000 : 300;

    private static final long MOST_FRAMES = 100_000_000;

    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    private byte[] sound(String name) throws Exception {
        Path wav = folder.resolve("good.wav");
        boolean real = name.equals("float.wav");
        try (AudioWriter writer = files.create(wav, new AudioFormat("wav", 44_100, 2, real ? 32 : 16, real))) {
            writer.write(ContentAudioFilesTest.noise(2, 3_000));
            writer.commit();
        }
        if (name.endsWith(".wav")) {
            return Files.readAllBytes(wav);
        }
        Path made = folder.resolve(name);
        Outside.run("ffmpeg", "-v", "error", "-y", "-i", wav.toString(), made.toString());
        return Files.readAllBytes(made);
    }

    /** Reads all, and answers the fault's message, or nothing. */
    private String read(Path file) throws Exception {
        try (AudioReader reader = files.open(file)) {
            AudioBlock block = new AudioBlock(reader.format().channels(), 1_000);
            long frames = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                frames += count;
                assertThat(frames).as("sound without end").isLessThan(MOST_FRAMES);
            }
            assertThat(frames).isEqualTo(reader.frames());
            reader.metadata();
            return "";
        } catch (AudioFault fault) {
            return fault.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.wav", "float.wav", "a.aiff", "a.flac", "a.mp3", "a.ogg", "a.opus", "a.m4a"})
    void aFileCutAnywhereIsRefusedInOneSentence(String name) throws Exception {
        byte[] good = sound(name);
        Path file = folder.resolve("cut");
        for (int length = 1; length < good.length; length += 1 + good.length / 60) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThat(read(file)).as(name + " cut at " + length).isNotEmpty().doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.wav",
                "float.wav",
                "a.aiff",
                "a.flac",
                "a.mp3",
                "a.mp2",
                "a.ogg",
                "a.opus",
                "a.aac",
                "a.m4a"
            })
    void randomDamageIsReadOrRefusedAndNeverHangs(String name) throws Exception {
        byte[] good = sound(name);
        RandomGenerator random = Seed.of(23).split(name).random();
        Path file = folder.resolve("damaged");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(ROUNDS > 300 ? 600 : 60), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bad = good.clone();
                int flips = 1 + random.nextInt(6);
                for (int f = 0; f < flips; f++) {
                    int reach = random.nextBoolean() ? Math.min(120, bad.length) : bad.length;
                    bad[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bad);
                assertThat(read(file)).doesNotContain("Exception");
            }
        });
    }

    @Test
    void aSingleFlippedBitInFlacSoundIsNoticed() throws Exception {
        byte[] good = sound("a.flac");
        RandomGenerator random = Seed.of(1).random();
        Path file = folder.resolve("flipped.flac");
        for (int round = 0; round < 60; round++) {
            byte[] bad = good.clone();
            int at = good.length - 1 - random.nextInt(good.length / 2);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            assertThat(read(file)).as("byte " + at).contains("is damaged");
        }
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsFrame() throws Exception {
        byte[] bytes = sound("float.wav");
        int at = bytes.length - 8 * 10;
        bytes[at + 2] = (byte) 0xc0;
        bytes[at + 3] = 0x7f;
        Path file = Files.write(folder.resolve("nan.wav"), bytes);
        assertThatThrownBy(() -> files.load(file))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("frame 2990");
    }

    @Test
    void aHugeClaimedLengthIsRefusedBeforeAnythingIsReserved() throws Exception {
        byte[] bytes = sound("plain.wav");
        int data = bytes.length - 12_000 - 4;
        bytes[data + 3] = 0x7f;
        Path file = Files.write(folder.resolve("huge.wav"), bytes);
        assertThatThrownBy(() -> files.load(file))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("claims");
    }
}
