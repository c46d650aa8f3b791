package dev.backline.core.internal.home;

import dev.backline.api.home.Home.Writing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** One writer at a time for each store: a lock between threads, then a file lock between processes. */
public final class StoreLocks {
    /** Far behind the process id, so that others can read that while it is locked, also on Windows. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final long PAUSE_NANOS = 5_000_000;

    private final Path folder;
    private final Duration patience;
    private final Map<String, ReentrantLock> threads = new ConcurrentHashMap<>();

    /** Answers the locks whose files lie in a folder. */
    public StoreLocks(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** Runs work as the only writer; the thread that holds the store already goes straight on. */
    public <T> T exclusively(String store, Writing<T> work) throws IOException {
        ReentrantLock lock = threads.computeIfAbsent(store, name -> new ReentrantLock());
        if (lock.isHeldByCurrentThread()) {
            return work.run();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        if (!acquire(lock)) {
            throw busy(store, "another thread of this process");
        }
        try {
            return acrossProcesses(store, deadline, work);
        } finally {
            lock.unlock();
        }
    }

    private boolean acquire(ReentrantLock lock) throws IOException {
        try {
            return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for a store of the home was interrupted.", e);
        }
    }

    private <T> T acrossProcesses(String store, long deadline, Writing<T> work) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(store + ".lock");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                FileLock held = lock(store, channel, deadline)) {
            sign(channel);
            T answer = work.run();
            channel.truncate(0);
            if (!held.isValid()) {
                throw new IOException("The lock of the store '" + store + "' was lost while it was written.");
            }
            return answer;
        }
    }

    private FileLock lock(String store, FileChannel channel, long deadline) throws IOException {
        while (true) {
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                throw busy(store, "process " + holder(channel));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty(); // Another opener of the same home in this process: wait like for a stranger.
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String pid = StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
        return pid.isEmpty() ? "of unknown id" : pid;
    }

    private IOException busy(String store, String holder) {
        return new IOException("The store '" + store + "' of the home " + folder.getParent() + " is being written by "
                + holder + " for more than " + patience.toSeconds()
                + " s. Wait until it is done, or end it, and try again.");
    }
}
