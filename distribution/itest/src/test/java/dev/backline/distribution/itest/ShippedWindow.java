package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The shipped window without a display, in which the hands do what they are told. */
final class ShippedWindow {
    private static final long LIMIT_S = 900;

    private final Backline backline;
    private final Path folder;

    /** Answers a window over the home of an installation, which works in a folder. */
    ShippedWindow(Backline backline, Path folder) throws IOException {
        this.backline = backline;
        this.folder = folder;
        Files.createDirectories(backline.home().resolve("hands"));
        Files.createDirectories(backline.home().resolve("bundles"));
        Files.copy(
                Path.of(System.getProperty("backline.hands")), backline.home().resolve("bundles/hands.jar"));
    }

    /** Does the steps in a window, and answers whether there was one: JavaFX may have not the libraries that it needs. */
    boolean does(String steps) throws IOException, InterruptedException {
        Files.writeString(backline.home().resolve("hands/steps.txt"), steps);
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Backline.installed().resolve("bin/backline").toString(), "desk")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("BACKLINE_HOME", backline.home().toString());
        builder.environment().put("BACKLINE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("BACKLINE_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        Process window = builder.start();
        try {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
            while (window.isAlive() && !isOver() && System.nanoTime() < limit) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        } finally {
            window.destroy();
            assertThat(window.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
        }
        boolean none = Files.readString(said).contains("JavaFX cannot start");
        assertThat(none || Files.exists(done())).as(Files.readString(said)).isTrue();
        return !none;
    }

    /** Answers what was done, line by line, and how it ended. */
    String told() throws IOException {
        return Files.readString(done());
    }

    private Path done() {
        return backline.home().resolve("hands/done.txt");
    }

    private boolean isOver() {
        try {
            return Files.exists(done()) && told().matches("(?s).*(all done|not done: .*|failed: .*)\n");
        } catch (IOException moving) {
            return false;
        }
    }
}
