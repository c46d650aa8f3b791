package dev.backline.live.set.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.exchange.dawproject.ProjectReader;
import dev.backline.live.set.internal.exchange.dawproject.ZipProjectWriter;
import dev.backline.live.set.internal.exchange.table.Cues;
import dev.backline.live.set.internal.exchange.table.Tables;
import dev.backline.live.set.internal.midi.SmfImport;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets that others made lie beside the checkout on some machines. */
class RealSetsExportTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final int MOST_BYTES = LONG ? Integer.MAX_VALUE : 60_000;

    @TempDir
    Path folder;

    private static Optional<Path> shared(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data").resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(shared("live-files").orElseThrow())) {
            return all.filter(p -> p.toString().endsWith(".als"))
                    .filter(p -> p.toFile().length() < MOST_BYTES)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyRealSetLeavesAsValidProjectAndComesBackWithItsNotes() throws Exception {
        assumeTrue(shared("live-files").isPresent() && shared("dawproject").isPresent());
        Validator schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(shared("dawproject")
                        .orElseThrow()
                        .resolve("Project.xsd")
                        .toFile())
                .newValidator();
        int notes = 0;
        int sets = 0;
        for (Path file : files()) {
            LiveSet set;
            try {
                set = new DiskSetDocuments().open(file, Progress.NONE).snapshot();
            } catch (SetFault fault) {
                continue;
            }
            sets++;
            Path project = folder.resolve(sets + ".dawproject");
            new ZipProjectWriter(null).write(set, file.toAbsolutePath().getParent(), project);
            try (ZipFile zip = new ZipFile(project.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry("project.xml"))) {
                schema.validate(new StreamSource(in));
            }
            LiveSet read = ProjectReader.read(project).set();
            assertThat(notes(read)).as(file.toString()).isEqualTo(notes(set));
            assertThat(read.tracks())
                    .as(file.toString())
                    .extracting(Track::name)
                    .containsExactlyElementsOf(
                            set.tracks().stream().map(Track::name).toList());
            Path midi = folder.resolve(sets + ".mid");
            new SmfWriter().write(set, midi);
            assertThat(SmfImport.read(midi).losses())
                    .as(file.toString())
                    .allMatch(l -> l.startsWith("Controllers on channels without notes"));
            assertThat(Tables.notes(set) + Tables.automation(set) + Tables.json(set) + Cues.csv(set))
                    .isNotEmpty();
            notes += notes(set);
        }
        assertThat(sets).isGreaterThan(20);
        assertThat(notes).isGreaterThan(LONG ? 10_000 : 0);
    }

    private static int notes(LiveSet set) {
        return set.tracks().stream()
                .flatMap(t -> Stream.concat(
                        t.session().values().stream(), t.arrangement().stream().map(Track.Placed::clip)))
                .mapToInt(c -> (int) c.notes().stream().filter(Note::enabled).count())
                .sum();
    }
}
