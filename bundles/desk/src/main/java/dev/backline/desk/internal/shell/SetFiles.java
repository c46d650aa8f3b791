package dev.backline.desk.internal.shell;

import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes sets over files that are there: a backup first, as Live does it, then the new one in one step. */
final class SetFiles {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);

    private SetFiles() {}

    /**
     * What a file was when it was read or written last.
     *
     * @param size in bytes
     * @param changed when it was changed
     */
    record Mark(long size, FileTime changed) {
        /** Answers the mark of a file; of one that is not there too. */
        static Mark of(Path file) throws IOException {
            return Files.exists(file)
                    ? new Mark(Files.size(file), Files.getLastModifiedTime(file))
                    : new Mark(-1, FileTime.fromMillis(0));
        }
    }

    /** Writes a set; what was there before goes into the folder {@code Backup} beside it. */
    static void write(SetDocument document, Path target, Clock clock) throws IOException, SetFault {
        if (!Files.exists(target)) {
            document.saveAs(target);
            return;
        }
        String name = String.valueOf(target.getFileName());
        String stem = name.replaceFirst("\\.als$", "");
        Path fresh = target.resolveSibling("." + stem + ".new.als");
        Files.deleteIfExists(fresh);
        try {
            document.saveAs(fresh);
            Path backups = Files.createDirectories(target.resolveSibling("Backup"));
            String stamp =
                    LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
            Files.copy(target, backups.resolve(stem + " [" + stamp + "].als"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
