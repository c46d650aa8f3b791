package dev.backline.kernel.internal.ledger;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.SafeFiles;
import dev.backline.kernel.spi.Happening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happened to the bundles, one line each, appended; apart from the ledger so that a start need not read it. */
public final class HistoryFile {
    private static final int LINES = 500;
    private static final long LIMIT = 256 * 1024;

    private final Path file;
    private final boolean writable;
    private final KernelLog log;

    /** The history of a home. */
    public HistoryFile(Home home, KernelLog log) {
        this.file = home.ledger().resolve("history.txt");
        this.writable = home.writable();
        this.log = log;
    }

    /** Adds a line; called after its commit. */
    public synchronized void add(long revision, String symbolicName, String sentence) {
        log.info(symbolicName + ": " + sentence);
        if (!writable) {
            return;
        }
        StringBuilder line = new StringBuilder();
        LedgerText.line(
                line, Long.toString(revision), Long.toString(System.currentTimeMillis()), symbolicName, sentence);
        try {
            Files.write(
                    file,
                    line.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            if (Files.size(file) > LIMIT) {
                trim();
            }
        } catch (IOException full) {
            log.warn("The history cannot be written: " + full.getMessage());
        }
    }

    /** The last {@value #LINES} lines, newest first; a damaged line is left out. */
    public List<Happening> read() {
        List<Happening> all = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    List<String> f = LedgerText.fields(line);
                    if (f.size() == 4 && f.get(0).matches("\\d+") && f.get(1).matches("\\d+")) {
                        Instant when = Instant.ofEpochMilli(Long.parseLong(f.get(1)));
                        all.add(new Happening(Long.parseLong(f.get(0)), when, f.get(2), f.get(3)));
                    }
                }
            }
        } catch (IOException unreadable) {
            log.warn(file + " cannot be read: " + unreadable.getMessage());
        }
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(LINES, all.size())));
    }

    private void trim() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        SafeFiles.write(file, String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n");
    }
}
