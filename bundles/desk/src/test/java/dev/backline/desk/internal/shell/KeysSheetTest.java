package dev.backline.desk.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.KeyFile;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.people.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysSheetTest {
    @TempDir
    Path folder;

    private final AtomicInteger kept = new AtomicInteger();
    private final KeyMap keys = usual();

    private static KeyMap usual() {
        return new KeyMap()
                .with("window: palette", "Search", "Shortcut+K")
                .with("window: keys", "Keys", "Shift+F1")
                .with("redo", "Redo", "Shortcut+Shift+Z");
    }

    @BeforeEach
    void start() {
        try {
            Toolkit.startHeadless();
        } catch (ActionFault missing) {
            Assumptions.abort(missing.getMessage());
        }
    }

    private KeysSheet sheet(KeyMap map) {
        return Toolkit.ask(() -> new KeysSheet(
                map,
                () -> map.bindings().stream()
                        .map(one -> new Command(one.command(), one.title(), "", map.keysOf(one.command())))
                        .toList(),
                List.of(),
                new Texts(Locale.ENGLISH),
                kept::incrementAndGet));
    }

    private static String told(KeysSheet sheet) {
        return Toolkit.ask(() -> ((Label) sheet.getChildren().getLast()).getText());
    }

    @Test
    void keysThatAreWrittenAreTheSameWhenTheyAreReadElsewhere() throws IOException {
        keys.choose("window: palette", "F4");
        keys.choose("library scan", "Shortcut+Alt+L");
        keys.choose("window: keys", "");
        Path file = folder.resolve("my.keys");
        KeysSheet here = sheet(keys);
        Toolkit.run(() -> here.write(file));
        assertThat(Files.readString(file)).contains("window: palette = F4", "library scan = Alt+Shortcut+L");
        KeyMap other = usual();
        KeysSheet there = sheet(other);
        Toolkit.run(() -> there.read(file));
        assertThat(other.chosen()).isEqualTo(keys.chosen());
        assertThat(kept).hasValue(1);
        assertThat(told(there)).isEqualTo("Kept.");
    }

    @Test
    void aFileThatIsNoneSaysWhereAndChangesNothing() throws IOException {
        keys.choose("redo", "F4");
        Path file = folder.resolve("broken.keys");
        Files.writeString(file, "window: keys = F2\nwindow: palette = Nonsense+Q\n");
        KeysSheet sheet = sheet(keys);
        Toolkit.run(() -> sheet.read(file));
        assertThat(told(sheet)).startsWith("broken.keys: Line 2 has the keys \"Nonsense+Q\"");
        assertThat(keys.boundTo("redo")).isEqualTo("F4");
        assertThat(keys.boundTo("window: keys")).isEqualTo("Shift+F1");
    }

    @Test
    void thePresetsHaveNoConflictsOfTheirOwn() {
        for (String preset : KeyFile.presets()) {
            KeyMap map = new KeyMap();
            KeyFile.preset(preset).orElseThrow().forEach(map::choose);
            assertThat(map.conflicts()).as(preset).isEmpty();
            assertThat(KeyFile.parse(KeyFile.text(map.chosen()))).as(preset).isEqualTo(map.chosen());
        }
    }
}
