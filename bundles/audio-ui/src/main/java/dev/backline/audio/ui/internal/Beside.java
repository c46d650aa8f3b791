package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** One piece of work beside the window's thread: a new one, or the end of the panel, stops the one before. Used on the window's thread. */
final class Beside {
    private final Consumer<String> say;
    private @Nullable Work running;

    /**
     * Makes one without work.
     *
     * @param say tells the user what went wrong
     */
    Beside(Consumer<String> say) {
        this.say = say;
    }

    /** Begins; the answer comes on the window's thread, unless it was stopped meanwhile. */
    <T> void begin(Task<T> task, Consumer<T> then) {
        stop();
        Work work = new Work();
        running = work;
        Thread.ofVirtual().start(() -> {
            try {
                T answer = task.run(work);
                Platform.runLater(() -> {
                    if (running == work) {
                        running = null;
                        then.accept(answer);
                    }
                });
            } catch (JobCancelled stopped) {
                // Nobody waits for it.
                work.stopped = true;
            } catch (IOException | AudioFault e) {
                Platform.runLater(() -> {
                    if (running == work) {
                        running = null;
                        say.accept(String.valueOf(e.getMessage()));
                    }
                });
            }
        });
    }

    boolean isRunning() {
        return running != null;
    }

    void stop() {
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
    interface Task<T> {
        T run(Progress progress) throws IOException, AudioFault;
    }

    private static final class Work implements Progress {
        private volatile boolean stopped;

        @Override
        public void report(double fraction, String message) {
            // The picture says that it is being made.
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
