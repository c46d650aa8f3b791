package dev.backline.live.set.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies in the folder {@code Backup} beside a set, where Live keeps its own; the newest ten of ours stay, Live's are never touched. */
final class Backup {
    private static final int KEPT = 10;
    private static final String MARK = " [backline ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss-SSS", Locale.ROOT);

    private Backup() {}

    static Path of(Path file, byte[] bytes) throws IOException {
        return of(file, bytes, Clock.system(ZoneId.systemDefault()));
    }

    static Path of(Path file, byte[] bytes, Clock clock) throws IOException {
        Path name = Optional.ofNullable(file.getFileName()).orElseThrow();
        Path folder = file.resolveSibling("Backup");
        Files.createDirectories(folder);
        String full = name.toString();
        int point = full.lastIndexOf('.');
        String stem = point < 0 ? full : full.substring(0, point);
        String extension = point < 0 ? "" : full.substring(point);
        Path backup = folder.resolve(stem + MARK + TIME.format(LocalDateTime.now(clock)) + "]" + extension);
        Files.write(backup, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        rotate(folder, stem + MARK);
        return backup;
    }

    private static void rotate(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ours = files.filter(f -> String.valueOf(f.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
            for (Path old : ours.subList(0, Math.max(0, ours.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        }
    }
}
