package dev.backline.core.internal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The ordered steps that bring an older home up to date. The file {@code version} holds the format's number; it is moved
 * up after each step, so that a crash repeats one step at most.
 */
public final class Migrations {
    /** The file with the format's number. */
    public static final String VERSION_FILE = "version";

    private static final int FIRST_FORMAT = 1;

    private final int oldest;
    private final List<Migration> steps;

    /**
     * Answers migrations.
     *
     * @param oldest the format that the first step starts from
     * @param steps each leads to the next format
     */
    public Migrations(int oldest, List<Migration> steps) {
        this.oldest = oldest;
        this.steps = List.copyOf(steps);
    }

    /** Answers those of this version of Backline; format 1 is the first, so there is no step yet. */
    public static Migrations ours() {
        return new Migrations(FIRST_FORMAT, List.of());
    }

    /** Answers the format that this version of Backline writes. */
    public int current() {
        return oldest + steps.size();
    }

    /**
     * Runs the missing steps; a new home is marked with the current format. Whatever goes wrong, the program starts: then the
     * home is only read.
     *
     * @return why the home must only be read; empty when all is well
     */
    Optional<String> bringUpToDate(Path home, StoreLocks locks) {
        try {
            int found = format(home);
            if (found > current()) {
                return Optional.of("a newer Backline wrote it (format " + found + ", this one knows up to " + current()
                        + "); start the newer version, or name another home with --home");
            }
            return found == current() ? Optional.empty() : locks.exclusively("home", () -> climb(home));
        } catch (IOException e) {
            boolean forbidden = e instanceof AccessDeniedException
                    || (e instanceof FileSystemException && !Files.isWritable(nearest(home)));
            return Optional.of(
                    forbidden
                            ? "it cannot be written; make its folder writable, or name another one with --home"
                            : "it could not be brought up to date: " + e.getMessage());
        }
    }

    private Optional<String> climb(Path home) throws IOException {
        int format = format(home);
        if (!Files.exists(home.resolve(VERSION_FILE))) {
            format = current(); // New: there is nothing to migrate.
        } else if (format < oldest) {
            throw new IOException(home + ": this home has format " + format + ", but " + oldest
                    + " is the oldest that can be migrated. Open it once with an older Backline.");
        }
        for (; format < current(); format++) {
            steps.get(format - oldest).run(home);
            mark(home, format + 1);
        }
        mark(home, current());
        return Optional.empty();
    }

    private static void mark(Path home, int format) throws IOException {
        AtomicFile.replace(home.resolve(VERSION_FILE), (format + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers the format of a home; 0 when it has no mark. */
    public static int format(Path home) throws IOException {
        Path file = home.resolve(VERSION_FILE);
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IOException(
                    file + ": found '" + text.replaceAll("\\p{Cntrl}", "?")
                            + "', but the number of the home's format was expected. "
                            + "If this is a home of Backline, write 1 into that file; else name another one with --home.",
                    e);
        }
    }

    private static Path nearest(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
