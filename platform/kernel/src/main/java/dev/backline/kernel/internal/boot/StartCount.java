package dev.backline.kernel.internal.boot;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers starts that never came to their end, with the bundle of the home that was being started then. Two in a row
 * with one and the same ledger and watched folder lead to safe mode, which lasts until one of them changes. Each framework cache counts for
 * itself, so that processes starting side by side are not taken for failures. Only starts with bundles of the home
 * count: what the edition does is not mended by leaving them out.
 */
final class StartCount {
    private final Path file;
    private final Supplier<String> world;
    private final KernelLog log;
    private final List<String> suspects = new ArrayList<>();

    /** {@code world} answers a word that changes when a person changed what would be started. */
    StartCount(Slot slot, Supplier<String> world, KernelLog log) {
        this.file = slot.file("starting");
        this.world = world;
        this.log = log;
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.removeFirst().equals(world.get())) {
                    suspects.addAll(lines);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            log.warn(file + " cannot be read: " + damaged.getMessage());
        }
    }

    /** How many starts in a row failed. */
    int failures() {
        return suspects.size();
    }

    /** The bundles that were being started when a start failed, most recent first. */
    List<String> suspects() {
        return suspects.reversed().stream()
                .filter(name -> !name.equals("?"))
                .distinct()
                .toList();
    }

    /** From now on this start counts as failed, by the fault of {@code suspect}, until it is called off. */
    void begin(String suspect) {
        StringBuilder text = new StringBuilder().append(world.get()).append('\n');
        suspects.forEach(name -> text.append(name).append('\n'));
        write(text.append(suspect).append('\n').toString());
    }

    /** The start came to its end. */
    void over() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            log.warn(file + " cannot be removed: " + failed.getMessage());
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            log.warn(file + " cannot be written: " + full.getMessage());
        }
    }
}
