package dev.backline.desk.internal.shell;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Hands values over to JavaFX's thread; of those that come faster than it can show them, the newest. So no flood fills its queue.
 * Safe for any thread.
 *
 * @param <T> what is handed over
 */
final class Latest<T> {
    private final AtomicReference<Optional<T>> waiting = new AtomicReference<>(Optional.empty());
    private final Consumer<T> shown;

    Latest(Consumer<T> shown) {
        this.shown = shown;
    }

    void offer(T value) {
        if (waiting.getAndSet(Optional.of(value)).isEmpty()) {
            Platform.runLater(() -> waiting.getAndSet(Optional.empty()).ifPresent(shown));
        }
    }
}
