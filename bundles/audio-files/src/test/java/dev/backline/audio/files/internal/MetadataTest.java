package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Acid;
import dev.backline.api.audio.AudioMetadata.Broadcast;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Loop.Direction;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.model.Pitch;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.sound.AudioBlock;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    /** All that can be told, each with a value of its own. */
    static AudioMetadata full() {
        return AudioMetadata.builder()
                .tag("title", "Hällo")
                .tag("artist", "One")
                .tag("artist", "Two")
                .tag("comment", "odd")
                .tag("genre", "Techno")
                .tag("date", "2026-11-28")
                .tag("mood", "night")
                .broadcast(new Broadcast(
                        "A take",
                        "Desk",
                        "REF1",
                        "2026-11-28",
                        "12:34:56",
                        5_000_000_000L,
                        2,
                        "060a2b34",
                        List.of(-2300, 500, -100, -1900, -2100),
                        "A=PCM,F=44100\r\n"))
                .ixml("<BWFXML><SCENE>1</SCENE></BWFXML>")
                .acid(new Acid(false, true, Optional.of(Pitch.of(57)), 16, 3, 4, Optional.of(Tempo.of(124.5))))
                .zone(new Zone(57, 25, -3, 40, 80, 1, 100))
                .loop(new Loop(100, 900, Direction.FORWARD, 0))
                .loop(new Loop(50, 950, Direction.ALTERNATING, 0))
                .cue(new Cue(10, 0, "start"))
                .cue(new Cue(500, 0, "Mitte ü"))
                .build();
    }

    private Path write(String container, AudioMetadata metadata, List<String> omitted) throws Exception {
        Path file = folder.resolve("m." + container);
        AudioFormat format = new AudioFormat(container, 44_100, 2, 24, false);
        try (AudioWriter writer = files.create(file, format, WriteOptions.PLAIN.with(metadata))) {
            writer.write(ContentAudioFilesTest.noise(2, 1_001));
            writer.commit();
            assertThat(writer.omitted()).containsExactlyElementsOf(omitted);
        }
        return file;
    }

    private AudioMetadata read(Path file) throws Exception {
        try (AudioReader reader = files.open(file)) {
            assertThat(reader.read(new AudioBlock(reader.format().channels(), 5_000)))
                    .isEqualTo(1_001);
            return reader.metadata();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac"})
    void allOfItComesBack(String container) throws Exception {
        Path file = write(container, full(), List.of());
        assertThat(read(file)).isEqualTo(full());
        Outside.runIfThere("ffmpeg", "-v", "error", "-xerror", "-i", file.toString(), "-f", "null", "-");
    }

    @Test
    void aiffHoldsMuchAndTellsWhatItDoesNot() throws Exception {
        Path file = write(
                "aiff",
                full(),
                List.of(
                        "broadcast extension (bext)",
                        "iXML document",
                        "beats and meter of the loop (acid); its tempo is kept as the tag bpm"));
        AudioMetadata back = read(file);
        assertThat(back.loops()).isEqualTo(full().loops());
        assertThat(back.cues()).isEqualTo(full().cues());
        assertThat(back.zone()).isEqualTo(full().zone());
        assertThat(back.tag("bpm")).contains("124.5");
        assertThat(back.tag("title")).contains("Hällo");
        assertThat(back.tag("mood")).contains("night");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "aiff", "flac"})
    void othersReadTheTags(String container) throws Exception {
        Path file =
                write(container, AudioMetadata.builder().tag("title", "Hällo").build(), List.of());
        Path told = folder.resolve("told.txt");
        Outside.run("ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-f", "ffmetadata", told.toString());
        assertThat(Files.readString(told).toLowerCase(Locale.ROOT)).contains("title=hällo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "aiff", "flac"})
    void tagsOfOthersAreRead(String container) throws Exception {
        Path source = write("wav", AudioMetadata.NONE, List.of());
        Path file = folder.resolve("theirs." + container);
        Outside.run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                source.toString(),
                "-metadata",
                "title=Hällo",
                "-metadata",
                "artist=Wörld",
                "-write_id3v2",
                "1",
                file.toString());
        assertThat(read(file).tag("title")).contains("Hällo");
    }

    @Test
    void theReferenceToolGivesBackTheChunksOfAWavFileFromOurFlac() throws Exception {
        AudioMetadata untagged = full().toBuilder().build();
        Path flac = write("flac", untagged, List.of());
        Path wav = folder.resolve("back.wav");
        Outside.run("flac", "-s", "-f", "-d", "--keep-foreign-metadata", flac.toString(), "-o", wav.toString());
        AudioMetadata back = read(wav);
        assertThat(back.loops()).isEqualTo(full().loops());
        assertThat(back.cues()).isEqualTo(full().cues());
        assertThat(back.acid()).isEqualTo(full().acid());
        assertThat(back.broadcast()).isEqualTo(full().broadcast());
    }

    @Test
    void chunksThatTheReferenceToolKeepsInFlacAreRead() throws Exception {
        Path wav = write("wav", full(), List.of());
        Outside.run("flac", "-s", "-f", "--keep-foreign-metadata", wav.toString());
        AudioMetadata back = read(folder.resolve("m.flac"));
        assertThat(back.loops()).isEqualTo(full().loops());
        assertThat(back.cues()).isEqualTo(full().cues());
        assertThat(back.broadcast()).isEqualTo(full().broadcast());
        assertThat(back.tag("mood")).contains("night");
    }

    /** Whatever of it can still be read can also be written again, everywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"wav", "aiff", "flac"})
    void damagedMetadataNeverHindersSoundOrConversion(String container) throws Exception {
        AudioMetadata told = container.equals("aiff")
                ? full()
                : full().toBuilder().tag("bpm", "120").build();
        Path file = folder.resolve("damaged." + container);
        try (AudioWriter writer =
                files.create(file, new AudioFormat(container, 44_100, 1, 16, false), WriteOptions.PLAIN.with(told))) {
            writer.commit();
        }
        byte[] good = Files.readAllBytes(file);
        RandomGenerator random = Seed.of(5).split(container).random();
        int read = 0;
        for (int round = 0; round < (Boolean.getBoolean("backline.long") ? 20_000 : 60); round++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bad[12 + random.nextInt(bad.length - 12)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            AudioMetadata left;
            try (AudioReader reader = files.open(file)) {
                left = reader.metadata();
                AudioInfo.of(file, reader);
            } catch (AudioFault refused) {
                continue;
            }
            read++;
            for (String target : List.of("wav", "aiff", "flac")) {
                try (AudioWriter writer = files.create(
                        folder.resolve("again." + target),
                        new AudioFormat(target, 44_100, 1, 16, false),
                        WriteOptions.PLAIN.with(left))) {
                    writer.commit();
                }
                assertThat(files.load(folder.resolve("again." + target)).frames())
                        .isZero();
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void foreignChunksStayInTheirFamilyAndAreNamedElsewhere() throws Exception {
        AudioMetadata odd = AudioMetadata.builder()
                .foreign(new Foreign("riff", "Minf", 3, new byte[] {1, 2, 3}))
                .foreign(new Foreign("riff", "huge", 1L << 30, new byte[0]))
                .build();
        AudioMetadata back = read(write("wav", odd, List.of("riff huge (1073741824 bytes): too large to be carried")));
        assertThat(back.foreign()).containsExactly(odd.foreign().getFirst());
        write("aiff", odd, List.of("riff Minf (3 bytes)", "riff huge (1073741824 bytes): too large to be carried"));
    }

    @Test
    void longLabelsAndTheirCutAreTold() throws Exception {
        AudioMetadata odd =
                AudioMetadata.builder().cue(new Cue(7, 20, "x".repeat(300))).build();
        AudioMetadata back = read(write("aiff", odd, List.of("lengths of 1 cues", "end of the label at frame 7")));
        assertThat(back.cues()).containsExactly(new Cue(7, 0, "x".repeat(255)));
        assertThat(read(write("wav", odd, List.of()))).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void tagsOfMp3AreReadInAllVersions(int version) throws Exception {
        Path mp3 = folder.resolve("a.mp3");
        Path wav = write("wav", AudioMetadata.NONE, List.of());
        Outside.run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                wav.toString(),
                "-write_xing",
                "0",
                "-id3v2_version",
                "0",
                mp3.toString());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(tag(version));
        all.writeBytes(Files.readAllBytes(mp3));
        all.writeBytes(("TAG" + "Old title".concat("\0".repeat(21)) + "Old artist".concat("\0".repeat(20))
                        + "\0".repeat(30) + "1999" + "\0".repeat(28) + "\0\u0007\u0001")
                .getBytes(StandardCharsets.ISO_8859_1));
        Files.write(mp3, all.toByteArray());
        try (AudioReader reader = files.open(mp3)) {
            assertThat(reader.metadata().tag("title")).contains("Größe");
            assertThat(reader.metadata().tag("artist")).contains("Old artist");
            assertThat(reader.metadata().tag("date")).contains("1999");
            assertThat(reader.metadata().tag("tracknumber")).contains("7");
        }
    }

    private static byte[] tag(int version) {
        byte[] text = "\ufeffGröße".getBytes(StandardCharsets.UTF_16LE);
        int size = 1 + text.length;
        ByteBuffer b = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        b.put("ID3".getBytes(StandardCharsets.ISO_8859_1)).put((byte) version).put(new byte[2]);
        b.putInt(110);
        if (version == 2) {
            b.put("TT2".getBytes(StandardCharsets.ISO_8859_1)).put(new byte[] {0, 0, (byte) size});
        } else {
            b.put("TIT2".getBytes(StandardCharsets.ISO_8859_1)).putInt(size).putShort((short) 0);
        }
        b.put((byte) 1).put(text);
        byte[] tag = new byte[120];
        System.arraycopy(b.array(), 0, tag, 0, 120);
        return tag;
    }
}
