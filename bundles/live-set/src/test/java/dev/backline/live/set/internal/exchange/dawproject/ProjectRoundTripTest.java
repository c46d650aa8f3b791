package dev.backline.live.set.internal.exchange.dawproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.exchange.DrawnSets;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Decibels;
import dev.backline.model.Device;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Note;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRoundTripTest {
    private static final int SETS = Boolean.getBoolean("backline.long") ? 20_000 : 100;

    @TempDir
    Path folder;

    @Test
    void whatTheFormatHoldsComesBackEqual() throws Exception {
        int clips = 0;
        int envelopes = 0;
        for (int seed = 0; seed < SETS; seed++) {
            LiveSet set = DrawnSets.of(seed);
            Path file = folder.resolve("Set.dawproject");
            new ZipProjectWriter(null).write(set, folder, file);
            Imported read = ProjectReader.read(file);
            Files.delete(file);
            assertThat(read.losses()).as("set %s", seed).allMatch(l -> l.startsWith("Audio "));
            compare(set, read.set(), "set " + seed);
            clips += set.tracks().stream()
                    .mapToInt(t -> t.arrangement().size() + t.session().size())
                    .sum();
            envelopes +=
                    set.tracks().stream().mapToInt(t -> t.automation().size()).sum();
        }
        assertThat(clips).isGreaterThan(500);
        assertThat(envelopes).isGreaterThan(250);
    }

    private static void compare(LiveSet set, LiveSet read, String what) {
        assertThat(read.name()).as(what).isEqualTo(set.name());
        assertThat(read.tempo()).as(what).isEqualTo(set.tempo());
        assertThat(read.signatures()).as(what).isEqualTo(set.signatures());
        assertThat(read.locators()).as(what).isEqualTo(set.locators());
        assertThat(read.scenes()).as(what).isEqualTo(set.scenes());
        assertThat(read.tracks()).as(what).hasSameSizeAs(set.tracks());
        // Where a send leaves is told by the sends, so a return that nobody sends to does not tell.
        boolean sent = set.tracks().stream().anyMatch(t -> t.mixer().sends().containsKey("return"));
        assertThat(read.track("return").orElseThrow().preFader())
                .isEqualTo(sent && set.track("return").orElseThrow().preFader());
        for (int i = 0; i < set.tracks().size(); i++) {
            compare(set.tracks().get(i), read.tracks().get(i), what + ", track " + i);
        }
    }

    private static void compare(Track track, Track read, String what) {
        assertThat(List.of(read.id(), read.kind(), read.name(), read.color(), read.group()))
                .as(what)
                .isEqualTo(List.of(track.id(), track.kind(), track.name(), track.color(), track.group()));
        assertThat(read.mixer().sends()).as(what).isEqualTo(track.mixer().sends());
        assertThat(read.mixer().withSends(Map.of()))
                .as(what)
                .isEqualTo(track.mixer().withSends(Map.of()));
        assertThat(devices(read)).as(what).isEqualTo(devices(track));
        assertThat(read.arrangement()).as(what).hasSameSizeAs(track.arrangement());
        for (int i = 0; i < track.arrangement().size(); i++) {
            Track.Placed wanted = track.arrangement().get(i);
            assertThat(read.arrangement().get(i).at()).isEqualTo(wanted.at());
            assertThat(read.arrangement().get(i).length()).isEqualTo(wanted.length());
            compare(wanted.clip(), read.arrangement().get(i).clip(), what + ", clip " + i);
        }
        assertThat(read.session().keySet()).as(what).isEqualTo(track.session().keySet());
        track.session().forEach((scene, clip) -> compare(clip, read.session().get(scene), what + ", slot " + scene));
        assertThat(read.automation())
                .as(what)
                .extracting(e -> e.target().path())
                .isEqualTo(
                        track.automation().stream().map(e -> e.target().path()).toList());
        for (int i = 0; i < track.automation().size(); i++) {
            compare(track.automation().get(i), read.automation().get(i), what);
        }
    }

    /** A device has an id of the reader's, and where it lies says which it is. */
    private static List<Device> devices(Track track) {
        return track.devices().stream().map(d -> d.toBuilder().id("").build()).toList();
    }

    private static void compare(Clip clip, Clip read, String what) {
        assertThat(read.envelopes()).as(what).hasSameSizeAs(clip.envelopes());
        for (int i = 0; i < clip.envelopes().size(); i++) {
            ClipEnvelope wanted = clip.envelopes().get(i);
            assertThat(read.envelopes().get(i).envelope().target())
                    .isEqualTo(wanted.envelope().target());
            compare(wanted.envelope(), read.envelopes().get(i).envelope(), what);
        }
        assertThat(read.toBuilder().envelopes(List.of()).notes(List.of()).build())
                .as(what)
                .isEqualTo(
                        clip.toBuilder().envelopes(List.of()).notes(List.of()).build());
        List<Note> notes = clip.notes();
        assertThat(read.notes()).as(what).isEqualTo(notes);
    }

    private static void compare(Envelope envelope, Envelope read, String what) {
        for (double at = -1; at < 70; at += 0.125) {
            assertThat(read.at(Beats.of(at))).as(what + " at " + at).isCloseTo(envelope.at(Beats.of(at)), within(1e-6));
        }
    }

    @Test
    void theSchemasAcceptWhatIsWritten() throws Exception {
        Path schemas = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/dawproject"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.exists(schemas.resolve("Project.xsd")));
        Validator project = validator(schemas.resolve("Project.xsd"));
        Validator metadata = validator(schemas.resolve("MetaData.xsd"));
        List<LiveSet> sets = new ArrayList<>(List.of(InventedSets.full()));
        for (int seed = 0; seed < SETS / 2; seed++) {
            sets.add(DrawnSets.of(seed));
        }
        for (LiveSet set : sets) {
            Path file = folder.resolve("Set.dawproject");
            new ZipProjectWriter(null).write(set, folder, file);
            project.validate(new StreamSource(new ByteArrayInputStream(entry(file, "project.xml"))));
            metadata.validate(new StreamSource(new ByteArrayInputStream(entry(file, "metadata.xml"))));
            Files.delete(file);
        }
    }

    private static Validator validator(Path schema) throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
    }

    private static byte[] entry(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    @Test
    void recordingsOfTheProjectGoAlongAndOthersAreOnlyNamed() throws Exception {
        Path project = Files.createDirectories(folder.resolve("Project"));
        Path secret = Files.writeString(folder.resolve("secret.wav"), "a private recording");
        Files.createDirectories(project.resolve("Samples"));
        Files.writeString(project.resolve("Samples/in.wav"), "a recording");
        Files.createSymbolicLink(project.resolve("Samples/link.wav"), secret);
        LiveSet set = playing(List.of("Samples/in.wav", "../secret.wav", secret.toString(), "Samples/link.wav"));
        Path file = folder.resolve("Set.dawproject");
        ZipProjectWriter writer = new ZipProjectWriter(null);
        writer.write(set, project, file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(e -> e.getName()))
                    .containsExactly("metadata.xml", "project.xml", "Samples/in.wav");
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("private recording");
        assertThat(writer.omissions(set, project))
                .filteredOn(l -> l.contains("lies outside"))
                .hasSize(2);
        Path made = folder.resolve("New");
        Imported read = ProjectReader.unpack(file, made);
        assertThat(read.set()
                        .tracks()
                        .getFirst()
                        .arrangement()
                        .getFirst()
                        .clip()
                        .audio()
                        .orElseThrow()
                        .file())
                .isEqualTo(Path.of("Samples", "Imported", "in.wav"));
        try (Stream<Path> all = Files.walk(made)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(made.resolve("Samples/Imported/in.wav"));
        }
        assertThat(made.resolve("Samples/Imported/in.wav")).hasContent("a recording");
    }

    private static LiveSet playing(List<String> files) {
        Track.Builder track = Track.builder("a", Track.Kind.AUDIO);
        for (int i = 0; i < files.size(); i++) {
            Clip clip = Clip.builder("c", Beats.of(4))
                    .audio(new Clip.Audio(Path.of(files.get(i)), Optional.empty(), Decibels.UNITY))
                    .build();
            track.place(new Track.Placed(Beats.of(4.0 * i), Beats.of(4), clip));
        }
        return LiveSet.builder("Set", Tempo.of(120))
                .tracks(List.of(track.build()))
                .build();
    }

    @Test
    void theSameSetGivesTheSameBytes() throws Exception {
        Path one = folder.resolve("1.dawproject");
        Path two = folder.resolve("2.dawproject");
        new ZipProjectWriter(null).write(DrawnSets.of(5), folder, one);
        new ZipProjectWriter(null).write(DrawnSets.of(5), folder, two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void whatTheFormatHasNotIsListed() {
        LiveSet set = InventedSets.full();
        assertThat(new ZipProjectWriter(null).omissions(set, folder))
                .contains("Key Am: the format has no key.", "Scene Drop: its tempo is left out.")
                .anyMatch(l -> l.contains("the recordings that it plays are left out"))
                .anyMatch(l -> l.contains("notes with a chance"))
                .anyMatch(l -> l.contains("the devices within are left out"));
        assertThat(set.tracks().getLast().mixer()).isNotEqualTo(Mixer.UNITY);
    }
}
