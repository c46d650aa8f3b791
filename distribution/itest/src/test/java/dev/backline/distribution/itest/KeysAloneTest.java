package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is done most often, in the shipped window and by keys alone: each in three actions or fewer, an action being keys pressed or a word typed. */
@Execution(ExecutionMode.CONCURRENT)
class KeysAloneTest {
    private static final int MOST = 3;

    private static final List<String> TASKS = List.of("""
            open a set that lies in the folder
            press Shift+F6
            press DOWN
            press ENTER
            await Second.als is open.
            """, """
            find any command
            press Ctrl+K
            await Enter to choose
            press ESCAPE
            """, """
            switch to another arrangement
            press Ctrl+Alt+A
            press DOWN
            press ENTER
            await Quantise
            """, """
            show a panel
            press Ctrl+K
            type show the panel session
            press ENTER
            await Session grid
            """, """
            go to the heads of the tracks
            press HOME
            press PAGE_UP
            await Session grid, track
            """, """
            rename what is chosen
            press F2
            type Heard again
            press ENTER
            await Session grid, track Heard again
            """, """
            take a step back, and do it again
            press Ctrl+Z
            press Ctrl+Shift+Z
            await Session grid, track Heard again
            """, """
            save
            press Ctrl+S
            await Second.als is saved.
            """, """
            play and stop
            press SPACE
            press SPACE
            """, """
            make a track
            press Ctrl+K
            type make a finished track
            press ENTER
            await Run Make a finished track
            press ESCAPE
            """, """
            master a recording
            press Ctrl+K
            type audio master
            press ENTER
            await Run Master a mix to a loudness
            press ESCAPE
            """, """
            ask what has the focus
            press F1
            await Search the help
            """);

    @TempDir
    Path temp;

    private Path folder;
    private Backline backline;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectories(temp.resolve("work"));
        backline = new Backline(Files.createDirectories(temp.resolve("home")), folder);
    }

    private static List<String> lines(String task, String verbs) {
        return task.lines()
                .skip(1)
                .filter(line -> line.matches("(" + verbs + ") .*"))
                .toList();
    }

    @Test
    void theTwelveTasksOfEveryDayTakeThreeActionsAtMostAndNoMouse() throws Exception {
        assertThat(TASKS).hasSize(12).allSatisfy(task -> {
            List<String> actions = new ArrayList<>(lines(task, "press|type"));
            actions.remove("press ESCAPE"); // It only clears the way for the next task.
            assertThat(actions).as(task).hasSizeBetween(1, MOST);
            assertThat(lines(task, "click|enter|fill|command|form"))
                    .as("what a mouse would do")
                    .isEmpty();
        });
        Files.createDirectories(folder.resolve("Sets"));
        for (String name : List.of("First", "Second")) {
            Backline.Answer made = backline.run("set", "new", "Sets/" + name + ".als", "--track", "Drums/Kick");
            assertThat(made.exit()).as(made.all()).isZero();
        }
        ShippedWindow window = new ShippedWindow(backline, folder);
        String before = "command Open a set or another file\nfill File|" + folder.resolve("Sets/First.als")
                + "\npress ENTER\nawait First.als is open.\nawait Second\ncommand Show the panel Make\n";
        String steps = before
                + String.join("", TASKS.stream().map(KeysAloneTest::steps).toList());
        assumeTrue(window.does(steps), "JavaFX has not the libraries that it needs here");
        assertThat(window.told()).endsWith("all done\n");
    }

    private static String steps(String task) {
        return String.join("\n", lines(task, "\\w+")) + "\n";
    }

    /** All of it is real: a demo, another tempo, a merge, a master and a file of notes. */
    @Test
    void theTourIsTakenFromItsFirstStepToItsLast() throws Exception {
        assumeTrue(Boolean.getBoolean("backline.long"), "only in a long run");
        ShippedWindow window = new ShippedWindow(backline, folder);
        StringBuilder steps = new StringBuilder("press Ctrl+K\ntype take the tour\npress ENTER\n");
        for (int step = 1; step <= 5; step++) {
            steps.append("await Step ").append(step).append(" of 5\npress SPACE\nbegins Done.\npress SPACE\n");
        }
        steps.append("await That was the way\n");
        assumeTrue(window.does(steps.toString()), "JavaFX has not the libraries that it needs here");
        assertThat(window.told()).endsWith("all done\n");
        try (Stream<Path> files = Files.walk(backline.home().resolve("tour"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .contains("Slower.als", "Named.als", "Both.als", "Master.wav", "Both.mid");
        }
    }
}
