package dev.backline.live.set.ui.internal.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionResult;
import dev.backline.testkit.ui.Drop;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserPanelTest {
    @TempDir
    Path folder;

    private PanelBench open() throws IOException {
        for (String name : List.of("One.als", "House Project/Two.als", "House Project/Backup/Old.als", "read me.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        return PanelBench.open(
                new BrowserPanel(),
                700,
                300,
                Map.of("folder", folder.toString()),
                site -> site.answer("set info", BrowserPanelTest::told));
    }

    private static ActionResult told(Map<String, ?> values) {
        List<Object> results = new ArrayList<>();
        for (Object file : (List<?>) values.get("files")) {
            boolean two = file.toString().endsWith("Two.als");
            results.add(Map.of(
                    "file",
                    file,
                    "tempo",
                    two ? 124.5 : 90.0,
                    "midiTracks",
                    3,
                    "audioTracks",
                    1,
                    "samples",
                    Map.of("missing", two ? List.of("kick.wav") : List.of())));
        }
        return new ActionResult("set info", results, List.of(), 0, "1");
    }

    @Test
    void setsShowWhatIsInThemAndEnterOpensOne() throws Exception {
        try (PanelBench bench = open()) {
            bench.await("both sets", () -> bench.texts().contains("124.5"));
            assertThat(bench.texts())
                    .contains("One", "Two", "90", "4", "⚠ 1", "✓")
                    .doesNotContain("Old");
            TableView<?> table = bench.find(TableView.class);
            bench.focus(table);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.ENTER);
            assertThat(Screenless.ask(() -> bench.site().asked())).contains("open Two.als");
        }
    }

    @Test
    void searchingLeavesWhatFits() throws Exception {
        try (PanelBench bench = open()) {
            bench.await("both sets", () -> bench.texts().contains("124.5"));
            bench.press(KeyCode.F, KeyCode.CONTROL);
            bench.texts();
            bench.find(TextField.class);
            bench.type("house 124");
            assertThat(bench.texts()).contains("Two").doesNotContain("One");
        }
    }

    @Test
    void whatIsDraggedInOpens() throws Exception {
        try (PanelBench bench = open()) {
            TableView<?> table = bench.find(TableView.class);
            assertThat(Drop.on(table, List.of(folder.resolve("One.als")))).isTrue();
            assertThat(Drop.on(table, List.of(folder.resolve("read me.txt")))).isFalse();
            assertThat(Screenless.ask(() -> bench.site().asked())).contains("open One.als");
        }
    }
}
