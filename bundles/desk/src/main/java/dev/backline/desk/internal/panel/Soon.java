package dev.backline.desk.internal.panel;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/**
 * Work for JavaFX's thread that is asked for more often than anybody can see: it is done a moment after it was asked for, once
 * for all that asked meanwhile. Safe for any thread.
 */
final class Soon {
    private static final double REST_MS = 100;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable work;

    Soon(Runnable work) {
        this.work = work;
    }

    void ask() {
        if (asked.compareAndSet(false, true)) {
            Platform.runLater(this::rest);
        }
    }

    private void rest() {
        PauseTransition pause = new PauseTransition(Duration.millis(REST_MS));
        pause.setOnFinished(event -> {
            asked.set(false);
            work.run();
        });
        pause.play();
    }
}
