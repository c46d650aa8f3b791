package dev.backline.live.set.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches of a real repository, merged by git through the driver. */
class GitMergeTest {
    @TempDir
    Path folder;

    private Path song = Path.of("");

    @BeforeEach
    void init() throws Exception {
        assumeTrue(works("git", "--version"), "no git here");
        song = Sets.invented(folder, "Song.als");
        git("init", "-q", "-b", "main");
        git("config", "user.email", "a@b.invalid");
        git("config", "user.name", "A");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path script = folder.resolve("driver.sh");
        Files.writeString(
                script,
                "exec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                        + DriverMain.class.getName() + " \"$@\"\n");
        git("config", "merge.als.driver", "sh '" + script + "' %O %A %B");
        Files.writeString(folder.resolve(".gitattributes"), "*.als merge=als\n");
        Files.writeString(folder.resolve(".gitignore"), "driver.sh\n");
        commit("begin");
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private boolean works(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private String output = "";

    private int tried(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private void git(String... arguments) throws Exception {
        assertThat(tried(arguments))
                .as(() -> String.join(" ", arguments) + ": " + output)
                .isZero();
    }

    private void edit(String... lines) throws Exception {
        SetFile read = SetFile.load(song, dev.backline.api.job.Progress.NONE);
        Node root = Sets.edited(read.document().root(), lines);
        Files.write(song, SafeSave.pack(read.document().withRoot(root).bytes()));
    }

    private void branches(String ours, String theirs) throws Exception {
        git("checkout", "-q", "-b", "theirs");
        edit(theirs);
        commit("theirs");
        git("checkout", "-q", "main");
        edit(ours);
        commit("ours");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void gitMergesTwoBranchesOfASet() throws Exception {
        Node base = Sets.root(song);
        List<String> before = files();
        branches("track.rename kick Thump", "tempo 133");
        git("merge", "-q", "-m", "both", "theirs");
        assertThat(Sets.root(song).sameAs(Sets.edited(base, "track.rename kick Thump", "tempo 133")))
                .isTrue();
        assertThat(files()).isEqualTo(before);
        assertThat(tried("status", "--porcelain")).isZero();
        assertThat(output).isBlank();
    }

    @Test
    void gitKeepsOursAndSaysSoWhenBothContradict() throws Exception {
        branches("tempo 128", "tempo 133");
        String ours = SetFile.hash(Files.readAllBytes(song));
        assertThat(tried("merge", "-m", "both", "theirs")).isEqualTo(1);
        assertThat(output).contains("CONFLICT").contains("tempo");
        assertThat(SetFile.hash(Files.readAllBytes(song))).isEqualTo(ours);
        tried("ls-files", "-u");
        assertThat(output.lines()).hasSize(3);
    }
}
