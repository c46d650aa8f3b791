package dev.backline.core.internal.edit;

import static dev.backline.core.internal.edit.NotesDocument.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** KRN-10: undo all gives the start back byte by byte, redo all the end, whatever happened between. */
@Timeout(60)
class JournalEditsTest {
    @TempDir
    Path temp;

    private FolderHome home;

    @BeforeEach
    void open() throws IOException {
        home = home(temp.resolve("home"));
    }

    private static FolderHome home(Path folder) throws IOException {
        return new FolderHome(folder, false, Migrations.ours(), Duration.ofSeconds(10));
    }

    private static JournalEdits edits(FolderHome home) {
        JournalEdits edits = new JournalEdits(home, false);
        edits.addEditable(new NotesDocument(home));
        return edits;
    }

    private String document() throws IOException {
        Path file = home.folder().resolve("notes.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Path journal() {
        return home.folder().resolve("edits/journal");
    }

    private static void randomCommand(Edits edits, RandomGenerator random) throws EditRefused {
        switch (random.nextInt(8)) {
            case 0, 1 -> edits.undo();
            case 2 -> edits.redo();
            case 3 -> edits.applyAll("several", List.of(randomEdit(random), randomEdit(random), randomEdit(random)));
            default -> edits.apply("one", randomEdit(random));
        }
    }

    private static Edit randomEdit(RandomGenerator random) {
        return put("note" + random.nextInt(5), "text " + random.nextInt(1_000));
    }

    private static int undoAll(Edits edits) throws EditRefused {
        int steps = 0;
        while (edits.undo().isPresent()) {
            steps++;
        }
        return steps;
    }

    private static void redo(Edits edits, int steps) throws EditRefused {
        for (int i = 0; i < steps; i++) {
            assertThat(edits.redo()).isPresent();
        }
    }

    @Test
    void undoingAllGivesTheStartAndRedoingAllTheEnd() throws Exception {
        edits(home).apply("start", put("start", "there"));
        Files.delete(journal());
        String start = document();
        for (int seed = 0; seed < 2; seed++) {
            RandomGenerator random = Seed.of(seed).random();
            for (int i = 0; i < 15; i++) {
                randomCommand(edits(home), random); // A new one each time: as after a restart.
            }
            String end = document();
            int steps = undoAll(edits(home));
            assertThat(document()).isEqualTo(start);
            redo(edits(home), steps);
            assertThat(document()).isEqualTo(end);
            undoAll(edits(home));
        }
    }

    @Test
    void aProcessThatIsKilledLeavesNothingHalfDone() throws Exception {
        edits(home).apply("start", put("start", "there"));
        Files.delete(journal());
        String start = document();
        for (int round = 0; round < 2; round++) {
            Process child = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Scribbler.class.getName(),
                            home.folder().toString(),
                            Integer.toString(round))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            for (int lines = 0; lines < 7 + 6 * round; lines++) {
                assertThat(child.inputReader().readLine()).isEqualTo("did");
            }
            child.destroyForcibly().waitFor();

            Edits edits = edits(home);
            edits.apply("after the crash", put("after", "crash " + round));
            String end = document();
            int steps = undoAll(edits);
            assertThat(document()).isEqualTo(start);
            redo(edits, steps);
            assertThat(document()).isEqualTo(end);
            undoAll(edits);
            Files.delete(journal());
        }
    }

    /** Another process that edits until it is killed. */
    static final class Scribbler {
        /** Edits the home that is named, by chance from a seed. */
        public static void main(String[] arguments) throws Exception {
            Edits edits = edits(home(Path.of(arguments[0])));
            RandomGenerator random = Seed.of(Long.parseLong(arguments[1])).random();
            while (true) {
                randomCommand(edits, random);
                System.out.println("did");
            }
        }
    }

    @Test
    void aStepThatWasCutOffAtAnyByteOfTheJournalIsTakenBack() throws Exception {
        Edits edits = edits(home);
        edits.apply("first", put("a", "1"));
        String afterFirst = document();
        long whole = Files.size(journal());
        edits.applyAll("second", List.of(put("a", "2"), put("b", "3")));
        byte[] all = Files.readAllBytes(journal());
        String afterSecond = document();

        for (int cut = (int) whole; cut < all.length; cut += 29) {
            Files.write(journal(), Arrays.copyOf(all, cut));
            assertThat(edits(home).history()).hasSize(1);
            // The document is as after the second step, which is later than any crash at this byte can leave it; so
            // only
            // what the journal had announced can be taken back.
            Files.writeString(home.folder().resolve("notes.json"), documentAt(all, cut, afterFirst, afterSecond));
            edits(home).apply("third", put("c", "4"));
            edits(home).undo();
            assertThat(document()).as("cut at byte %d", cut).isEqualTo(afterFirst);
        }
    }

    /** What the document can look like when the journal ends at a byte: the last announced edit may be applied. */
    private static String documentAt(byte[] all, int cut, String first, String second) {
        long lines = new String(all, 0, cut, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith("}") && line.contains("\"op\":\"next\""))
                .count();
        return switch ((int) lines) {
            case 1 -> first;
            case 2 -> first.replace("1", "2");
            default -> second;
        };
    }

    @Test
    void aTornTailIsDroppedAndTheRestStays() throws Exception {
        edits(home).apply("first", put("a", "1"));
        Files.writeString(journal(), "0badc0de {\"op\":\"beg", StandardOpenOption.APPEND);
        assertThat(edits(home).history()).hasSize(1);
        edits(home).apply("second", put("a", "2"));
        assertThat(undoAll(edits(home))).isEqualTo(2);
    }

    @Test
    void aDamagedJournalIsKeptAsideBeforeItIsCut() throws Exception {
        edits(home).apply("first", put("a", "1"));
        long good = Files.size(journal());
        edits(home).apply("second", put("a", "2"));
        byte[] bytes = Files.readAllBytes(journal());
        bytes[(int) good + 12] ^= 0x55;
        Files.write(journal(), bytes);
        edits(home).apply("third", put("b", "3"));
        assertThat(edits(home).history()).extracting(Edits.Entry::label).containsExactly("first", "third");
        assertThat(journal().resolveSibling("journal.1.damaged")).hasBinaryContent(bytes);
        System.out.println("J06 | journal of edits damaged | good steps stay, a copy is kept as journal.1.damaged");
    }

    @Test
    void severalEditsAreOneStepAndOneRefusalTakesAllBack() throws Exception {
        Edits edits = edits(home);
        edits.apply("first", put("a", "1"));
        assertThatThrownBy(() -> edits.applyAll("mixed", List.of(put("a", "2"), put("b", "bad"))))
                .isInstanceOf(EditRefused.class)
                .hasMessage("The note 'bad' is not taken.");
        assertThat(document()).contains("\"1\"").doesNotContain("\"2\"");
        assertThat(edits.history()).extracting(Edits.Entry::label).containsExactly("first");
    }

    @Test
    void aNewEditForgetsWhatCouldBeRedone() throws Exception {
        Edits edits = edits(home);
        edits.apply("first", put("a", "1"));
        edits.apply("second", put("a", "2"));
        edits.undo();
        edits.apply("third", put("a", "3"));
        assertThat(edits.redo()).isEmpty();
        assertThat(edits.history()).extracting(Edits.Entry::number).containsExactly(1L, 3L);
    }

    @Test
    void undoWithoutTheBundleSaysWhatToInstallAndKeepsTheStep() throws Exception {
        edits(home).apply("Colour the kick", put("a", "1"));
        JournalEdits without = new JournalEdits(home);
        assertThatThrownBy(without::undo)
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("Colour the kick")
                .hasMessageContaining("install dev.backline.core.internal.edit");
        assertThat(edits(home).undo()).isPresent();
    }

    @Test
    void aDocumentThatChangedInAnotherWayIsNotOverwritten() throws Exception {
        edits(home).apply("first", put("a", "1"));
        Files.writeString(home.folder().resolve("notes.json"), "{\"a\": \"by hand\"}");
        assertThatThrownBy(() -> edits(home).undo()).hasMessageContaining("changed in another way");
        assertThat(document()).contains("by hand");
        assertThat(edits(home).history()).allMatch(Edits.Entry::applied);
    }

    @Test
    void threadsOfTwoOpenersWriteOneAfterTheOther() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
        for (FolderHome opener : List.of(home, home(temp.resolve("home")))) {
            Edits edits = edits(opener);
            for (int t = 0; t < 2; t++) {
                String name = opener.hashCode() + " " + t;
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        for (int i = 0; i < 10; i++) {
                            edits.apply("write", put(name, "x" + i));
                        }
                    } catch (EditRefused e) {
                        faults.add(e);
                    }
                }));
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        assertThat(edits(home).history()).hasSize(40);
        assertThat(undoAll(edits(home))).isEqualTo(40);
        assertThat(document()).isEqualTo("{ }\n");
    }

    @Test
    void aLongJournalIsRewrittenAndStillUndoes() throws Exception {
        Edits edits = edits(home);
        String large = "x".repeat(140_000);
        for (int i = 0; i < 2; i++) {
            edits.apply("large", put("a", large + i));
        }
        edits.undo();
        String text = document();
        edits.undo();
        edits.redo();
        assertThat(document()).isEqualTo(text);
        assertThat(edits.history()).hasSize(2);
        try (Stream<String> lines = Files.lines(journal())) {
            assertThat(lines.findFirst().orElseThrow()).contains("\"op\":\"step\"");
        }
    }
}
