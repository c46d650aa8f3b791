package dev.backline.core.internal.log;

import dev.backline.api.home.Home;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code home/log/backline.log}: one JSON object a line; the file before it is kept as {@code backline.log.1}. */
final class LogFile {
    private static final long LARGEST = 5L << 20;

    private final Home home;
    private final long largest;

    LogFile(Home home) {
        this(home, LARGEST);
    }

    LogFile(Home home, long largest) {
        this.home = home;
        this.largest = largest;
    }

    private Path file() {
        return home.folder().resolve("log").resolve("backline.log");
    }

    private Path older() {
        return home.folder().resolve("log").resolve("backline.log.1");
    }

    /** Appends a line; whole lines of several processes stand one after the other. Nothing in a read-only home. */
    synchronized void append(Map<String, Object> line) throws IOException {
        if (home.readOnly()) {
            return;
        }
        home.folder("log");
        if (Files.exists(file()) && Files.size(file()) > largest) {
            Files.move(file(), older(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(
                file(),
                (Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Answers all lines, oldest first. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : List.of(older(), file())) {
            if (Files.exists(part)) {
                try (Stream<String> all = Files.lines(part, StandardCharsets.UTF_8)) {
                    all.forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
