package dev.backline.live.set.internal.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.max.InventedDevices.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfreezingTest {
    @TempDir
    Path folder;

    private static Unfreezing plan(Entry... more) throws SetFault {
        List<Entry> entries = new ArrayList<>(InventedDevices.entries());
        entries.addAll(List.of(more));
        return Unfreezing.of(MaxDevice.of(MaxFile.parse(InventedDevices.frozen(entries), "x.amxd")));
    }

    private List<String> names(Path place) throws Exception {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> place.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theFolderHoldsTheOpenDeviceAndItsFiles() throws Exception {
        Path out = folder.resolve("deep/echo");
        plan().write(out, Progress.NONE);
        assertThat(names(folder))
                .containsExactly(
                        "deep/echo/Echo.amxd",
                        "deep/echo/code.js",
                        "deep/echo/help/read me.txt",
                        "deep/echo/my filter.maxpat");
        assertThat(Files.readAllBytes(out.resolve("Echo.amxd")))
                .isEqualTo(InventedDevices.unfrozen(InventedDevices.PATCHER));
        assertThat(out.resolve("code.js")).hasContent("outlets = 2;");
        assertThat(Files.isExecutable(out.resolve("code.js"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/x",
                "\\\\server\\share",
                "C:\\x",
                "c:/x",
                "..\\x",
                "a//b",
                ".",
                "..",
                "./x",
                "a/",
                "a/b/c/d/e/f/g/h/i"
            })
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) {
        assertThatThrownBy(() -> plan(Entry.of(name, "TEXT", "evil")))
                .isInstanceOf(SetFault.class)
                .hasMessageStartingWith("x.amxd: The name ")
                .hasMessageContaining("Nothing was written");
    }

    @Test
    void namesThatASystemWouldBendAreMadeHarmless() throws Exception {
        Path out = folder.resolve("out");
        plan(
                        Entry.of("CON.txt", "TEXT", "1"),
                        Entry.of("a:b", "TEXT", "2"),
                        Entry.of("dots. ", "TEXT", "3"),
                        Entry.of("gpj\u202eexe.scr", "TEXT", "4"),
                        Entry.of("line\nbreak", "TEXT", "5"))
                .write(out, Progress.NONE);
        assertThat(names(out)).contains("_CON.txt", "a_b", "dots__", "gpj_exe.scr", "line_break");
    }

    @Test
    void filesOfOneNameAreKeptApartUnlessTheyAreEqual() throws Exception {
        Path out = folder.resolve("out");
        plan(
                        Entry.of("code.js", "TEXT", "other"),
                        Entry.of("Code.JS", "TEXT", "third"),
                        Entry.of("help", "TEXT", "a file where a folder is"),
                        Entry.of("my filter.maxpat/x", "TEXT", "a folder where a file is"),
                        Entry.of("echo.amxd", "JSON", "{}"))
                .write(out, Progress.NONE);
        assertThat(names(out))
                .containsExactly(
                        "Code (3).JS",
                        "Echo.amxd",
                        "code (2).js",
                        "code.js",
                        "echo (2).amxd",
                        "help (2)",
                        "help/read me.txt",
                        "my filter (2).maxpat/x",
                        "my filter.maxpat");
        assertThat(out.resolve("code.js")).hasContent("outlets = 2;");
    }

    @Test
    void thousandsOfFilesOfOneNameAreRefusedSoon() {
        Entry[] many = IntStream.range(0, 9_000)
                .mapToObj(i -> Entry.of("same.txt", "TEXT", "content " + i))
                .toArray(Entry[]::new);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> plan(many))
                        .isInstanceOf(SetFault.class)
                        .hasMessageContaining("more than 100 different files are called \"same.txt\""));
    }

    @Test
    void aCancelledOneLeavesNothing() throws Exception {
        Progress cancelled = new Progress() {
            private int asked;

            @Override
            public void report(double fraction, String message) {
                // Nobody listens.
            }

            @Override
            public boolean cancelled() {
                return asked++ == 2;
            }
        };
        assertThatThrownBy(() -> plan().write(folder.resolve("out"), cancelled)).isInstanceOf(JobCancelled.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyAFrozenDeviceIsUnfrozen() throws SetFault {
        MaxDevice open = MaxDevice.of(MaxFile.parse(InventedDevices.unfrozen(InventedDevices.PATCHER), "x.amxd"));
        assertThatThrownBy(() -> Unfreezing.of(open)).hasMessageContaining("x.amxd is not frozen");
    }
}
