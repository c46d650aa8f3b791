package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backline.testkit.running.ForeignBundle;
import dev.backline.testkit.running.InstallFolder;
import dev.backline.testkit.running.RunningBackline;
import dev.backline.testkit.running.RunningBackline.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that was built outside, dropped in at run time, called, and taken out: one process, one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignBundleIT {
    private static final int SWAPS = 5;

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
        assertThat(backline.run("--help").out()).containsPattern("foreign +dream, mix");
        assertThat(backline.state(ForeignBundle.NAME)).isEqualTo("STARTING");
    }

    @Test
    @Order(4)
    void completesGroupsVerbsOptionsChoicesAndFilesInARealShell() throws Exception {
        Path script = Files.writeString(
                folder.resolve("completion.bash"),
                backline.run("completion", "bash").out());
        assertThat(completions(script, "fo")).contains("foreign");
        assertThat(completions(script, "foreign mi")).contains("mix");
        assertThat(completions(script, "foreign mix --gen")).contains("--genre");
        assertThat(completions(script, "foreign mix --genre dr")).contains("drum-and-bass");
        assertThat(completions(script, "completion zs")).doesNotContain("drum-and-bass");
        assertThat(completions(script, "foreign mix ki")).contains("kick.wav");
        assertThat(backline.run("completion", "zsh").out()).startsWith("#compdef backline");
        assertThat(backline.state(ForeignBundle.NAME)).isEqualTo("STARTING");
    }

    /** Answers what bash offers behind {@code backline}, asked as it asks itself. */
    private static List<String> completions(Path script, String line) throws Exception {
        String ask = "source '" + script + "'; cd '" + folder + "'; COMP_LINE='backline " + line
                + "'; COMP_WORDS=($COMP_LINE);"
                + " COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_POINT=${#COMP_LINE}; _complete_backline; echo \"${COMPREPLY[*]}\"";
        Process bash =
                new ProcessBuilder("bash", "-c", ask).redirectErrorStream(true).start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(answer.strip().split("\\s+"));
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

    @Test
    @Order(7)
    void refusesANameThatTwoBundlesClaimWithBothNames() throws IOException {
        Path second = ForeignBundle.build(folder.resolve("second.jar"), "com.example.second", "1.0.0");
        assertThat(backline.run("bundle", "install", second.toString()).exitCode())
                .isZero();
        Answer answer = backline.run("foreign", "mix");
        assertThat(answer.exitCode()).isEqualTo(6);
        assertThat(answer.err())
                .isEqualToIgnoringNewLines(
                        "\"foreign mix\" is claimed by com.example.foreign and com.example.second, so neither"
                                + " can be called. Remove one of them: backline bundle remove com.example.second");
        assertThat(backline.run("bundle", "remove", "com.example.second").exitCode())
                .isZero();
        assertThat(backline.run("foreign", "mix").exitCode()).isZero();
    }

    @Test
    @Order(8)
    void keepsCallsGoingWhileTheBundleIsSwapped() throws IOException {
        List<Path> versions = new ArrayList<>();
        for (int i = 1; i <= SWAPS; i++) {
            versions.add(ForeignBundle.build(folder.resolve("v" + i), ForeignBundle.NAME, "1.0." + i));
        }
        int calls = 0;
        for (Path version : versions) {
            Files.move(version, backline.watched().resolve("foreign.jar"), StandardCopyOption.ATOMIC_MOVE);
            String wanted = "1.0." + version.getFileName().toString().substring(1);
            do {
                Answer answer = backline.run("foreign", "mix", "--bars", "4");
                assertThat(answer.err()).isEmpty();
                assertThat(answer.exitCode()).isZero();
                calls++;
            } while (!backline.run("bundle", "list").out().contains(wanted));
        }
        System.out.println(calls + " calls over " + SWAPS + " swaps, all answered");
    }

    @Test
    @Order(9)
    @DisabledOnOs(OS.WINDOWS)
    void endsWith130SoonAfterCtrlC() throws Exception {
        backline.close();
        Files.delete(folder.resolve("home/bundles/driver.jar"));
        Process process = RunningBackline.process(
                folder.resolve("install"), folder.resolve("home"), List.of(), List.of("foreign", "dream", "--json"));
        Thread.ofVirtual().start(() -> interruptOnceItDreams(process));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out)
                .isEqualToIgnoringNewLines(
                        "{\"schema\":\"backline.result/1\",\"action\":\"foreign dream\",\"results\":[],"
                                + "\"errors\":[{\"kind\":\"cancelled\",\"exitCode\":130,\"message\":\"\\\"foreign dream\\\" was cancelled."
                                + " Nothing half done was left behind.\"}]}");
    }

    /** A job is written to the home once it has run for a while. */
    private static void interruptOnceItDreams(Process process) {
        try {
            Path jobs = folder.resolve("home/jobs");
            while (process.isAlive() && !dreams(jobs)) {
                Thread.onSpinWait();
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            process.destroy();
        }
    }

    private static boolean dreams(Path jobs) throws IOException {
        if (Files.notExists(jobs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(jobs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                if (Files.readString(file).contains("RUNNING")) {
                    return true;
                }
            }
            return false;
        }
    }
}
