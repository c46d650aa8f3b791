package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.testkit.ui.Drop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come into the window from outside. */
class IncomingTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder, () -> java.util.Optional.of(FakeSet.READER));
        bench.actions.with(
                "set diff", "Tell what differs", true, texts("before", "after"), (values, heard) -> List.of());
        bench.actions.with("bundle install", "Install bundles", true, texts("files"), (values, heard) -> List.of());
        bench.actions.reading("audio info", "Show what is in a sound", "kick.wav");
        bench.withStay().open();
    }

    private static List<dev.backline.api.action.ParameterInfo> texts(String... names) {
        return Arrays.stream(names).map(FakeActions::text).toList();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private boolean drop(Path... files) {
        Node root = bench.window().scene().getRoot();
        return Drop.on(root, List.of(files));
    }

    private String title() {
        return bench.window().scene().getWindow() instanceof Stage stage ? stage.getTitle() : "";
    }

    @Test
    void aSetOpensAndOfAFolderItsNewestOne() throws Exception {
        assertThat(drop(file("One.als"))).isTrue();
        bench.await("the set", () -> title().equals("One.als - Backline"));
        Path old = file("Project/Old.als");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
        file("Project/New.als");
        assertThat(drop(folder.resolve("Project"))).isTrue();
        bench.await("the newest", () -> title().equals("New.als - Backline"));
    }

    @Test
    void twoSetsAreComparedAndJarsInstalledByTheirForms() throws Exception {
        assertThat(drop(file("One.als"), file("Two.als"))).isTrue();
        bench.awaitText("Tell what differs");
        bench.press(KeyCode.ESCAPE);
        assertThat(drop(file("tuner.jar"))).isTrue();
        bench.awaitText("Install bundles");
    }

    @Test
    void aSoundGetsTheCommandsThatReadItAndWhatNothingReadsIsExplained() throws Exception {
        assertThat(drop(file("kick.wav"))).isTrue();
        bench.await("the menu", () -> menus().anyMatch(item -> item.getText().startsWith("Show what is in a sound")));
        assertThat(drop(file("song.xyz"))).isTrue();
        bench.await("why not", () -> bench.texts().stream().anyMatch(t -> t.contains("Nothing here reads song.xyz")));
        Files.createDirectories(folder.resolve("empty"));
        assertThat(drop(folder.resolve("empty"))).isTrue();
        bench.await("what a folder needs", () -> bench.texts().stream().anyMatch(t -> t.contains("holds no set")));
        assertThat(drop(folder.resolve("gone.als"))).isTrue();
        bench.await("that it is gone", () -> bench.texts().stream().anyMatch(t -> t.contains("gone.als is not there")));
    }

    private static Stream<MenuItem> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream());
    }

    @Test
    void aFileIsNamedByKeysAlone() throws Exception {
        Path song = file("Song.als");
        Toolkit.run(() -> bench.window().run("window: open"));
        bench.type(song.toString());
        bench.press(KeyCode.ENTER);
        bench.await("the set", () -> title().equals("Song.als - Backline"));
    }
}
