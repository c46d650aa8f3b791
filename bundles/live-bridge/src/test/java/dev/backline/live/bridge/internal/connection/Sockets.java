package dev.backline.live.bridge.internal.connection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The sockets that this process has open, where the system tells. */
final class Sockets {
    private static final Path OPEN = Path.of("/proc/self/fd");

    private Sockets() {}

    /** Answers their numbers; none on a system that has no such list. */
    static Set<String> open() throws IOException {
        Set<String> sockets = new TreeSet<>();
        if (!Files.isDirectory(OPEN)) {
            return sockets;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(OPEN)) {
            for (Path one : all) {
                try {
                    String what = Files.readSymbolicLink(one).toString();
                    if (what.startsWith("socket:")) {
                        sockets.add(what);
                    }
                } catch (NoSuchFileException e) {
                    // It was closed since, or is the list itself.
                    continue;
                }
            }
        }
        return sockets;
    }
}
