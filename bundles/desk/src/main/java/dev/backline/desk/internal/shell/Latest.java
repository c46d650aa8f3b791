package dev.backline.desk.internal.shell;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Hands values over to JavaFX's thread: at most one in a pulse, and of those that come faster the newest. So no flood fills its
 * queue, nor takes its time. Safe for any thread.
 *
 * @param <T> what is handed over
 */
final class Latest<T> {
    private final AtomicReference<Optional<T>> waiting = new AtomicReference<>(Optional.empty());
    private final AnimationTimer pulse;

    Latest(Consumer<T> shown) {
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                waiting.getAndSet(Optional.empty()).ifPresent(shown);
            }
        };
    }

    void offer(T value) {
        if (waiting.getAndSet(Optional.of(value)).isEmpty()) {
            Platform.runLater(pulse::start);
        }
    }
}
