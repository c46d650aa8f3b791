package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** One piece of work beside the window's thread: a new one, or the end of the panel, stops the one before. Used on the window's thread. */
public final class Beside {
    private static final double STEP = 0.01;

    private final Consumer<String> say;
    private final DoubleConsumer told;
    private @Nullable Work running;

    /**
     * Makes one without work.
     *
     * @param say tells the user what went wrong
     */
    public Beside(Consumer<String> say) {
        this(say, share -> {});
    }

    /**
     * Makes one without work that tells how far it is.
     *
     * @param say tells the user what went wrong
     * @param told hears on the window's thread how much is done, from 0 to 1, each hundredth at most
     */
    public Beside(Consumer<String> say, DoubleConsumer told) {
        this.say = say;
        this.told = told;
    }

    /** Begins; the answer comes on the window's thread, unless it was stopped meanwhile. */
    public <T> void begin(Task<T> task, Consumer<T> then) {
        begin(task, then, () -> {});
    }

    /**
     * Begins as {@link #begin(Task, Consumer)} does.
     *
     * @param failed hears on the window's thread when it went wrong, after the user was told
     */
    public <T> void begin(Task<T> task, Consumer<T> then, Runnable failed) {
        stop();
        Work work = new Work();
        running = work;
        Thread.ofVirtual().start(() -> {
            try {
                T answer = task.run(work);
                end(work, () -> then.accept(answer));
            } catch (JobCancelled stopped) {
                // Nobody waits for it.
                work.stopped = true;
            } catch (IOException | AudioFault | IllegalArgumentException e) {
                fail(work, String.valueOf(e.getMessage()), failed);
            } catch (RuntimeException e) {
                // Whatever happens, the panel must not say for ever that something runs.
                fail(work, e.toString(), failed);
            }
        });
    }

    private void fail(Work work, String sentence, Runnable failed) {
        end(work, () -> {
            say.accept(sentence);
            failed.run();
        });
    }

    private void end(Work work, Runnable last) {
        Platform.runLater(() -> {
            if (running == work) {
                running = null;
                last.run();
            }
        });
    }

    /** Answers whether something is being done. */
    public boolean isRunning() {
        return running != null;
    }

    /** Stops what is being done; its answer never comes. */
    public void stop() {
        Work work = running;
        running = null;
        if (work != null) {
            work.stopped = true;
        }
    }

    /**
     * What is to be done.
     *
     * @param <T> its answer
     */
    @FunctionalInterface
    public interface Task<T> {
        /** Does it; an illegal argument is told to the user as a fault of the world is. */
        T run(Progress progress) throws IOException, AudioFault;
    }

    private final class Work implements Progress {
        private volatile boolean stopped;
        private double last = -1;

        @Override
        public synchronized void report(double fraction, String message) {
            if (fraction - last >= STEP || fraction < last) {
                last = fraction;
                Platform.runLater(() -> {
                    if (running == this) {
                        told.accept(fraction);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
