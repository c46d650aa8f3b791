package dev.backline.scripting.internal.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/** Calls when the files of a folder changed, once for changes that come together. */
public final class FolderWatch implements AutoCloseable {
    private static final long QUIET_MS = 60;

    private final WatchService service;

    /**
     * Watches until closed.
     *
     * @param changed called on the watching thread
     * @throws IOException if the folder cannot be watched
     */
    public FolderWatch(Path folder, Runnable changed) throws IOException {
        service = folder.getFileSystem().newWatchService();
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        Thread thread = new Thread(() -> watch(changed), "script folder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void watch(Runnable changed) {
        try {
            while (true) {
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(QUIET_MS, TimeUnit.MILLISECONDS);
                }
                changed.run();
            }
        } catch (ClosedWatchServiceException e) {
            // Closed: nobody wants to know any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
