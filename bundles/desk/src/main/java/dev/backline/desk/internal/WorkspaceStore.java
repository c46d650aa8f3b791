package dev.backline.desk.internal;

import dev.backline.api.home.Home;
import dev.backline.desk.internal.model.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the arrangement in the home, beside the window's thread: of several changes in a row the last one is written. */
final class WorkspaceStore implements AutoCloseable {
    private static final long LIMIT_S = 5;

    private final Home home;
    private final Path file;
    private final AtomicReference<Workspace> newest = new AtomicReference<>(Workspace.usual());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backline workspace").daemon().factory());

    WorkspaceStore(Home home) {
        this.home = home;
        this.file = home.folder().resolve("desk").resolve("workspace.json");
    }

    /** Answers whether no window was ever opened over this home. */
    boolean fresh() {
        return !Files.exists(file);
    }

    Workspace load() {
        try {
            return Files.exists(file) ? Workspace.parse(Files.readString(file)) : Workspace.usual();
        } catch (IOException unreadable) {
            log("The arrangement of the window cannot be read.", unreadable);
            return Workspace.usual();
        }
    }

    void save(Workspace workspace) {
        if (!home.readOnly()) {
            newest.set(workspace);
            writer.execute(this::write);
        }
    }

    private void write() {
        Workspace workspace = newest.get();
        try {
            byte[] bytes = workspace.json().getBytes(StandardCharsets.UTF_8);
            home.folder("desk");
            home.exclusively("desk", () -> {
                home.replace(file, bytes);
                return bytes.length;
            });
        } catch (IOException | IllegalStateException failed) {
            log("The arrangement of the window cannot be kept.", failed);
        }
    }

    private static void log(String sentence, Exception cause) {
        System.getLogger(WorkspaceStore.class.getName()).log(System.Logger.Level.WARNING, sentence, cause);
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LIMIT_S, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
