package dev.backline.live.set.ui.internal;

import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The open set as values, read once for all panels and beside the window's thread. Used on JavaFX's thread. */
@Component(service = Snapshots.class)
public final class Snapshots {
    /** A small set is there at once, which spares a blink; a large one must not hold the window up. */
    private static final long PATIENCE_MS = 30;

    private final long patienceMs;
    private @Nullable SetDocument document;
    private CompletableFuture<LiveSet> values = new CompletableFuture<>();

    @Activate
    public Snapshots() {
        this(PATIENCE_MS);
    }

    /** Answers one that waits for the values so long before they are handed on later. */
    Snapshots(long patienceMs) {
        this.patienceMs = patienceMs;
    }

    /** Hands on the values of a document, at once when they are there. */
    public void read(SetDocument wanted, Consumer<LiveSet> then) {
        if (!wanted.equals(document)) {
            CompletableFuture<LiveSet> fresh = new CompletableFuture<>();
            document = wanted;
            values = fresh;
            Thread.ofVirtual().name("set values").start(() -> {
                try {
                    fresh.complete(wanted.snapshot());
                } catch (RuntimeException fault) {
                    fresh.completeExceptionally(fault);
                }
            });
        }
        CompletableFuture<LiveSet> asked = values;
        try {
            then.accept(asked.get(patienceMs, TimeUnit.MILLISECONDS));
        } catch (TimeoutException later) {
            CompletableFuture<Void> _ = asked.thenAccept(set -> Platform.runLater(() -> then.accept(set)));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The set cannot be shown: " + fault.getCause(), fault.getCause());
        }
    }
}
