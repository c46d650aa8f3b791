package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backline.testkit.running.ForeignBundle;
import dev.backline.testkit.running.InstallFolder;
import dev.backline.testkit.running.RunningBackline;
import dev.backline.testkit.running.RunningBackline.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that was built outside, dropped in at run time, called, and taken out: one process, one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignBundleIT {
    @TempDir
    static Path folder;

    private static RunningBackline backline;
    private static Path kick;

    @BeforeAll
    static void start() throws IOException {
        List<String> bundles = new ArrayList<>(InstallFolder.platform());
        bundles.addAll(List.of("picocli", "dev.backline.cli"));
        backline = RunningBackline.start(
                InstallFolder.assemble(folder.resolve("install"), bundles), folder.resolve("home"));
        kick = Files.writeString(folder.resolve("kick.wav"), "kick");
    }

    @AfterAll
    static void stop() throws IOException {
        backline.close();
    }

    @Test
    @Order(1)
    void saysThatNobodyBringsTheAction() {
        Answer answer = backline.run("foreign", "mix");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("There is no action \"foreign mix\" here");
    }

    @Test
    @Order(2)
    void offersTheActionOfABundleThatWasDroppedIn() throws IOException {
        ForeignBundle.build(backline.watched().resolve("foreign.jar"));
        assertThat(backline.run("bundle", "update").exitCode()).isZero();
        Answer listed = backline.run("actions", "foreign", "--json");
        assertThat(listed.out())
                .contains("\"name\":\"foreign mix\"", "\"drum-and-bass\"")
                .hasLineCount(1);
    }

    @Test
    @Order(3)
    void helpsWithoutStartingTheBundle() throws IOException {
        // The installer loads each component of a fresh bundle once, to see whether it works; a later process does not.
        backline.close();
        backline = RunningBackline.start(folder.resolve("install"), folder.resolve("home"));
        Answer help = backline.run("foreign", "mix", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("backline foreign mix [FILES...] [OPTIONS]")
                .contains("One of house, drum-and-bass, trap. Default: house.")
                .contains("From 1 to 64 bars. Default: 8.")
                .contains("Examples:\n  backline foreign mix kick.wav --genre trap");
        assertThat(backline.run("foreign", "--help").out()).contains("Mix what comes from elsewhere");
        assertThat(backline.run("--help").out()).containsPattern("foreign +mix");
        assertThat(backline.run("completion", "bash").out()).contains("drum-and-bass");
        assertThat(backline.state(ForeignBundle.NAME)).isEqualTo("STARTING");
    }

    @Test
    @Order(4)
    void refusesWhatIsWrongWithoutStartingTheBundle() {
        Answer answer = backline.run("foreign", "mix", "--bpm", "12O");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo("--bpm is \"12O\", but a number from 20 to 999 bpm was expected. Give it like --bpm 126."
                        + System.lineSeparator());
        assertThat(backline.state(ForeignBundle.NAME)).isEqualTo("STARTING");
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> answersGoodAndBadCalls() {
        return ForeignBundle.cases(kick).stream()
                .map(call -> dynamicTest(call.toString(), () -> {
                    List<String> words = new ArrayList<>(call.words());
                    words.add("--json");
                    Answer answer = backline.run(words);
                    if (call.good()) {
                        assertThat(answer.out())
                                .isEqualToIgnoringNewLines(
                                        "{\"schema\":\"backline.result/1\",\"action\":\"foreign mix\",\"results\":"
                                                + call.results() + ",\"errors\":[]}");
                        assertThat(answer.exitCode()).isZero();
                    } else {
                        assertThat(answer.out())
                                .contains("\"results\":[],\"errors\":[{\"kind\":\"" + call.kind() + "\"");
                        assertThat(answer.err()).isEqualTo(call.message() + System.lineSeparator());
                        assertThat(answer.exitCode()).isGreaterThan(1);
                    }
                }));
    }

    @Test
    @Order(6)
    void saysWhatToInstallOnceTheBundleIsGone() {
        assertThat(backline.run("bundle", "remove", ForeignBundle.NAME).exitCode())
                .isZero();
        assertThat(backline.state(ForeignBundle.NAME)).isEqualTo("GONE");
        Answer answer = backline.run("foreign", "mix");
        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.err())
                .isEqualToIgnoringNewLines(
                        "\"foreign mix\" belongs to the bundle com.example.foreign, which is not installed."
                                + " Bring it back: backline bundle rollback com.example.foreign");
        assertThat(backline.run("bundle", "rollback", ForeignBundle.NAME).exitCode())
                .isZero();
        assertThat(backline.run("foreign", "mix").exitCode()).isZero();
    }
}
