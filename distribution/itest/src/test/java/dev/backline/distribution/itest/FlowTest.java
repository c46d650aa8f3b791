package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From a set to a file of the next one in the shipped window, by keys; and what was recorded on the way does it again. */
@Execution(ExecutionMode.CONCURRENT)
class FlowTest {
    private static final Path REAL =
            Path.of("..", "..", "..", "shared", "data", "live-files", "djaboxx+iron-static", "ableton", "sessions");
    private static final String NAMED = "Heard again";

    private static final String STEPS = """
            command Open a set or another file
            fill File|DIR/Mine.als
            press ENTER
            await Mine.als is open.
            command Show the panel Session
            enter Session grid
            press HOME
            press PAGE_UP
            press PAGE_UP
            press PAGE_UP
            press PAGE_UP
            press Ctrl+Alt+M
            await Recording what you do.
            press F2
            at Rename
            type Heard again
            press ENTER
            await Session grid, track Heard again
            press Ctrl+Alt+M
            keep Script|DIR/macro.groovy
            press ESCAPE
            press Ctrl+S
            await Mine.als is saved.
            command Show the panel Compare
            fill Both grew out of|DIR/Base.als
            fill Yours|DIR/Mine.als
            fill Theirs|DIR/Next.als
            press Ctrl+ENTER
            await questions: 0, open: 0
            enter What differs
            press Ctrl+S
            await Mine merged.als is open.
            form Hand a song on|Hand a song on|File=MERGED|Out=DIR/Merged.mid
            file DIR/Merged.mid
            press ESCAPE
            form Hand a song on|Hand a song on|File=MERGED|Out=DIR/Merged.dawproject
            file DIR/Merged.dawproject
            press ESCAPE
            form Make a finished track|Make a finished track|Minutes=0.5|Variations=0|Vary=bass=7|Out=DIR/Other
            file DIR/Other/report.html
            press ESCAPE
            find DIR/Other
            command Open a set or another file
            fill File|FOUND
            press ENTER
            command Show the panel Transport
            begins 126.00|Tempo
            click Play or stop
            begins 2.
            press SPACE
            form Render the arrangement|Render the arrangement|Sets=FOUND|Out=DIR/Bounce|From=2|To=4|Tail=0
            file DIR/Bounce/NAMED.wav
            press ESCAPE
            command Show the panel Script
            fill Find a script|threeways
            click Scripts
            press DOWN
            press ENTER
            fill most|4
            press Ctrl+ENTER
            note three ways: |DIR/window.txt
            """;

    private static final String SCRIPT = """
            // The same wherever it runs.
            @Param(value = 'How far', min = 1, max = 9) int most = 3
            @Param('A set') Path of = Path.of('Base.als')
            "three ways: ${(1..most).sum()}, ${set.info(of).tempo}"
            """;

    @TempDir
    Path temp;

    private Path folder;
    private Backline backline;

    @Test
    void aSetIsComparedMergedVariedPlayedAndExportedByKeysAndTheMacroDoesItsPartAgain() throws Exception {
        folder = Files.createDirectories(temp.resolve("work"));
        backline = new Backline(Files.createDirectories(temp.resolve("home")), folder);
        sets();
        ShippedWindow window = new ShippedWindow(backline, folder);
        String steps = STEPS.replace("DIR", folder.toString()).replace("MERGED", merged().toString());
        assumeTrue(window.does(steps), "JavaFX has not the libraries that it needs here");
        assertThat(window.told()).endsWith("all done\n");
        assertThat(Files.size(folder.resolve("Merged.mid"))).isPositive();
        assertThat(called("set", "info", merged().getFileName().toString()).out())
                .contains(NAMED);
        macroDoesItAgain();
        rendered();
        scriptAnswersAlike();
    }

    /** Two bars are heard, as long as they are in the made set's tempo, and ring no longer. */
    private void rendered() throws IOException {
        Path bounce;
        try (Stream<Path> files = Files.list(folder.resolve("Bounce"))) {
            bounce = files.filter(file -> file.toString().endsWith(".wav"))
                    .findFirst()
                    .orElseThrow();
        }
        JsonNode measured =
                called("audio", "measure", bounce.toString(), "--json").json().at("/results/0");
        assertThat(measured.get("length").asDouble()).isCloseTo(8 * 60 / 126.0, within(0.01));
        assertThat(measured.get("integratedLufs").asDouble()).isGreaterThan(-40);
        assertThat(measured.get("samplePeakDbfs").asDouble()).isBetween(-40.0, 6.0);
    }

    /** In the window with a form, on the command line with a flag, and in a console as a call. */
    private void scriptAnswersAlike() throws IOException {
        String window = Files.readString(folder.resolve("window.txt")).strip();
        Path script = backline.home().resolve("scripts/threeways.groovy");
        assertThat(window).startsWith("three ways: 10, ");
        assertThat(called("run", script.toString(), "--most", "4").out().strip())
                .isEqualTo(window);
        Backline.Answer console = backline.shell("echo 'scripts.threeways(most: 4)' | backline console");
        assertThat(console.out()).as(console.all()).contains(window);
    }

    /** A set, the same as it is worked on, and its next save: a real one where they are. */
    private void sets() throws IOException {
        if (Files.isDirectory(REAL)) {
            Files.copy(REAL.resolve("instrumental-convergence-base.als"), folder.resolve("Base.als"));
            Files.copy(REAL.resolve("instrumental-convergence-v1.als"), folder.resolve("Next.als"));
        } else {
            called("make", "--minutes", "0.5", "--variations", "0", "--out", "Made");
            Path made = found(folder.resolve("Made"), "");
            Files.copy(made, folder.resolve("Base.als"));
            called("set", "edit", "Base.als", "--change", "locator.add 8 Lift", "--out", "Next.als");
        }
        Files.createDirectories(backline.home().resolve("scripts"));
        Files.writeString(backline.home().resolve("scripts/threeways.groovy"), SCRIPT);
        Files.copy(folder.resolve("Base.als"), folder.resolve("Mine.als"));
        folder.resolve("Base.als").toFile().setWritable(true);
        folder.resolve("Mine.als").toFile().setWritable(true);
    }

    private static Path found(Path where, String part) throws IOException {
        try (var files = Files.walk(where)) {
            return files.filter(file -> file.toString().endsWith(".als"))
                    .filter(file -> file.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Backline.Answer called(String... words) {
        Backline.Answer answer = backline.run(words);
        assertThat(answer.exit()).as(answer.all()).isZero();
        return answer;
    }

    private Path merged() {
        return folder.resolve("Mine merged.als");
    }

    /** The recorded script, on the set as it was, makes the set that the window saved. */
    private void macroDoesItAgain() throws IOException {
        Path mine = folder.resolve("Mine.als");
        Files.move(mine, folder.resolve("Saved.als"));
        Files.copy(folder.resolve("Base.als"), mine);
        assertThat(Files.readString(folder.resolve("macro.groovy"))).contains(NAMED);
        called("run", "macro.groovy");
        Backline.Answer difference = called("set", "diff", "Saved.als", "Mine again.als", "--json");
        assertThat(difference.json().at("/results/0/differences").asInt(-1)).isZero();
        assertThat(Files.mismatch(folder.resolve("Base.als"), folder.resolve("Mine again.als")))
                .isNotNegative();
    }
}
