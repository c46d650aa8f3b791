package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as it is shipped: with JavaFX and without, and a third party's panel that comes and goes. */
class DeskTest {
    private static final String PANEL = "dev.backline.example.taptempo.ui";
    private static final long LIMIT_S = 120;

    @TempDir
    Path temp;

    private Path folder;
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectories(temp.resolve("work"));
        home = Files.createDirectories(temp.resolve("home"));
    }

    private static Path example() {
        return Path.of(System.getProperty("backline.example.panel"));
    }

    private void drop() throws IOException {
        Path watched = Files.createDirectories(home.resolve("bundles"));
        Path half = Files.copy(example(), temp.resolve("half.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, watched.resolve("tap.jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void aPanelInstalledWithoutAWindowRestsThereAndIsDrawnWithOne() throws IOException {
        Backline backline = new Backline(home, folder);
        Backline.Answer installed = backline.run("bundle", "install", example().toString(), "--json");
        assertThat(installed.exit()).as(installed.all()).isZero();
        assertThat(installed.out()).contains("is not for this mode");
        Backline.Answer listed = backline.run("bundle", "list", "--json");
        assertThat(listed.out()).contains("\"other-mode\"").doesNotContain("quarantined");

        Backline.Answer panels = backline.run("desk", "panels", "--json");
        assertThat(panels.exit()).as(panels.all()).isZero();
        assertThat(panels.json().path("results").findValuesAsText("panel"))
                .contains(
                        "tap-tempo", "jobs", "log", "bundles", "actions", "console", "history", "settings", "session");

        Backline.Answer shots = backline.run(
                "desk", "shots", "--out", "pictures", "--panel", "tap-tempo", "--theme", "dark", "--size", "400x300");
        assumeTrue(!shots.err().contains("JavaFX cannot start"), "JavaFX has not the libraries that it needs here");
        assertThat(shots.exit()).as(shots.all()).isZero();
        BufferedImage picture = ImageIO.read(
                folder.resolve("pictures/tap-tempo-dark-400x300.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(300);
        assertThat(colors(picture)).isGreaterThan(20);
    }

    @Test
    void noPanelOfTheEditionKeepsAnybodyOut() throws IOException {
        Backline.Answer check = new Backline(home, folder).run("desk", "check", "--json");
        assumeTrue(!check.err().contains("JavaFX cannot start"), "JavaFX has not the libraries that it needs here");
        assertThat(check.json().path("results")).as(check.all()).isEmpty();
        assertThat(check.exit()).isZero();
    }

    /** What a built-in arrangement names is there, and each panel stands in one: a new home shows few of them. */
    @Test
    void everyPanelOfTheEditionStandsInAnArrangementOfTheWindow() throws IOException {
        Backline.Answer panels = new Backline(home, folder).run("desk", "panels", "--json");
        Backline.Answer named = new Backline(home, folder).run("desk", "arrangements", "--json");
        assertThat(named.exit()).as(named.all()).isZero();
        assertThat(named.json().path("results").findValuesAsText("panel").stream()
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        panels.json().path("results").findValuesAsText("panel"));
    }

    private static long colors(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return java.util.Arrays.stream(pixels).distinct().count();
    }

    @Test
    void aThirdPartysPanelAppearsAndDisappearsWhileTheWindowRuns() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Backline.installed().resolve("bin/backline").toString(), "desk")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said.txt").toFile());
        builder.environment().put("BACKLINE_HOME", home.toString());
        builder.environment().put("BACKLINE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("BACKLINE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Dglass.platform=Headless -Dprism.order=sw");
        Process window = builder.start();
        try {
            boolean up = await(window, () -> log().contains("The panel jobs is open"));
            assumeTrue(
                    up || !Files.readString(temp.resolve("said.txt")).contains("JavaFX cannot start"),
                    "JavaFX has not the libraries that it needs here");
            assertThat(up).as(Files.readString(temp.resolve("said.txt"))).isTrue();
            drop();
            assertThat(await(window, () -> log().contains("The panel tap-tempo is open, from " + PANEL)))
                    .isTrue();
            Files.delete(home.resolve("bundles/tap.jar"));
            assertThat(await(window, () -> log().contains("The panel tap-tempo went with " + PANEL)))
                    .isTrue();
        } finally {
            window.destroy();
            assertThat(window.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(home.resolve("desk/workspace.json"))).contains("\"tap-tempo\"");
    }

    private static boolean await(Process window, BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (window.isAlive() && System.nanoTime() < limit) {
            if (holds.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return holds.getAsBoolean();
    }

    private String log() {
        try (Stream<Path> files =
                Files.isDirectory(home.resolve("log")) ? Files.list(home.resolve("log")) : Stream.empty()) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException moving) {
            return "";
        }
    }

    @Test
    void theSameDistributionWithoutJavaFxStartsAndSaysWhatTheWindowNeeds() throws IOException {
        Path bare = Files.createDirectories(temp.resolve("bare"));
        try (Stream<Path> parts = Files.list(Backline.installed())) {
            for (Path part : parts.toList()) {
                String name = part.getFileName().toString();
                if (name.equals("bin")) {
                    Files.createDirectories(bare.resolve("bin"));
                    Files.copy(
                            part.resolve("backline"), bare.resolve("bin/backline"), StandardCopyOption.COPY_ATTRIBUTES);
                } else if (!name.equals("javafx")) {
                    Files.createSymbolicLink(bare.resolve(name), part);
                }
            }
        }
        Backline backline = new Backline(bare, home, folder);
        assertThat(backline.run("bundle", "list").exit()).isZero();
        Backline.Answer desk = backline.run("desk");
        assertThat(desk.exit()).isEqualTo(4);
        assertThat(Optional.of(desk.err()))
                .hasValueSatisfying(said -> assertThat(said).contains("is not for this mode"));
    }
}
