package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.set.SetFormat;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.LiveSet;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealSetsTest {
    /** Told by the format's facts; no real set at hand of these versions holds one. */
    private static final List<String> NOT_SHOWN =
            List.of("ClipEnvelope", "TakeLane", "ClipAutomation", "LoopSlot", "Events/BoolEvent");

    /** Shown by sets of Live 11 only; and what 12.3 brought, whose sets alone show chains of racks. */
    private static final List<String> NOT_SHOWN_BY_12 = List.of(
            "MacroSnapshot", "Locator", "Notes/MidiNoteEvent has the attributes", "Branch/MixerDevice lacks ViewData");

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void ourSetsAreBuiltLikeThoseThatLiveSaved(int live, @TempDir Path folder) throws Exception {
        assumeTrue(Corpus.folder().isPresent());
        Structure real = new Structure();
        for (Path file : real(live)) {
            read(real, file);
        }
        Structure own = new Structure();
        for (LiveSet set : List.of(InventedSets.full(), EverySet.of())) {
            Path file = folder.resolve(set.name() + ".als");
            new AlsSetWriter(null).write(set, file, new SetFormat(live, SetFormat.Edition.SUITE));
            read(own, file);
        }
        Set<String> differences = new TreeSet<>(own.differencesFrom(real));
        differences.removeIf(d -> NOT_SHOWN.stream().anyMatch(d::contains) || curved(d));
        differences.removeIf(d -> live == 12 && NOT_SHOWN_BY_12.stream().anyMatch(d::contains));
        assertThat(differences).as(String.join("\n", differences)).isEmpty();
    }

    /** Curves are rare; the attributes are the format's facts. */
    private static boolean curved(String difference) {
        return difference.startsWith("Events/FloatEvent has the attributes [CurveControl1X");
    }

    private static List<Path> real(int live) {
        List<Path> files = new ArrayList<>(Corpus.real(live == 11 ? "11.0" : "12.2"));
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        if (live == 12) {
            // Groups are only in sets of 12.3.
            files.addAll(Corpus.real("12.3"));
        }
        return files;
    }

    private static void read(Structure structure, Path file) throws Exception {
        try (InputStream in = Corpus.open(file)) {
            structure.read(in);
        }
    }
}
