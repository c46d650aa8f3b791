package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.Habits;
import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.shell.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HabitsInWindowTest {
    private static final String STAY = "window: panel stay";

    @TempDir
    Path folder;

    private Bench bench;
    private Path file;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.withStay().open();
        file = folder.resolve("desk").resolve("habits.json");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void use(String command) {
        for (int i = 0; i < Habits.OFTEN; i++) {
            Toolkit.run(() -> bench.window().run(command));
        }
    }

    private boolean suggests() {
        Toolkit.run(() -> bench.window().showPalette(""));
        return bench.texts().stream().anyMatch(text -> text.startsWith("You often use \"Show the panel Stay\""));
    }

    @Test
    void nothingIsCountedOrWrittenUntilItIsWanted() {
        use(STAY);
        assertThat(suggests()).isFalse();
        Toolkit.run(() -> bench.manners.change(Manner.USUAL.withHabits(true)));
        assertThat(suggests()).as("what was before does not count").isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void aHabitIsSuggestedAndMovesOnlyWhenItIsPinned() {
        Toolkit.run(() -> bench.manners.change(Manner.USUAL.withHabits(true)));
        List<String> before = Toolkit.ask(() -> bench.window().commands(""));
        use(STAY);
        assertThat(suggests()).isTrue();
        assertThat(Toolkit.ask(() -> bench.window().commands(""))).isEqualTo(before);
        bench.await("the file", () -> Files.exists(file));
        Toolkit.run(() -> bench.window().showPalette("show stay"));
        bench.press(KeyCode.D, KeyCode.CONTROL);
        assertThat(bench.texts())
                .as("nothing is left to suggest")
                .contains("Enter to choose, Ctrl+D to pin, Esc to close");
        assertThat(bench.texts()).contains("★ Show the panel Stay");
        assertThat(Toolkit.ask(() -> bench.window().commands("").getFirst())).isEqualTo("Show the panel Stay");
        assertThat(bench.saved.getLast().pinned()).containsExactly(STAY);
        assertThat(suggests()).as("it has its place").isFalse();
        bench.press(KeyCode.D, KeyCode.CONTROL);
        assertThat(Toolkit.ask(() -> bench.window().commands("")))
                .as("the pin is gone")
                .isEqualTo(before);
    }

    @Test
    void forgettingDeletesWhatWasCounted() {
        Toolkit.run(() -> bench.manners.change(Manner.USUAL.withHabits(true)));
        use(STAY);
        bench.await("the file", () -> Files.exists(file));
        Toolkit.run(() -> bench.window().run("window: forget habits"));
        bench.await("no file", () -> !Files.exists(file));
        assertThat(suggests()).isFalse();
    }
}
