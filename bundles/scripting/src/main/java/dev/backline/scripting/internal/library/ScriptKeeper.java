package dev.backline.scripting.internal.library;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets the triggers of the home's scripts run in exactly one process: the first long-lived one. When that ends, the next one
 * takes over within some seconds.
 */
public final class ScriptKeeper implements AutoCloseable {
    private final Home home;
    private final LiveScripts scripts;
    private final Consumer<String> notices;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts to keep the scripts, on a thread of its own. */
    public ScriptKeeper(Home home, LiveScripts scripts, Consumer<String> notices) {
        this.home = home;
        this.scripts = scripts;
        this.notices = notices;
        Thread thread = new Thread(this::keep, "script keeper");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        scripts.close();
    }

    private void keep() {
        while (closed.getCount() > 0) {
            try {
                home.exclusively("script-triggers", () -> {
                    own();
                    return true;
                });
            } catch (IOException e) {
                // Another process owns the triggers; asking again waits for it.
                System.getLogger(ScriptKeeper.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            closed.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    private void own() throws IOException {
        if (closed.getCount() == 0) {
            return;
        }
        try (var _ = new FolderWatch(home.folder("scripts"), scripts::reload)) {
            scripts.reload();
            scripts.startClock();
            int triggers = scripts.triggers();
            if (triggers > 0) {
                notices.accept(
                        "Scripts of the home: " + triggers + (triggers == 1 ? " trigger is on." : " triggers are on."));
            }
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
