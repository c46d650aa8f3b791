package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.SafeFiles;
import dev.backline.kernel.internal.home.Slot;
import dev.backline.kernel.internal.ledger.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which content the framework's cache holds, in a file beside it. The file is taken away before a change and written
 * after it: a process that is killed in between leaves a cache without a record, and the next one fills it anew.
 */
public final class CacheRecord {
    private final Path file;
    private final KernelLog log;
    private final Set<String> held = new HashSet<>();

    /** The record of a cache. */
    public CacheRecord(Slot slot, KernelLog log) {
        this.file = slot.file("provisioned");
        this.log = log;
    }

    /** What was recorded; empty when there is no record. */
    public Set<String> read() {
        try {
            return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
        } catch (IOException damaged) {
            log.warn(file + " cannot be read: " + damaged.getMessage());
            return Set.of();
        }
    }

    /** The cache is about to be changed. */
    public void begin() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The cache holds exactly this now. */
    public void write(Collection<Wanted> wanted) throws IOException {
        holds(wanted);
        SafeFiles.write(file, String.join("\n", held) + "\n# whole\n");
    }

    /** The cache holds exactly this, and its record says so. */
    public void holds(Collection<Wanted> wanted) {
        held.clear();
        wanted.forEach(one -> held.add(one.key()));
    }

    /** True when the cache holds this content. */
    boolean holds(Wanted wanted) {
        return held.contains(wanted.key());
    }

    /** One bundle has other content now. */
    void put(Wanted wanted) {
        remove(wanted.location());
        held.add(wanted.key());
    }

    /** One bundle is gone. */
    void remove(String location) {
        held.removeIf(key -> key.endsWith(" " + location));
    }

    /** Writes down what is held, after a change. */
    void write() {
        try {
            SafeFiles.write(file, String.join("\n", List.copyOf(held)) + "\n# whole\n");
        } catch (IOException full) {
            log.warn(file + " cannot be written, so the next start fills the cache anew: " + full.getMessage());
        }
    }
}
