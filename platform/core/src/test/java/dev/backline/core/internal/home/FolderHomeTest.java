package dev.backline.core.internal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderHomeTest {
    @TempDir
    Path temp;

    private FolderHome open() {
        return new FolderHome(temp.resolve("home"), false, Migrations.ours(), Duration.ofMillis(200));
    }

    @Test
    void aNewHomeIsMarkedWithTheFormat() throws IOException {
        assertThat(open().folder().resolve("version")).hasContent("1");
    }

    @Test
    void replaceLeavesOldOrNewAndNoTemporaryFile() throws IOException {
        FolderHome home = open();
        Path file = home.folder("settings").resolve("a.json");
        home.replace(file, "old".getBytes(StandardCharsets.UTF_8));
        home.replace(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        try (Stream<Path> files = Files.list(home.folder("settings"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aThreadThatHoldsAStoreGoesStraightOn() throws IOException {
        FolderHome home = open();
        String answer = home.exclusively("s", () -> home.exclusively("s", () -> "inner"));
        assertThat(answer).isEqualTo("inner");
    }

    @Test
    void twoProcessesWriteOneAfterTheOtherAndTheHolderIsNamed() throws Exception {
        FolderHome home = open();
        Process other = holder(home.folder());
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("holds");
            assertThatThrownBy(() -> home.exclusively("edits", () -> "never"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'edits'")
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("try again");
        } finally {
            other.destroyForcibly().waitFor(); // As kill -9: the lock goes with the process.
        }
        String answer = home.exclusively("edits", () -> "free again");
        assertThat(answer).isEqualTo("free again");
    }

    private static Process holder(Path folder) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process that takes a lock and keeps it. */
    static final class LockHolder {
        /** Holds the store of the home that is named. */
        public static void main(String[] arguments) throws IOException {
            FolderHome home = new FolderHome(Path.of(arguments[0]), false, Migrations.ours(), Duration.ofSeconds(5));
            home.exclusively("edits", () -> {
                System.out.println("holds");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return "";
            });
        }
    }

    @Test
    void anInventedVersionZeroIsMigratedStepByStep() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("home"));
        Files.writeString(folder.resolve("version"), "0\n");
        Files.writeString(folder.resolve("settings.txt"), "pipeline.variations: 3\n");
        List<Integer> formatsSeen = new ArrayList<>();
        Migration intoFolder = home -> {
            formatsSeen.add(Migrations.format(home));
            Path old = home.resolve("settings.txt");
            if (Files.exists(old)) { // Else a crash came after the move and before the mark.
                Files.createDirectories(home.resolve("settings"));
                Files.move(old, home.resolve("settings").resolve("user.txt"));
            }
        };
        Migration toJson = home -> {
            formatsSeen.add(Migrations.format(home));
            String[] parts =
                    Files.readString(home.resolve("settings/user.txt")).strip().split(": ");
            Files.writeString(home.resolve("settings/user.json"), "{\"" + parts[0] + "\": " + parts[1] + "}");
        };

        new FolderHome(folder, false, new Migrations(0, List.of(intoFolder, toJson)), Duration.ofSeconds(1));

        assertThat(formatsSeen).containsExactly(0, 1);
        assertThat(folder.resolve("version")).hasContent("2");
        assertThat(folder.resolve("settings/user.json")).hasContent("{\"pipeline.variations\": 3}");
    }

    @Test
    void aFailedStepIsTakenUpAgainAtTheNextStart() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("home"));
        Files.writeString(folder.resolve("version"), "0\n");
        Migration first = home -> Files.writeString(home.resolve("first"), "done");
        Migration broken = home -> {
            throw new IOException("disk full");
        };
        FolderHome stuck =
                new FolderHome(folder, false, new Migrations(0, List.of(first, broken)), Duration.ofSeconds(1));
        assertThat(stuck.readOnlyReason().orElseThrow()).contains("could not be brought up to date: disk full");
        assertThat(folder.resolve("version")).hasContent("1");

        Migration mended = home -> Files.writeString(home.resolve("second"), "done");
        new FolderHome(folder, false, new Migrations(0, List.of(first, mended)), Duration.ofSeconds(1));
        assertThat(folder.resolve("version")).hasContent("2");
        assertThat(folder.resolve("second")).exists();
    }

    @Test
    void aHomeOfANewerBacklineIsOnlyRead() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("home"));
        Files.writeString(folder.resolve("version"), "7\n");
        FolderHome home = open();
        assertThat(home.readOnly()).isTrue();
        assertThatThrownBy(() -> home.replace(folder.resolve("x"), new byte[0]))
                .hasMessageContaining("read-only")
                .hasMessageContaining("format 7");
    }

    @Test
    void aDamagedMarkOfTheFormatIsNamedAndTheHomeIsOnlyRead() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("home"));
        Files.writeString(folder.resolve("version"), "\0\0garbage");
        FolderHome home = open();
        assertThat(home.readOnlyReason().orElseThrow()).contains("version", "write 1 into that file");
        System.out.println("J06 | mark of the home's format damaged | "
                + home.readOnlyReason().orElseThrow());
    }

    @Test
    void aReadOnlyHomeSaysSoAndStaysUntouched() throws IOException {
        FolderHome home = new FolderHome(temp.resolve("none"), true, Migrations.ours(), Duration.ofSeconds(1));
        assertThat(home.folder("jobs")).doesNotExist();
        assertThatThrownBy(() -> home.exclusively("edits", () -> 1))
                .hasMessageContaining(temp.resolve("none").toString())
                .hasMessageContaining("--home");
        assertThat(temp.resolve("none")).doesNotExist();
    }
}
