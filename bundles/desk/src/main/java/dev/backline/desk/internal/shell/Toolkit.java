package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** JavaFX in this process: started once, with a display or without. */
public final class Toolkit {
    private static final Object LOCK = new Object();
    private static final long LIMIT_S = 30;
    private static boolean started;

    private Toolkit() {}

    /** Starts it without a display: all is drawn in memory. */
    public static void startHeadless() throws ActionFault {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
    }

    /** Starts it on the display of this machine; looks first, because a start that fails cannot be tried again. */
    public static void startOnDisplay() throws ActionFault {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (linux && !headless && (display == null || display.isBlank())) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "The window needs a display, but DISPLAY is not set. Open a terminal on a desktop and try again; what the"
                            + " window shows can be drawn without one: backline desk shots --out DIR");
        }
        start();
    }

    private static void start() throws ActionFault {
        synchronized (LOCK) {
            if (started) {
                return;
            }
            CountDownLatch up = new CountDownLatch(1);
            try {
                Platform.startup(up::countDown);
                if (!up.await(LIMIT_S, TimeUnit.SECONDS)) {
                    throw new ActionFault(Kind.NOT_FOUND, "JavaFX did not start within " + LIMIT_S + " s.");
                }
            } catch (IllegalStateException running) {
                // Somebody else in this process has started it, such as a test.
                Platform.runLater(up::countDown);
            } catch (UnsatisfiedLinkError | RuntimeException refused) {
                throw new ActionFault(Kind.NOT_FOUND, "JavaFX cannot start: " + refused.getMessage(), refused);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new ActionFault(Kind.CANCELLED, "The start of JavaFX was cancelled.", ended);
            }
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /** Runs something on JavaFX's thread and waits for its answer. */
    public static <T> T ask(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while JavaFX was asked.", ended);
        }
    }

    /** Runs something on JavaFX's thread and waits until it is done. */
    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
