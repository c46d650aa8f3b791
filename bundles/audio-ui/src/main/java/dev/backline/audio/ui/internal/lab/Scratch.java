package dev.backline.audio.ui.internal.lab;

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

    Scratch(Home home) {
        this.home = home;
    }

    /** Answers a place of its own for a new file; nothing lies there. */
    synchronized Path next(String name) throws IOException {
        Path folder = Files.createTempDirectory(home.folder("cache"), "lab-");
        Path place = folder.resolve(name + ".wav");
        made.add(place);
        return place;
    }

    /** Deletes all but one file. */
    synchronized void clear(List<Path> kept) {
        for (Path file : List.copyOf(made)) {
            if (!kept.contains(file) && gone(file)) {
                made.remove(file);
            }
        }
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
