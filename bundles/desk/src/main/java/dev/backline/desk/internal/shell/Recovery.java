package dev.backline.desk.internal.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetFault;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Copies of changed sets in the home's folder {@code desk/recovery}: after a crash the last state is offered, and what was
 * discarded stays for 30 days. Beside each copy lies a line that names the set, the time and the process that wrote it.
 */
final class Recovery {
    /** How long a copy stays that nobody wanted. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final Clock clock;
    private final String own = UUID.randomUUID().toString();

    Recovery(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * A copy.
     *
     * @param copy the set as it was last
     * @param file the set that it is a copy of
     * @param at when it was written
     * @param process who wrote it
     * @param discarded whether the user wanted it to go
     */
    record Copy(Path copy, Path file, Instant at, long process, boolean discarded) {
        /** Answers whether a crash left it: the process is gone and nobody decided on it. */
        boolean left() {
            return !discarded
                    && process != ProcessHandle.current().pid()
                    && ProcessHandle.of(process).isEmpty();
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(home.folder("desk").resolve("recovery"));
    }

    /** Writes the copy of this window anew. Takes time. */
    void keep(SetDocument document, Path file) {
        if (home.readOnly()) {
            return;
        }
        try {
            Path copy = folder().resolve(own + ".als");
            Path fresh = folder().resolve(own + ".new.als");
            Files.deleteIfExists(fresh);
            document.saveAs(fresh);
            Files.move(fresh, copy, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            note(copy, file, ProcessHandle.current().pid(), false);
        } catch (IOException | SetFault failed) {
            LOG.log(Level.WARNING, "The recovery copy of " + file + " cannot be written.", failed);
        }
    }

    private void note(Path copy, Path file, long process, boolean discarded) throws IOException {
        Map<String, Object> line = Map.of(
                "file", file.toString(), "at", clock.instant().toString(), "process", process, "discarded", discarded);
        home.replace(line(copy), JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
    }

    private static Path line(Path copy) {
        return copy.resolveSibling(String.valueOf(copy.getFileName()).replace(".als", ".json"));
    }

    /** The set of this window is saved or closed as it was: no copy is needed. */
    void done() {
        try {
            delete(folder().resolve(own + ".als"));
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "A recovery copy cannot be taken away.", failed);
        }
    }

    /** The changes of this window are not wanted: the copy stays a while. */
    void discard(Path file) {
        try {
            Path copy = folder().resolve(own + ".als");
            if (Files.exists(copy)) {
                note(copy, file, ProcessHandle.current().pid(), true);
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "A recovery copy cannot be marked.", failed);
        }
    }

    /** A copy that a crash left is not wanted: it stays a while. */
    void discard(Copy copy) {
        try {
            note(copy.copy(), copy.file(), copy.process(), true);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "A recovery copy cannot be marked.", failed);
        }
    }

    private static void delete(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(line(copy));
    }

    /** Answers the copies that a crash left, the newest first; those that nobody wanted for long are taken away. */
    List<Copy> left() {
        List<Copy> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".als")).toList()) {
                Optional<Copy> copy = read(file);
                if (copy.isPresent() && copy.get().at().isBefore(clock.instant().minus(KEPT))) {
                    delete(file);
                } else {
                    copy.filter(Copy::left).ifPresent(left::add);
                }
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The recovery copies cannot be listed.", unreadable);
        }
        left.sort(Comparator.comparing(Copy::at).reversed());
        return left;
    }

    private static Optional<Copy> read(Path copy) {
        try {
            Map<String, Object> line =
                    JSON.readValue(Files.readString(line(copy)), new TypeReference<Map<String, Object>>() {});
            return Optional.of(new Copy(
                    copy,
                    Path.of(String.valueOf(line.get("file"))),
                    Instant.parse(String.valueOf(line.get("at"))),
                    line.get("process") instanceof Number process ? process.longValue() : 0,
                    Boolean.TRUE.equals(line.get("discarded"))));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
