package dev.backline.scripting.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Player;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.Button;

/**
 * A file that is heard.
 *
 * @param button what it was begun with
 * @param over whether it is to end, or has
 */
record Hearing(Button button, AtomicBoolean over) {
    /** Begins to play, beside the screen's thread. */
    static Hearing begin(Player player, Path file, Button button, Runnable ended) {
        AtomicBoolean stop = new AtomicBoolean();
        Thread.ofVirtual().name("script sound").start(() -> {
            try {
                player.play(file, new Until(stop));
            } catch (AudioFault | IOException e) {
                System.getLogger(Hearing.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            } catch (JobCancelled e) {
                // That is how stopping ends.
            } finally {
                stop.set(true);
                Platform.runLater(ended);
            }
        });
        return new Hearing(button, stop);
    }

    void stop() {
        over.set(true);
    }

    boolean isOver() {
        return over.get();
    }

    private record Until(AtomicBoolean stop) implements Progress {
        @Override
        public void report(double fraction, String message) {
            // One hears where it is.
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }
    }
}
