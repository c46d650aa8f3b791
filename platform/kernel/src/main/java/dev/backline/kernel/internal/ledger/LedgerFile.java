package dev.backline.kernel.internal.ledger;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.SafeFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * The ledger on disk, {@code ledger.txt}, with an equal copy {@code ledger.bak} beside it. A commit takes the lock,
 * reads the newest state, changes it, and writes the file, then the copy, each by rename: whoever reads sees a whole
 * state, old or new, and never waits. When one of the two is damaged, the other is as good.
 */
public final class LedgerFile {
    private final Home home;
    private final KernelLog log;
    private final Path file;
    private final Path copy;
    private volatile LedgerState known;
    private String repaired = "";

    /** Opens the ledger and reads it. */
    public LedgerFile(Home home, KernelLog log) {
        this.home = home;
        this.log = log;
        this.file = home.ledger().resolve("ledger.txt");
        this.copy = home.ledger().resolve("ledger.bak");
        this.known = load();
    }

    /** What this process knows and follows. */
    public LedgerState known() {
        return known;
    }

    /** What is on disk now, whoever wrote it. */
    public LedgerState load() {
        Attempt main = attempt(file);
        if (main.state().isPresent()) {
            return main.state().get();
        }
        Attempt backup = attempt(copy);
        if (backup.state().isPresent()) {
            note(file + (main.there() ? " was damaged" : " was gone") + " and is read from its copy "
                    + copy.getFileName() + ", revision " + backup.state().get().revision() + ". Nothing was lost.");
            return backup.state().get();
        }
        if (main.there() || backup.there()) {
            preserve();
            note("Both " + file + " and its copy were damaged. They are kept as *.damaged;" + " the jars in "
                    + home.bundles() + " are installed again, others are in " + home.store() + ".");
        }
        return LedgerState.EMPTY;
    }

    /** What had to be mended, for a person; empty when nothing. */
    public synchronized String repaired() {
        return repaired;
    }

    /** True when another process committed a change that this one does not know. */
    public boolean changedElsewhere() {
        return load().revision() != known.revision();
    }

    /** Takes over what is on disk. */
    public synchronized LedgerState refresh() {
        known = load();
        return known;
    }

    /**
     * Changes the ledger. {@code change} is given the newest state of all processes; when it answers an equal state,
     * nothing is written.
     *
     * @throws IOException when the home is read-only, the disk is full, or another process holds the lock for long
     */
    public synchronized LedgerState commit(UnaryOperator<LedgerState> change) throws IOException {
        if (!home.writable()) {
            throw new IOException(home.root() + " cannot be written, so nothing can be installed or removed there.");
        }
        FileChannel lock = lock();
        try {
            LedgerState newest = load();
            LedgerState next = change.apply(newest);
            if (!next.equals(newest)) {
                next = next.withRevision(newest.revision() + 1);
                String text = LedgerText.write(next);
                SafeFiles.write(file, text);
                writeCopy(text);
            }
            known = next;
            return next;
        } finally {
            lock.close();
        }
    }

    // The file itself is on disk by now: the change is made, and the copy need not be forced.
    private void writeCopy(String text) {
        Path beside = copy.resolveSibling("ledger.bak.new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            log.warn(copy + " cannot be written and stays as it was before: " + full.getMessage());
        }
    }

    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(home.ledger().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException otherLedgerInThisProcess) {
                log.info("waiting for the ledger: " + otherLedgerInThisProcess);
            }
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new IOException("Another Backline process holds "
                        + home.ledger().resolve("lock") + " for more than 10 s. End it and try again.");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private Attempt attempt(Path path) {
        try {
            return new Attempt(true, LedgerText.read(Files.readString(path, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException none) {
            return new Attempt(false, Optional.empty());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            log.warn(path + " cannot be read: " + damaged.getMessage());
            return new Attempt(true, Optional.empty());
        }
    }

    private void preserve() {
        for (Path path : new Path[] {file, copy}) {
            try {
                if (Files.exists(path)) {
                    Files.copy(
                            path,
                            path.resolveSibling(path.getFileName() + ".damaged"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException unreadable) {
                log.warn(path + " cannot be kept: " + unreadable.getMessage());
            }
        }
    }

    private synchronized void note(String sentence) {
        if (!sentence.equals(repaired)) {
            repaired = sentence;
            log.warn(sentence);
        }
    }

    private record Attempt(boolean there, Optional<LedgerState> state) {}
}
