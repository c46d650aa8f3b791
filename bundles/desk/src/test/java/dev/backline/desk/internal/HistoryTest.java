package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.set.SetEdit;
import dev.backline.desk.internal.panel.HistoryPanel;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private Bench bench;
    private FakeJournal journal;
    private Path song;
    private Optional<PanelSite> site = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder, () -> Optional.of(FakeSet.READER));
        journal = new FakeJournal(bench.actions);
        song = folder.resolve("Song.als");
        Files.createFile(song);
        bench.with("edit", Place.CENTER, opened -> {
            site = Optional.of(opened);
            return PanelView.of(new Label("edit here"));
        });
        bench.with("past", Place.RIGHT, new HistoryPanel());
        bench.open();
        Toolkit.run(() -> site.orElseThrow().openSet(song));
        bench.await("the title", () -> title().equals("Song.als - Backline"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String title() {
        return bench.window().scene().getWindow() instanceof Stage stage ? stage.getTitle() : "";
    }

    private List<String> edits() {
        return site.orElseThrow().set().getValue().stream()
                .flatMap(set -> ((FakeSet) set).edits().stream())
                .map(SetEdit::kind)
                .toList();
    }

    private void edit(String kind) {
        int before = edits().size();
        Toolkit.run(() -> site.orElseThrow().edit("Do " + kind, List.of(SetEdit.of(kind))));
        bench.await("the edit " + kind, () -> edits().size() > before);
    }

    private void mixed() {
        edit("one");
        journal.add("Set a setting");
        edit("two");
        journal.add("Set another");
    }

    @Test
    void undoAndRedoGoThroughTheSetAndTheJournalInTheirOrder() {
        mixed();
        bench.press(KeyCode.Z, KeyCode.CONTROL);
        bench.await("the newest", () -> journal.inForce().equals(List.of("Set a setting")));
        assertThat(edits()).containsExactly("one", "two");
        bench.press(KeyCode.Z, KeyCode.CONTROL);
        bench.await("the set's", () -> edits().equals(List.of("one")));
        bench.press(KeyCode.Z, KeyCode.CONTROL);
        bench.await("the journal's", () -> journal.inForce().isEmpty());
        assertThat(edits()).containsExactly("one");
        bench.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        bench.await("the journal's again", () -> journal.inForce().size() == 1);
        bench.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        bench.await("the set's again", () -> edits().size() == 2);
    }

    @Test
    void stepsThatAreAskedForFasterThanTheyAreDoneKeepTheirOrder() {
        mixed();
        for (int i = 0; i < 4; i++) {
            bench.press(KeyCode.Z, KeyCode.CONTROL);
        }
        bench.await("nothing is left", () -> journal.inForce().isEmpty() && edits().isEmpty());
        for (int i = 0; i < 3; i++) {
            bench.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        }
        bench.await("three again", () -> edits().size() == 2);
        assertThat(journal.inForce()).containsExactly("Set a setting");
    }

    /** From the top as they are seen: a table keeps its cells in any order. */
    private List<String> steps() {
        return Toolkit.ask(() -> Walk.all(bench.window().scene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(one -> one.getText() != null
                        && (one.getText().startsWith("Do ") || one.getText().startsWith("Set ")))
                .sorted(Comparator.comparingDouble(one -> one.localToScene(0, 0).getY()))
                .map(Labeled::getText)
                .toList());
    }

    @Test
    void thePanelShowsBothAndGoesToAStep() {
        mixed();
        List<String> all = List.of("Set another", "Do two", "Set a setting", "Do one");
        bench.await("every step in its order", () -> steps().equals(all));
        TableView<?> table = bench.find(TableView.class);
        Toolkit.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(3);
        });
        bench.press(KeyCode.ENTER);
        bench.await(
                "back to the first",
                () -> edits().equals(List.of("one")) && journal.inForce().isEmpty());
    }

    @Test
    void anUnsavedChangeShowsInTheTitleAndSavingKeepsABackup() throws IOException {
        edit("one");
        bench.await("the star", () -> title().startsWith("* Song.als"));
        bench.press(KeyCode.S, KeyCode.CONTROL);
        bench.await("no star", () -> title().equals("Song.als - Backline"));
        assertThat(Files.readAllLines(song)).containsExactly("one");
        try (Stream<Path> backups = Files.list(folder.resolve("Backup"))) {
            assertThat(backups.map(Path::toFile))
                    .allMatch(file -> file.length() == 0)
                    .hasSize(1);
        }
        bench.press(KeyCode.Z, KeyCode.CONTROL);
        bench.await("the star again", () -> title().startsWith("* "));
        Files.writeString(song, "two\nthree\n");
        bench.press(KeyCode.S, KeyCode.CONTROL);
        bench.awaitText("was changed by another program");
        assertThat(Files.readAllLines(song)).containsExactly("two", "three");
        Path other = folder.resolve("Other.als");
        Toolkit.run(() -> bench.window().saveAs(other));
        bench.await("the other", () -> title().equals("Other.als - Backline"));
    }

    @Test
    void whatIsDoneWhileRecordingBecomesAScriptInTheHome() throws IOException {
        bench.press(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
        edit("tempo");
        Toolkit.run(() -> site.orElseThrow().call("undo", java.util.Map.of(), result -> {}));
        bench.press(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
        bench.awaitText("backline.set.edit(change: ['tempo']");
        assertThat(Unnamed.in(bench.window().scene().getRoot())).isEmpty();
        bench.type("faster");
        bench.press(KeyCode.ENTER);
        bench.awaitText("Run it with: backline run faster");
        assertThat(Files.readString(folder.resolve("scripts").resolve("faster.groovy")))
                .contains("backline.set.edit(");
    }

    @Test
    void closingAsksOnlyWhenSomethingWouldBeLost() {
        edit("one");
        Toolkit.run(() -> bench.closeWindow());
        bench.awaitText("Song.als has changes that are not saved");
        assertThat(Unnamed.in(bench.window().scene().getRoot())).isEmpty();
        bench.click("Stay here");
        assertThat(Toolkit.ask(() -> bench.isShowing())).isTrue();
        bench.press(KeyCode.Z, KeyCode.CONTROL);
        bench.await("as it was", () -> title().equals("Song.als - Backline"));
        Toolkit.run(() -> bench.closeWindow());
        bench.await("closed", () -> !bench.isShowing());
    }

    @Test
    void whatACrashLeftIsOfferedWithItsFileAndAge() throws IOException {
        Path left = Files.createDirectories(folder.resolve("desk").resolve("recovery"));
        Files.writeString(left.resolve("gone.als"), "one\ntwo\n");
        String line = "{\"file\":\"" + song.toString().replace("\\", "\\\\") + "\",\"at\":\""
                + java.time.Instant.now().minusSeconds(3 * 3600 + 5) + "\",\"process\":" + gone()
                + ",\"discarded\":false}";
        Files.writeString(left.resolve("gone.json"), line);
        Toolkit.run(() -> bench.window().offerRecovery());
        bench.awaitText("3 hours old");
        bench.click("Open the last state");
        bench.await("the last state", () -> edits().equals(List.of("one", "two")));
        bench.await("unsaved", () -> title().equals("* Song.als - Backline"));
        assertThat(Files.size(song)).isZero();
        bench.press(KeyCode.S, KeyCode.CONTROL);
        bench.await("saved", () -> title().equals("Song.als - Backline"));
        assertThat(Files.readAllLines(song)).containsExactly("one", "two");
    }

    /** A process that is not there. */
    private static long gone() {
        long id = 4_000_000;
        while (ProcessHandle.of(id).isPresent()) {
            id++;
        }
        return id;
    }

    @Test
    void aCopyLiesInTheHomeWhileThereAreChangesAndGoesWithSaving() {
        edit("one");
        bench.await("a copy", () -> copies() == 1);
        bench.press(KeyCode.S, KeyCode.CONTROL);
        bench.await("no copy", () -> copies() == 0);
    }

    private long copies() {
        try (Stream<Path> files = Files.list(folder.resolve("desk").resolve("recovery"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException none) {
            return 0;
        }
    }
}
