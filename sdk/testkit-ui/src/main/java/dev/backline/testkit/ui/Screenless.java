package dev.backline.testkit.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Assumptions;

/** JavaFX without a display, started once in a process. */
public final class Screenless {
    private static final long LIMIT_S = 60;

    private Screenless() {}

    /** Starts it; the test is skipped where the libraries that JavaFX needs are missing. */
    public static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException running) {
            Platform.runLater(up::countDown);
        } catch (UnsatisfiedLinkError | RuntimeException missing) {
            Assumptions.abort("JavaFX cannot start: " + missing.getMessage());
        }
        try {
            if (!up.await(LIMIT_S, TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX did not start within " + LIMIT_S + " s.");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while JavaFX started.", ended);
        }
        Platform.setImplicitExit(false);
    }

    /** Runs something on JavaFX's thread and waits for its answer. */
    public static <T> T ask(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get();
        } catch (ExecutionException fault) {
            throw new AssertionError(fault.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while JavaFX was asked.", ended);
        }
    }

    /** Runs something on JavaFX's thread and waits until it is done. */
    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits for so many pulses of the screen; on JavaFX's own thread, where they cannot come meanwhile, for none. */
    public static void pulses(int count) {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        CountDownLatch seen = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seen.countDown();
            }
        };
        run(timer::start);
        try {
            if (!seen.await(LIMIT_S, TimeUnit.SECONDS)) {
                throw new AssertionError("Not " + count + " pulses within " + LIMIT_S + " s.");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for pulses.", ended);
        } finally {
            run(timer::stop);
        }
    }

    /** Waits until something holds, asked on JavaFX's thread. */
    public static void await(String what, BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (!ask(holds::getAsBoolean)) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Not within " + LIMIT_S + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }
}
