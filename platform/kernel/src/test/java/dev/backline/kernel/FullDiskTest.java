package dev.backline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.kernel.internal.fixture.BundleFile;
import dev.backline.kernel.internal.fixture.Program;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Row J03: no room on the disk. The operating system itself refuses the writes of a process of its own, by its limit on
 * the size of files ({@code prlimit --fsize}), from a certain step of the work on.
 */
class FullDiskTest {
    private static final int PADDING = 12;

    @TempDir
    Path folder;

    private Program program;
    private Path bundles;

    @BeforeEach
    void install() throws Exception {
        program = new Program(folder);
        bundles = Files.createDirectories(program.home().resolve("bundles"));
    }

    private Path version(int version) {
        return BundleFile.named("b.disk")
                .version(version + ".0.0")
                .activator("", "")
                .in(folder);
    }

    // Refused files are remembered: with them the ledger needs more room than a jar.
    private void swellLedger() throws IOException {
        for (int n = 0; n < PADDING; n++) {
            Files.writeString(bundles.resolve("no bundle at all, ".repeat(8) + n + ".jar"), "this is not a jar");
        }
    }

    @ParameterizedTest(name = "from {0} on, files of {1} bytes at most")
    @CsvSource({
        "NOW, 0, nothing can be written any more",
        "STAGED, 0, full when the checked jar is switched to",
        "SWITCHED, 3000, full when the ledger is written"
    })
    void j03_diskThatIsFullInTheMiddleLeavesTheOldVersion(String step, String bytes, String injected) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit of util-linux");
        swellLedger();
        Program.Result result =
                program.run("full", version(1).toString(), version(2).toString(), step, bytes);
        List<String> lines = result.out().lines().toList();
        assertThat(lines).as(result.err()).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("b.disk 1.0.0 is installed and runs.");
        assertThat(lines.get(1)).contains("was left as it is", "Free some space and try again");
        assertThat(lines.get(2)).as("the old version runs").isEqualTo("agreed on 2 bundles, revision 2");
        assertThat(lines.get(3)).as("with room again").isEqualTo("b.disk 2.0.0 runs now, in place of 1.0.0.");
        assertThat(lines.get(4)).isEqualTo("agreed on 2 bundles, revision 3");
        assertThat(program.run("list").out()).contains("b.disk 2.0.0 RUNNING ACTIVE");
        System.out.println("J03 | " + injected + " | " + lines.get(1));
    }

    @Test
    void j03_afterAFullDiskTheNextStartIsAsBefore() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit of util-linux");
        program.run("install", version(1).toString());
        Path ledger = program.home().resolve("ledger/ledger.txt");
        String before = Files.readString(ledger);
        Program.Result result = program.run("fill", version(2).toString(), "SWITCHED", "0");
        assertThat(result.out()).contains("not even to put b.disk back", "start Backline again: then all is as it was");
        assertThat(ledger).hasContent(before);
        try (var files = Files.list(ledger.getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .as("nothing half written is left")
                    .noneMatch(name -> name.endsWith(".new"));
        }
        assertThat(program.run("list").out()).contains("b.disk 1.0.0 RUNNING ACTIVE");
        System.out.println("J03 | full from the switch on until the process ends | "
                + result.out().strip());
    }

    @Test
    void j03_jarThatDoesNotFitTwiceIsRefusedBeforeAnythingIsCopied() throws Exception {
        Path huge = folder.resolve("huge.jar");
        long bytes = Files.getFileStore(folder).getUsableSpace() / 2 + 1_000_000_000;
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            // Takes no room: its middle is never written.
            file.setLength(bytes);
        } catch (IOException tooLarge) {
            assumeTrue(false, "this file system has no sparse files of that size");
        }
        Program.Result result = program.run("install", huge.toString());
        assertThat(result.out())
                .startsWith("huge.jar was not installed: it needs")
                .contains("are free");
        try (var store = Files.list(program.home().resolve("store"))) {
            assertThat(store).isEmpty();
        }
        System.out.println(
                "J03 | a jar larger than half the free space | " + result.out().strip());
    }
}
