package dev.backline.compare.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.compare.ui.internal.model.Line;
import dev.backline.live.set.internal.document.DiskSetDocuments;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.testkit.ui.Drop;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel over the real comparison and merge. */
class ComparePanelTest {
    @TempDir
    Path folder;

    private final DiskSetDocuments documents = new DiskSetDocuments();
    private final HeardSets playback = new HeardSets();

    private Path written() throws Exception {
        Path file = folder.resolve("Song.als");
        LiveSet set = LiveSet.builder("Song", Tempo.of(125))
                .tracks(List.of(
                        Track.builder("bass", Track.Kind.MIDI)
                                .name("Bass")
                                .session(
                                        0,
                                        Clip.builder("Riff", Beats.of(4))
                                                .notes(List.of(note(36, 0), note(38, 1), note(40, 2)))
                                                .build())
                                .build(),
                        Track.builder("main", Track.Kind.MAIN).build()))
                .build();
        new AlsSetWriter(null).write(set, file);
        return file;
    }

    private static Note note(int key, double beat) {
        return Note.of(Pitch.of(key), Beats.of(beat), Beats.of(0.5), 100);
    }

    private SetDocument open(Path file) throws Exception {
        return documents.open(file, Progress.NONE);
    }

    private Path edited(Path from, String name, String... edits) throws Exception {
        SetDocument set = open(from);
        for (String edit : edits) {
            set = set.apply(SetEdit.parse(edit));
        }
        Path file = folder.resolve(name);
        set.saveAs(file);
        return file;
    }

    private PanelBench bench(Optional<SetDocument> set, Object base, Object ours, Object theirs) {
        Map<String, Object> state =
                Map.of("base", base.toString(), "ours", ours.toString(), "theirs", theirs.toString());
        return PanelBench.open(
                new ComparePanel(new SetActions(), documents, playback),
                1000,
                620,
                state,
                site -> set.ifPresent(site::open));
    }

    @Test
    void questionsAreAnsweredByKeysAloneAndTheMergeIsANewFileThatOpens() throws Exception {
        Path base = written();
        Path ours = edited(base, "Ours.als", "track.rename #1 Thump", "tempo 128");
        Path theirs = edited(base, "Theirs.als", "tempo 131", "locator.add 8 Lift");
        byte[] before = Files.readAllBytes(ours);
        try (PanelBench bench = bench(Optional.of(open(ours)), base, ours, theirs)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() == 5);
            assertThat(bench.texts()).contains("2 yours, 2 theirs, questions: 1, open: 1");
            assertThat(button(bench, "Write the merged set").isDisabled()).isTrue();
            bench.focus(table);
            bench.press(KeyCode.DIGIT2);
            bench.await("the answer", () -> bench.texts().contains("2 yours, 2 theirs, questions: 1, open: 0"));
            bench.press(KeyCode.S, KeyCode.CONTROL);
            bench.await("the new set", () -> bench.site().asked().contains("open Ours merged.als"));
            SetDocument merged = open(folder.resolve("Ours merged.als"));
            assertThat(merged.snapshot().tempo().at(Beats.ZERO).bpm()).isEqualTo(131);
            assertThat(merged.snapshot().tracks().getFirst().name()).isEqualTo("Thump");
            assertThat(Files.readAllBytes(ours)).isEqualTo(before);
        }
    }

    @Test
    void twoSetsAreTwoColumnsThatAreFilteredAndLeadToTheTrack() throws Exception {
        Path base = written();
        Path next = edited(base, "Next.als", "track.rename #1 Sub", "tempo 90");
        try (PanelBench bench = bench(Optional.of(open(next)), "", base, next)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() == 2);
            int[] all = bench.pixels(table);
            TextField filter = (TextField) named(bench, "Filter");
            Screenless.run(() -> filter.setText("renamed"));
            bench.await("one line", () -> table.getItems().size() == 1);
            assertThat(bench.pixels(table)).isNotEqualTo(all);
            Screenless.run(() -> table.getSelectionModel().selectFirst());
            bench.press(KeyCode.J, KeyCode.CONTROL);
            String id = open(next).snapshot().tracks().getFirst().id();
            assertThat(Screenless.ask(() -> bench.site().choice().getValue().track()))
                    .contains(id);
            assertThat(bench.nodes()).filteredOn(ComparePanelTest::isNameless).isEmpty();
        }
    }

    @Test
    void changesOfOneSideAreLeftOutByKeysOneByOneAndATrackAtATime() throws Exception {
        Path base = written();
        Path ours = edited(base, "Ours.als", "track.rename #1 Thump", "track.volume #1 -9", "locator.add 8 Lift");
        Path theirs = edited(base, "Theirs.als", "tempo 131");
        try (PanelBench bench = bench(Optional.of(open(ours)), base, ours, theirs)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() == 4);
            List<String> places = Screenless.ask(
                    () -> table.getItems().stream().map(Line::where).toList());
            assertThat(places.lastIndexOf("Thump") - places.indexOf("Thump"))
                    .as("a track stands together in %s", places)
                    .isEqualTo(1);
            bench.focus(table);
            choose(table, "131");
            bench.press(KeyCode.DIGIT1);
            bench.await("one left out", () -> told(bench, "3 changes of yours and 0 of theirs; left out: 1"));
            choose(table, "Thump");
            bench.press(KeyCode.DIGIT3, KeyCode.SHIFT);
            bench.await("a track left out", () -> told(bench, "1 changes of yours and 0 of theirs; left out: 3"));
            bench.await(
                    "no more questions",
                    () -> !button(bench, "Write the merged set").isDisabled());
            bench.press(KeyCode.S, KeyCode.CONTROL);
            bench.await("the new set", () -> bench.site().asked().contains("open Ours merged.als"));
            SetDocument merged = open(folder.resolve("Ours merged.als"));
            assertThat(merged.snapshot().tracks().getFirst().name()).isEqualTo("Bass");
            assertThat(merged.snapshot().tempo().at(Beats.ZERO).bpm()).isEqualTo(125);
            assertThat(merged.snapshot().locators()).hasSize(1);
        }
    }

    @Test
    void aPartOfWhatANewerSetHasIsTakenIntoANewFile() throws Exception {
        Path base = written();
        Path next = edited(base, "Next.als", "track.rename #1 Sub", "tempo 90");
        try (PanelBench bench = bench(Optional.of(open(next)), "", base, next)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() == 2);
            choose(table, "90");
            bench.focus(table);
            bench.press(KeyCode.DIGIT1);
            bench.await("one left out", () -> told(bench, "1 changes of the newer; left out: 1"));
            bench.press(KeyCode.DIGIT0);
            bench.await("it is back", () -> told(bench, "2 changes of the newer; left out: 0"));
            bench.press(KeyCode.DIGIT1);
            bench.press(KeyCode.S, KeyCode.CONTROL);
            bench.await("the new set", () -> bench.site().asked().contains("open Song merged.als"));
            SetDocument part = open(folder.resolve("Song merged.als"));
            assertThat(part.snapshot().tempo().at(Beats.ZERO).bpm()).isEqualTo(125);
            assertThat(part.snapshot().tracks().getFirst().name()).isEqualTo("Sub");
        }
    }

    @Test
    void whatBecameOfNotesIsDrawnAndBothSetsAreHeard() throws Exception {
        Path base = written();
        Path next = edited(base, "Next.als", "clip.note-add #1/Riff 43@3+0.5v90", "tempo 90");
        try (PanelBench bench = bench(Optional.of(open(next)), "", base, next)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() == 2);
            choose(table, "Tempo");
            assertThat(bench.nodes()).noneMatch(Canvas.class::isInstance);
            choose(table, "added");
            Node roll = named(bench, "Notes of the clip, new: 1, gone: 0, moved: 0, unchanged: 3");
            assertThat(IntStream.of(bench.pixels(roll)).distinct().count()).isGreaterThanOrEqualTo(3);
            bench.focus(table);
            bench.press(KeyCode.A);
            bench.await("before", () -> playback.asked().equals(List.of("load 125.0", "POSITION 0.0", "PLAY 0.0")));
            bench.press(KeyCode.B);
            bench.await(
                    "after, going on",
                    () -> playback.asked().size() == 4
                            && playback.asked().getLast().equals("load 90.0"));
            bench.press(KeyCode.SPACE);
            bench.await("silence", () -> playback.asked().getLast().equals("unload"));
        }
    }

    private static void choose(TableView<Line> table, String part) {
        Screenless.run(() -> table.getItems().stream()
                .filter(line -> line.what().contains(part))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, () -> {
                    throw new AssertionError("No line says " + part + ": " + table.getItems());
                }));
    }

    private static boolean told(PanelBench bench, String part) {
        return bench.texts().stream().anyMatch(text -> text.contains(part));
    }

    @Test
    void setsAreDroppedOntoTheirFields() throws Exception {
        Path base = written();
        Path next = edited(base, "Next.als", "tempo 90");
        try (PanelBench bench = bench(Optional.of(open(base)), "", base, "")) {
            assertThat(Drop.on(named(bench, "Theirs"), List.of(next))).isTrue();
            assertThat(bench.texts()).contains(next.toString());
            bench.focus(named(bench, "Theirs"));
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the line", () -> table(bench).getItems().size() == 1);
        }
    }

    @Test
    void aFaultIsToldAndNothingIsShown() throws Exception {
        try (PanelBench bench = bench(Optional.empty(), "", written(), folder.resolve("gone.als"))) {
            bench.await("the fault", () -> bench.texts().stream().anyMatch(t -> t.contains("gone.als is not there")));
            assertThat(table(bench).getItems()).isEmpty();
        }
    }

    /** Open a real set, compare it with its next saves, merge, vary a part of it, take that back, and export. */
    @Test
    void realSavesAreComparedMergedVariedAndExported() throws Exception {
        Path sessions = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/live-files/djaboxx+iron-static/ableton/sessions"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(
                Files.isDirectory(sessions.resolve("Internal Project")), "the real sets are not beside the checkout");
        Path base = Files.copy(sessions.resolve("rust-protocol_v1.als"), folder.resolve("v1.als"));
        Path ours = Files.copy(sessions.resolve("rust-protocol_v1-internal.als"), folder.resolve("internal.als"));
        Path theirs = edited(base, "theirs.als", "tempo 97");
        try (PanelBench bench = bench(Optional.of(open(base)), base, ours, theirs)) {
            TableView<Line> table = table(bench);
            bench.await("the lines", () -> table.getItems().size() > 3);
            bench.await("an answer for all", () -> {
                bench.nodes().stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(one -> one.getText().equals("All open: yours"))
                        .findFirst()
                        .ifPresent(Button::fire);
                return !button(bench, "Write the merged set").isDisabled();
            });
            bench.click("Write the merged set");
            bench.await("the new set", () -> bench.site().asked().contains("open internal merged.als"));
            SetDocument merged = open(folder.resolve("internal merged.als"));
            Screenless.run(() -> bench.site().open(merged));
            String before = merged.snapshot().tracks().getFirst().name();
            Screenless.run(() -> bench.site().edit("Vary", List.of(SetEdit.of("track.rename", "#1", "Varied"))));
            SetDocument varied =
                    Screenless.ask(() -> bench.site().set().getValue().orElseThrow());
            assertThat(varied.snapshot().tracks().getFirst().name()).isEqualTo("Varied");
            new SmfWriter().write(varied.snapshot(), folder.resolve("varied.mid"));
            assertThat(folder.resolve("varied.mid")).isNotEmptyFile();
            Screenless.run(() -> bench.site().undo());
            assertThat(Screenless.ask(() -> bench.site()
                            .set()
                            .getValue()
                            .orElseThrow()
                            .snapshot()
                            .tracks()
                            .getFirst()
                            .name()))
                    .isEqualTo(before);
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> table(PanelBench bench) {
        return (TableView<Line>) named(bench, "What differs");
    }

    private static Node named(PanelBench bench, String name) {
        return bench.nodes().stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private static Button button(PanelBench bench, String name) {
        return (Button) named(bench, name);
    }

    private static boolean isNameless(Node node) {
        boolean asked = node instanceof Control
                && node.isFocusTraversable()
                && !(node instanceof ScrollPane)
                && !(node instanceof SplitPane);
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                        || node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank();
        return asked && !named;
    }
}
