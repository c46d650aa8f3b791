package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for file events in the watched folder and the ledger's folder; only a file that is being copied is polled. */
final class FolderWatch implements AutoCloseable {
    private static final long COPYING_MILLIS = 50;

    private static final long CLOSING_MILLIS = 200;

    private final Home home;
    private final BooleanSupplier scan;
    private final Runnable ledgerChanged;
    private final KernelLog log;
    private volatile boolean closed;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    /** {@code scan} looks at the folder and answers true when it wants to be called again soon. */
    FolderWatch(Home home, BooleanSupplier scan, Runnable ledgerChanged, KernelLog log) {
        this.home = home;
        this.scan = scan;
        this.ledgerChanged = ledgerChanged;
        this.log = log;
    }

    /** Starts to watch after a moment: a process that ends before never pays for it. */
    void start(long delayMillis) {
        thread = Thread.ofPlatform().name("backline watch").daemon().start(() -> watch(delayMillis));
    }

    private void watch(long delayMillis) {
        try {
            Thread.sleep(delayMillis);
            try (WatchService service = FileSystems.getDefault().newWatchService()) {
                WatchKey bundles = register(service, home.bundles());
                register(service, home.ledger());
                loop(service, bundles);
            }
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            log.info("The watched folder is watched no longer");
        } catch (IOException refused) {
            log.warn(home.bundles() + " cannot be watched: " + refused.getMessage());
        }
    }

    private static WatchKey register(WatchService service, Path folder) throws IOException {
        return folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private void loop(WatchService service, WatchKey bundles) throws InterruptedException {
        // What came before the first event could be seen: files, and what another process made of them.
        boolean pending = scan.getAsBoolean();
        ledgerChanged.run();
        while (!closed) {
            WatchKey key = pending ? service.poll(COPYING_MILLIS, TimeUnit.MILLISECONDS) : service.take();
            boolean ledger = false;
            boolean folder = key == null;
            while (key != null) {
                folder |= key.equals(bundles);
                ledger |= !key.equals(bundles) && touchesLedger(key);
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
            if (folder) {
                pending = scan.getAsBoolean();
            }
            if (ledger) {
                ledgerChanged.run();
            }
        }
    }

    private static boolean touchesLedger(WatchKey key) {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (String.valueOf(event.context()).equals("ledger.txt")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            // It has a last line to log; whoever waits for a bundle is not waited for.
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
