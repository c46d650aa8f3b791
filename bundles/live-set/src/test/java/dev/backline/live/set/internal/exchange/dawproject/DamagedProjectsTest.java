package dev.backline.live.set.internal.exchange.dawproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.DrawnSets;
import dev.backline.model.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign and damaged bytes end in a fault with a sentence, never in anything else. */
class DamagedProjectsTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 60 : 2);
    private static final String[] WILD = {
        "",
        "NaN",
        "1e308",
        "-1",
        "-1e7",
        "99999999999",
        "x",
        "true",
        "0",
        "0.0000001",
        "Infinity",
        "id3",
        "c_7",
        "\u202e"
    };

    @TempDir
    Path folder;

    private byte[] whole = {};
    private String xml = "";

    @BeforeEach
    void write() throws Exception {
        Path file = folder.resolve("whole.dawproject");
        new ZipProjectWriter(null).write(DrawnSets.of(11), folder, file);
        whole = Files.readAllBytes(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            xml = new String(zip.getInputStream(zip.getEntry("project.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void wildValuesAndMissingElementsAreReadOrRefused() {
        RandomGenerator random = Seed.of(7).split("values").random();
        String[] lines = xml.split("\n");
        int refused = assertTimeoutPreemptively(PATIENCE, () -> {
            int count = 0;
            for (int i = 0; i < (LONG ? 500_000 : 600); i++) {
                count += refuses(wild(lines, random).getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
            }
            return count;
        });
        assertThat(refused).isGreaterThan(40);
    }

    private static String wild(String[] lines, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int places = 1 + random.nextInt(3);
        int span = lines.length / places;
        for (String line : lines) {
            int draw = random.nextInt(span);
            String value = WILD[random.nextInt(WILD.length)];
            boolean leaf = line.endsWith("/>");
            String changed = draw == 0 ? replaced(line, value, random) : line;
            text.append(draw == 1 && leaf ? "" : changed).append('\n');
            text.append(draw == 2 && leaf ? line : "");
        }
        return text.toString();
    }

    private static String replaced(String line, String value, RandomGenerator random) {
        String[] parts = line.split("\"", -1);
        if (parts.length < 3) {
            return line;
        }
        parts[1 + 2 * random.nextInt(parts.length / 2)] = value;
        return String.join("\"", parts);
    }

    @Test
    void changedBytesAreReadOrRefused() {
        RandomGenerator random = Seed.of(7).split("bytes").random();
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < (LONG ? 500_000 : 500); i++) {
                refuses(mutated(xml.getBytes(StandardCharsets.UTF_8), random));
            }
        });
    }

    @Test
    void changedArchivesAreReadOrRefused() {
        RandomGenerator random = Seed.of(7).split("archives").random();
        Path file = folder.resolve("x.dawproject");
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (int i = 0; i < (LONG ? 100_000 : 200); i++) {
                Files.write(file, mutated(whole, random));
                try {
                    ProjectReader.read(file);
                } catch (SetFault fault) {
                    assertThat(fault.getMessage()).contains("x.dawproject");
                }
            }
        });
    }

    private static boolean refuses(byte[] bytes) throws IOException {
        try {
            ProjectReader.of(new ByteArrayInputStream(bytes), "x.dawproject");
            return false;
        } catch (SetFault fault) {
            assertThat(fault.getMessage()).startsWith("x.dawproject");
            return true;
        }
    }

    private static byte[] mutated(byte[] bytes, RandomGenerator random) {
        byte[] copy = bytes.clone();
        int length = random.nextInt(4) == 0 ? random.nextInt(copy.length) : copy.length;
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(copy, length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.wav",
                "/etc/evil.wav",
                "C:/evil.wav",
                "..\\evil.wav",
                "//host/evil.wav",
                "a/../../evil.wav",
                "a\u0001b",
                "a//b",
                "./x",
                "PROJECT.XML"
            })
    void namesThatLeadOutOfTheArchiveAreRefused(String name) throws Exception {
        Path file = archive(zip -> entry(zip, name, "evil".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ProjectReader.unpack(file, folder.resolve("New")))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("x.dawproject holds the file");
        assertThat(folder.resolve("New")).doesNotExist();
    }

    @Test
    void tooManyFilesAreRefused() throws Exception {
        Path file = archive(zip -> {
            for (int i = 0; i < 10_001; i++) {
                entry(zip, "f" + i, new byte[0]);
            }
        });
        assertThatThrownBy(() -> ProjectReader.read(file)).hasMessageContaining("at most 10000 were expected");
    }

    @Test
    void aBombIsStoppedAndLeavesNothing() throws Exception {
        String track =
                "<Project version=\"1.0\"><Structure><Track id=\"a\" contentType=\"audio\"/></Structure><Arrangement><Lanes>"
                        + "<Lanes track=\"a\"><Clips><Clip time=\"0\" duration=\"4\"><Audio channels=\"2\" sampleRate=\"44100\" duration=\"4\">"
                        + "<File path=\"a.wav\"/></Audio></Clip></Clips></Lanes></Lanes></Arrangement></Project>";
        Path file = folder.resolve("x.dawproject");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "project.xml", track.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("a.wav"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> ProjectReader.unpack(file, folder.resolve("New")))
                .hasMessageContaining("far more than its packed size allows");
        assertThat(folder.resolve("New/Samples/Imported")).isEmptyDirectory();
    }

    @Test
    void aRecordingThatIsThereIsNeverReplaced() throws Exception {
        String track = xml.replace("external=\"true\"", "external=\"false\"");
        Path file = archive(track, zip -> {
            for (int i = 0; i < 3; i++) {
                entry(zip, "Samples/take " + i + ".wav", "new".getBytes(StandardCharsets.UTF_8));
            }
        });
        Path made = folder.resolve("New");
        ProjectReader.unpack(file, made);
        Path taken = Files.list(made.resolve("Samples/Imported")).findFirst().orElseThrow();
        Files.writeString(taken, "mine");
        assertThatThrownBy(() -> ProjectReader.unpack(file, made)).hasMessageContaining("is there already");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void entitiesAreNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        for (String declared : new String[] {
            "<!DOCTYPE Project [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>", "<!DOCTYPE Project SYSTEM \"x.dtd\">"
        }) {
            String text = "<?xml version=\"1.0\"?>" + declared + "<Project version=\"&s;\"/>";
            assertThat(refuses(text.getBytes(StandardCharsets.UTF_8))).isTrue();
        }
        assertThat(refuses("<svg/>".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(refuses(new byte[0])).isTrue();
        assertThat(refuses(("<Project>" + "<a>".repeat(200)).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    /** Adds files to an archive. */
    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path archive(Filling more) throws IOException {
        return archive(xml, more);
    }

    private Path archive(String project, Filling more) throws IOException {
        Path file = folder.resolve("x.dawproject");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "project.xml", project.getBytes(StandardCharsets.UTF_8));
            more.fill(zip);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
