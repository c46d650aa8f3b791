package dev.backline.audio.ui.internal.lab;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are made to be looked at and heard, and are gone with the panel. */
final class Scratch {
    private final Home home;
    private final List<Path> made = new ArrayList<>();
    private volatile boolean closed;

    Scratch(Home home) {
        this.home = home;
    }

    /**
     * Makes a new file in a place of its own; when that fails, is cancelled, or the panel is gone meanwhile, nothing is left.
     *
     * @param name without an ending
     */
    Path make(String name, Making making) throws IOException, AudioFault {
        Path place = Files.createTempDirectory(home.folder("cache"), "lab-").resolve(name + ".wav");
        add(place);
        boolean whole = false;
        try {
            making.write(place);
            whole = true;
            return place;
        } finally {
            if (!whole || closed) {
                drop(place);
            }
        }
    }

    private synchronized void add(Path place) {
        made.add(place);
    }

    private synchronized void drop(Path place) {
        if (gone(place)) {
            made.remove(place);
        }
    }

    /** Deletes all files but some. */
    synchronized void clear(List<Path> kept) {
        List.copyOf(made).stream()
                .filter(file -> !kept.contains(file) && Files.exists(file))
                .forEach(this::drop);
    }

    /** Deletes all that is there and that comes. */
    void close() {
        closed = true;
        clear(List.of());
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Making {
        void write(Path to) throws IOException, AudioFault;
    }

    private static boolean gone(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
            return true;
        } catch (IOException e) {
            // Somebody still reads or writes there; the next time it goes.
            return false;
        }
    }
}
