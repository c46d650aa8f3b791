package dev.backline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.internal.fixture.Program;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes: exit codes, and rows B07, B24 and B33. */
class MainTest {
    private static final int KILLS = Boolean.getBoolean("backline.long") ? 100 : 20;

    @TempDir
    Path folder;

    private Program program;
    private Path bundles;

    @BeforeEach
    void install() throws Exception {
        program = new Program(folder);
        bundles = Files.createDirectories(program.home().resolve("bundles"));
    }

    @Test
    void handsArgumentsToTheEntryAndExitsWithItsCode() throws Exception {
        Program.Result result = program.run("exit", "3", "--flag", "--", "--home");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("[exit, 3, --flag, --, --home]");
        assertThat(result.err()).isEmpty();
        assertThat(program.run("--safe", "exit", "0").err()).contains("Safe mode");
    }

    @Test
    void bundleDroppedWhileNothingRanIsThereInTheNextRun() throws Exception {
        BundleFile.named("b.dropped").activator("", "").at(bundles.resolve("dropped.jar"));
        assertThat(program.run("list").out()).contains("b.dropped 1.0.0 RUNNING ACTIVE");
        Files.delete(bundles.resolve("dropped.jar"));
        assertThat(program.run("list").out()).doesNotContain("b.dropped");
    }

    @Test
    void withoutAnEntryItSaysWhatIsMissing() throws Exception {
        Files.writeString(program.installation().resolve("edition.list"), "");
        Program.Result result = program.run("anything");
        assertThat(result.code()).isEqualTo(70);
        assertThat(result.err()).contains("no installed bundle offers the service");
    }

    @Test
    void j04_readOnlyHomeIsTold() throws Exception {
        Files.delete(bundles);
        Files.writeString(bundles, "a file where a folder should be");
        Program.Result result = program.run("exit", "0");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("cannot be written, so this run is read-only");
        System.out.println("J04 | home cannot be written | " + result.err().strip());
    }

    @Test
    void b07_hangingStopDoesNotHoldUpTheExit() throws Exception {
        BundleFile.named("b.stuck")
                .activator(
                        "",
                        "var never = new java.util.concurrent.Semaphore(0); while (true) never.acquireUninterruptibly();")
                .at(bundles.resolve("stuck.jar"));
        long began = System.nanoTime();
        Program.Result result = program.with("-Dbackline.deadline.exit=2000").run("exit", "5");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.err()).contains("b.stuck did not stop within 1 s");
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(60);
        System.out.println(
                "B07 | stop() never returns at exit | " + result.err().strip());
    }

    @Test
    void b24_killedAtAnyMomentLedgerAndFrameworkAgreeAtTheNextStart() throws Exception {
        for (int version = 1; version <= 2; version++) {
            BundleFile.named("b.kill")
                    .version(version + ".0.0")
                    .activator("", "")
                    .at(folder.resolve("kill" + version + ".jar"));
        }
        SplittableRandom random = new SplittableRandom(24);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = program.start("churn", folder.toString());
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine()).as("kill %d", kill).startsWith("agreed");
                // Steps of the work are told as they happen: each kill hits another one, or the moment after it.
                for (int step = random.nextInt(16); step > 0; step--) {
                    assertThat(out.readLine()).isNotNull();
                }
                LockSupport.parkNanos(random.nextLong(4_000_000));
                process.destroyForcibly().waitFor();
            }
        }
        Program.Result result = program.run("agree");
        assertThat(result.out()).startsWith("agreed").doesNotContain("revision 0");
        System.out.println("B24 | " + KILLS + " kills while bundles were switched | nothing is told: "
                + result.out().strip());
    }

    @Test
    void j05_twoProcessesOnOneHomeBothRunAndEachHearsOfTheOther() throws Exception {
        Path jar = BundleFile.named("b.shared").activator("", "").in(folder);
        Process first = program.start("stay");
        try (BufferedReader out = first.inputReader()) {
            assertThat(out.readLine()).isEqualTo("agreed on 1 bundles, revision 0");
            assertThat(program.run("install", jar.toString()).out())
                    .as("while the first one runs")
                    .contains("b.shared 1.0.0 is installed and runs.");
            assertThat(program.home().resolve("cache/1"))
                    .as("a cache of its own")
                    .isDirectory();
            String told = out.readLine();
            assertThat(told).isEqualTo("Another process changed what is installed.");
            System.out.println(
                    "J05 | started twice on one home, the second one installs | both run; the first: " + told);
        } finally {
            try (Writer in = first.outputWriter()) {
                in.write("end\n");
            }
        }
        assertThat(first.waitFor()).isZero();
        assertThat(program.run("list").out()).contains("b.shared 1.0.0 RUNNING ACTIVE");
    }

    @Test
    void b33_twoFailedStartsLeadToSafeModeWithSuspects() throws Exception {
        Path bad = BundleFile.named("b.breaker")
                .activator("Runtime.getRuntime().halt(99);", "")
                .at(bundles.resolve("breaker.jar"));
        assertThat(program.run("exit", "0").code()).isEqualTo(99);
        assertThat(program.run("exit", "0").code()).isEqualTo(99);
        Program.Result safe = program.run("exit", "0");
        assertThat(safe.code()).isZero();
        assertThat(safe.err()).contains("Safe mode: the last two starts", "breaker.jar");
        assertThat(program.run("exit", "0").err()).as("until something changes").contains("Safe mode");
        Files.delete(bad);
        assertThat(program.run("exit", "0").err()).doesNotContain("Safe mode");
        System.out.println("B33 | a bundle that ends the process at each start | "
                + safe.err().strip());
    }
}
