package dev.backline.pipeline.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Player;
import dev.backline.api.event.Event;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.testkit.home.FolderHome;
import dev.backline.testkit.ui.FakeActions;
import dev.backline.testkit.ui.FakeEvents;
import dev.backline.testkit.ui.PanelBench;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakePanelTest {
    private static final List<ParameterInfo> FIELDS = List.of(
            FakeActions.text("genre", "house"),
            FakeActions.text("mood", "energetic"),
            FakeActions.number("bpm", "tempo", 20, 999, ""),
            FakeActions.text("key", ""),
            FakeActions.number("minutes", "number", 0.5, 20, "3.5"),
            FakeActions.number("seed", "integer", -1e18, 1e18, "1"),
            FakeActions.number("variations", "integer", 0, 9, "3"),
            FakeActions.text("stage", ""));

    @TempDir
    Path temp;

    private final FakeEvents events = new FakeEvents();
    private final Semaphore mayGoOn = new Semaphore(0);
    private final Loud player = new Loud();
    private final FakeActions actions = new FakeActions()
            .with("make", true, FIELDS, this::make)
            .with("templates list", false, List.of(), (values, intent, progress) -> List.of());

    /** Does what the pipeline does, as far as one sees it: a plan, levels, files that appear as one. */
    private List<Object> make(Map<String, ?> values, Intent intent, Progress progress) throws ActionFault {
        Map<String, Object> result = result(values);
        if (intent == Intent.PREVIEW) {
            return List.of(result);
        }
        Path out = Path.of(String.valueOf(values.get("out")));
        progress.report(0.3, "Rendering the stems");
        for (int stretch = 0; stretch < 30; stretch++) {
            events.publish(new Event(
                    "make/level", Map.of("out", out.toString(), "track", "Lead", "stretch", stretch, "peak", 0.9)));
        }
        while (!mayGoOn.tryAcquire()) {
            progress.check();
            Thread.onSpinWait();
        }
        try {
            Files.createDirectories(out.resolve("Stems"));
            for (String file : List.of("Song.wav", "Song.als", "Song.mid", "Stems/01 Lead.wav")) {
                Files.writeString(out.resolve(file), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(result);
    }

    private static Map<String, Object> result(Map<String, ?> values) {
        return Map.ofEntries(
                Map.entry("name", "Neon Parade"),
                Map.entry("genre", values.get("genre")),
                Map.entry("mood", "energetic"),
                Map.entry("bpm", 124),
                Map.entry("key", "Am"),
                Map.entry("seed", values.get("seed")),
                Map.entry("parts", List.of("Kick", "Lead")),
                Map.entry("roles", List.of("kick", "lead")),
                Map.entry(
                        "sections",
                        List.of(
                                Map.of("name", "Intro", "bar", 1, "bars", 8, "energy", 0.3, "parts", List.of("Kick")),
                                Map.of(
                                        "name",
                                        "Drop",
                                        "bar",
                                        9,
                                        "bars",
                                        8,
                                        "energy",
                                        1.0,
                                        "parts",
                                        List.of("Kick", "Lead")))),
                Map.entry("master", "Song.wav"),
                Map.entry("set", "Song.als"),
                Map.entry("midi", "Song.mid"),
                Map.entry("stems", List.of("Stems/01 Lead.wav")));
    }

    private PanelBench open() {
        MakePanel panel = new MakePanel(actions, events, new FolderHome(temp.resolve("home")), player);
        return PanelBench.open(
                panel,
                1000,
                620,
                Map.of("into", temp.resolve("out").toString()),
                site -> site.answer(
                        "templates list",
                        values -> new dev.backline.api.action.ActionResult(
                                "templates list",
                                List.of(Map.of("genre", "techno", "moods", List.of("dark"))),
                                List.of(),
                                0,
                                "")));
    }

    @Test
    void oneClickMakesATrackThatGrowsOnTheScreenAndIsDraggedOutAsRealFiles() throws Exception {
        try (PanelBench bench = open()) {
            GrowthCanvas canvas = bench.find(GrowthCanvas.class);
            int[] before = bench.pixels(canvas);
            bench.click("Make the track");
            bench.await("levels", () -> canvas.getAccessibleText().startsWith("Kick: Intro, Drop"));
            bench.await("the rendering", () -> bench.texts().contains("Rendering the stems"));
            assertThat(bench.pixels(canvas)).isNotEqualTo(before);
            assertThat(files(bench)).isEmpty();
            mayGoOn.release();
            bench.await("the files", () -> files(bench).size() == 4);
            assertThat(temp.resolve("out/Neon Parade")).isDirectory();
            List<File> dropped = FileShelf.content(files(bench)).getFiles();
            assertThat(dropped).hasSize(4).allMatch(File::isFile);
            Files.delete(temp.resolve("out/Neon Parade/Song.mid"));
            assertThat(FileShelf.content(files(bench)).getFiles()).hasSize(3);
            assertThat(events.subscribers()).isZero();
        }
        // What was made is there again in the next window.
        try (PanelBench bench = open()) {
            bench.await("the history", () -> bench.texts().contains("Neon Parade"));
        }
    }

    @Test
    void aPartIsVariedByKeysAloneWithTheSeedOfAllElse() {
        try (PanelBench bench = open()) {
            mayGoOn.release(9);
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the first", () -> files(bench).size() == 4);
            String seed = bench.view().state().toString().replaceAll(".*seed=(\\d+).*", "$1");
            bench.focus(bench.find(GrowthCanvas.class));
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.J, KeyCode.CONTROL);
            bench.await(
                    "the second",
                    () -> Files.isDirectory(temp.resolve("out/Neon Parade 2"))
                            && files(bench).size() == 4);
            assertThat(actions.calls().getLast())
                    .contains("seed=" + seed)
                    .containsPattern("vary=\\[lead=\\d+]")
                    .endsWith("APPLY");
            bench.press(KeyCode.D, KeyCode.CONTROL);
            bench.await("the mark", () -> bench.texts().contains("Kept"));
        }
    }

    @Test
    void aCancelEndsItAndLeavesNothing() {
        try (PanelBench bench = open()) {
            bench.click("Make the track");
            bench.await("the rendering", () -> bench.texts().contains("Rendering the stems"));
            bench.click("Cancel: leaves nothing");
            bench.await("the end", () -> bench.texts().contains("Make the track"));
            assertThat(temp.resolve("out")).doesNotExist();
            assertThat(temp.resolve("home/make/made.json")).doesNotExist();
        }
    }

    @Test
    void stopEndsWhatIsHeardAtOnce() throws Exception {
        try (PanelBench bench = open()) {
            mayGoOn.release();
            bench.click("Make the track");
            bench.await("the files", () -> files(bench).size() == 4);
            bench.click("Listen");
            player.begun.await();
            bench.click("Stop");
            player.ended.await();
            assertThat(bench.texts()).contains("Listen").doesNotContain("Stop");
        }
    }

    @Test
    void whatIsOutOfRangeCannotBeMadeAndEveryControlHasAName() {
        try (PanelBench bench = open()) {
            TextField length = bench.nodes().stream()
                    .filter(TextField.class::isInstance)
                    .map(TextField.class::cast)
                    .filter(field -> "Length".equals(field.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            bench.await("typing", () -> {
                length.setText("99");
                return true;
            });
            assertThat(make(bench).isDisabled()).isTrue();
            assertThat(length.getAccessibleHelp()).contains("0.5").contains("20");
            bench.focus(length);
            bench.await("typing", () -> {
                length.setText("2");
                return true;
            });
            bench.press(KeyCode.UP);
            assertThat(length.getText()).isEqualTo("2.5");
            assertThat(make(bench).isDisabled()).isFalse();
            assertThat(bench.nodes()).filteredOn(MakePanelTest::isNameless).isEmpty();
        }
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

    private static Button make(PanelBench bench) {
        return bench.nodes().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Make the track"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Path> files(PanelBench bench) {
        return bench.nodes().stream()
                .filter(ListView.class::isInstance)
                .map(node -> (ListView<Object>) node)
                .filter(list -> "Files: drag them out".equals(list.getAccessibleText()))
                .flatMap(list -> list.getItems().stream())
                .map(Path.class::cast)
                .toList();
    }

    /** Sounds until it is told to stop. */
    private static final class Loud implements Player {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public Coverage play(LiveSet set, Path folder, Passage passage, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void play(Path file, Progress progress) {
            begun.countDown();
            while (!progress.cancelled()) {
                progress.report(0.5, "Playing");
                Thread.onSpinWait();
            }
            ended.countDown();
        }
    }
}
