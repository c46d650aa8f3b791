package dev.backline.scripting.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.cli.api.Manners;
import dev.backline.cli.api.Terminal;
import dev.backline.scripting.internal.FakeActions;
import dev.backline.scripting.internal.FakeEvents;
import dev.backline.scripting.internal.FakeJobs;
import dev.backline.scripting.internal.PlainTexts;
import dev.backline.scripting.internal.library.Scripting;
import dev.backline.testkit.home.FolderHome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String DECLARED = """
            // Makes a track in each key.
            //
            // For comparing keys by ear.
            @Param('Which genre') String genre = 'house'
            @Param(value = 'Tempo', unit = 'bpm', min = 20, max = 999) int bpm = 126
            @Param('Keys to try') List<String> keys = ['Am', 'Cm']
            @Param(value = 'How loud', choices = ['soft', 'loud']) String level = 'soft'
            @Param('Whether to tell more') boolean verbose = false
            @Param('Key of the last one') Key last = null
            @Param(value = 'Where it goes', position = 0) Path out
            String shout(text) { text.toUpperCase() + bpm }
            println "$genre $bpm ${keys.join('+')} $level $verbose $out ${shout('x')} ${args.toList()}"
            [genre: genre, out: out, keys: keys]
            """;

    @TempDir
    Path folder;

    private final FakeActions actions = FakeActions.withSome();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> notices = new ArrayList<>();
    private Scripting scripting;

    @BeforeEach
    void prepare() throws Exception {
        scripting = new Scripting(new FolderHome(folder), actions, new FakeJobs(), new FakeEvents());
        Files.writeString(folder.resolve("keys.groovy"), DECLARED);
    }

    @Test
    void declaredParametersBecomeFlagsAndTheRestIsArgs() throws Exception {
        assertThat(run(
                        file("keys.groovy"),
                        "--genre",
                        "techno",
                        "--bpm=90",
                        "--keys",
                        "Dm",
                        "--keys",
                        "F",
                        "--verbose",
                        "--level",
                        "LOUD",
                        "x.als",
                        "more"))
                .isZero();
        assertThat(printed()).isEqualTo("techno 90 Dm+F loud true x.als X90 [more]\n");
    }

    @Test
    void whatAnActionTellsIsToldWhileTheScriptRuns() throws Exception {
        actions.put("", "listen", false, (values, progress) -> {
            progress.notice("Listening on 127.0.0.1:11000.");
            progress.result("early");
            return List.of("early");
        });
        Files.writeString(folder.resolve("listen.groovy"), "println listen()");
        assertThat(run(file("listen.groovy"))).isZero();
        assertThat(notices).containsExactly("Listening on 127.0.0.1:11000.");
        // What a script is handed is its own: it prints what it likes.
        assertThat(printed()).isEqualTo("early\n");
    }

    @Test
    void defaultsAreThoseOfTheScript() throws Exception {
        assertThat(run(file("keys.groovy"), "x.als")).isZero();
        assertThat(printed()).isEqualTo("house 126 Am+Cm soft false x.als X126 []\n");
    }

    @Test
    void helpIsReadWithoutRunningTheScript() throws Exception {
        assertThat(run(file("keys.groovy"), "--help")).isZero();
        assertThat(printed())
                .startsWith(
                        "Usage: backline run " + file("keys.groovy") + " OUT [options]\n\nMakes a track in each key.\n")
                .contains("--genre TEXT", "Which genre (text, else house)")
                .contains("Tempo (integer from 20 to 999 bpm, else 126)")
                .contains("(choice: soft, loud, else soft)", "(list of text, else Am, Cm)", "OUT", "required")
                .doesNotContain("techno");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bpm 5000 x    | --bpm is \"5000\", but a whole number from 20 to 999 bpm was expected.",
                "--bpm fast x    | --bpm is \"fast\", but a whole number from 20 to 999 bpm was expected.",
                "--level deaf x  | --level is \"deaf\", but one of soft, loud was expected.",
                "--gerne techno  | keys.groovy has no parameter --gerne. It takes --genre, --bpm, --keys, --level,"
                        + " --verbose, --last, OUT.",
                "--genre techno  | keys.groovy needs OUT: Where it goes",
                "x --last H      | --last: "
            })
    void wrongValuesAreToldInTheWordsOfActions(String words, String sentence) throws Exception {
        String[] arguments = (file("keys.groovy") + " " + words).split(" ");
        int code = run(arguments);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence);
        assertThat(code).isEqualTo(2);
    }

    @Test
    void jsonIsOneDocumentAndPrintlnGoesToTheMessages() throws Exception {
        Manners json = new Manners(true, false, false, false, false, Intent.APPLY);
        assertThat(run(json, file("keys.groovy"), "x.als")).isZero();
        assertThat(printed()).isEqualTo("run [{genre=house, out=x.als, keys=[Am, Cm]}] []\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("house 126");
    }

    @Test
    void aResultIsShownWhenNothingWasPrinted() throws Exception {
        assertThat(run("-e", "[1, 2].collect { it * 2 }")).isZero();
        assertThat(printed()).isEqualTo("2\n4\n");
    }

    @Test
    void exitCodesAreThoseOfWhatFailed() throws Exception {
        assertThat(run("-e", "fail()")).isEqualTo(5);
        assertThat(run("-e", "templates.fill()")).isEqualTo(4);
        assertThat(run("-e", "assert 1 + 1 == 3")).isEqualTo(1);
        assertThat(run("-e", "assert [] : 'There are no stems.'")).isEqualTo(1);
        assertThat(run("-e", "throw new IOException('disk')")).isEqualTo(5);
        assertThat(run("--time-limit", "0.1", "-e", "while (true) {}")).isEqualTo(130);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("text, line 1: There are no stems.\n")
                .contains("Bassline.als, line 4182: Tempo is \"12O\".\n", "text, line 1: IOException: disk\n");
        assertThatThrownBy(() -> run("nowhere.groovy"))
                .isInstanceOf(ActionFault.class)
                .hasMessageStartingWith("There is no script \"nowhere.groovy\"");
    }

    @Test
    void aFaultOfAnActionNamesTheLineOfTheScriptThatCalledIt() throws Exception {
        Files.writeString(folder.resolve("two.groovy"), "def x = 1\n\nfail()\n");

        assertThat(run(file("two.groovy"))).isEqualTo(5);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Bassline.als, line 4182: Tempo is \"12O\".\nThis was called in two.groovy, line 3.\n");
    }

    @Test
    void aDryRunReachesEveryWritingAction() throws Exception {
        run(new Manners(false, false, false, false, false, Intent.PREVIEW), "-e", "set.copy 'a', to: 'b'");

        assertThat(actions.calls)
                .containsExactly(new FakeActions.Called("set copy", Map.of("source", "a", "to", "b"), Intent.PREVIEW));
    }

    @Test
    void theSecondRunReadsTheCompiledScript() throws Exception {
        run(file("keys.groovy"), "x.als");
        long begin = System.nanoTime();
        run(file("keys.groovy"), "x.als");
        System.out.printf("second run of a script: %.0f ms%n", (System.nanoTime() - begin) / 1e6);

        assertThat(folder.resolve("cache/scripts")).isDirectoryContaining("glob:**.bin");
        Files.writeString(
                Files.list(folder.resolve("cache/scripts")).findFirst().orElseThrow(), "damaged");
        assertThat(run(file("keys.groovy"), "x.als")).isZero();
    }

    /** The recipes lie beside the bundles; distribution/recipes runs them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "three-keys",
                "every-genre",
                "compare-seeds",
                "practice-mix",
                "loudness-report",
                "find-missing-samples",
                "archive-track",
                "pack-my-setup"
            })
    void everyRecipeTellsItsParametersWithoutRunning(String recipe) throws Exception {
        assertThat(run("../../scripts/" + recipe + ".groovy", "--help")).isZero();
        assertThat(printed().lines().filter(line -> line.startsWith("  "))).isNotEmpty();
        assertThat(actions.calls).isEmpty();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) throws ActionFault {
        return run(Manners.PLAIN, arguments);
    }

    private int run(Manners manners, String... arguments) throws ActionFault {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                manners,
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // No line is drawn.
                    }

                    @Override
                    public void notice(String sentence) {
                        notices.add(sentence);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        return new RunCommand(scripting, new PlainTexts()).run(List.of(arguments), terminal);
    }
}
