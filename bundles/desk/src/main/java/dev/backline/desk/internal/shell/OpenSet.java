package dev.backline.desk.internal.shell;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.desk.internal.people.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The set that the window has open, with its history. Everything that changes it is worked out on one thread of its own, in the
 * order in which it was asked for, and shown on JavaFX's.
 */
final class OpenSet implements AutoCloseable {
    private final ObjectProperty<Optional<SetDocument>> document = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<History> history = new SimpleObjectProperty<>(History.NONE);
    private final ExecutorService editor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("set editor").factory());
    private final Supplier<Optional<SetDocuments>> documents;
    private final Consumer<String> say;
    private final Texts texts;
    /** Where the editor stands; only its thread touches it. */
    private History latest = History.NONE;

    /**
     * A change.
     *
     * @param label what the user did
     * @param before the set without it
     * @param after the set with it
     */
    record Step(String label, SetDocument before, SetDocument after) {}

    /**
     * A set with what led to it.
     *
     * @param now the set; empty when none is open
     * @param done steps that can be taken back, the newest first
     * @param undone steps that can be done again, the next first
     */
    record History(Optional<SetDocument> now, List<Step> done, List<Step> undone) {
        static final History NONE = new History(Optional.empty(), List.of(), List.of());

        History with(Step step) {
            return new History(Optional.of(step.after()), before(step, done), List.of());
        }

        History back() {
            Step step = done.getFirst();
            return new History(Optional.of(step.before()), done.subList(1, done.size()), before(step, undone));
        }

        History forth() {
            Step step = undone.getFirst();
            return new History(Optional.of(step.after()), before(step, done), undone.subList(1, undone.size()));
        }

        private static List<Step> before(Step step, List<Step> rest) {
            return Stream.concat(Stream.of(step), rest.stream()).toList();
        }
    }

    OpenSet(Supplier<Optional<SetDocuments>> documents, Consumer<String> say, Texts texts) {
        this.documents = documents;
        this.say = say;
        this.texts = texts;
    }

    /** Reads a file's set, which takes time; tells the user when it cannot. */
    Optional<SetDocument> read(Path file) {
        Optional<SetDocuments> reader = documents.get();
        if (reader.isEmpty()) {
            tell(texts.get("set.none"));
            return Optional.empty();
        }
        tell(texts.get("set.reading", file.getFileName()));
        try {
            return Optional.of(reader.get().open(file, Progress.NONE));
        } catch (IOException | SetFault fault) {
            tell(fault.getMessage() == null ? texts.get("set.unreadable", file) : fault.getMessage());
            return Optional.empty();
        }
    }

    ObservableValue<Optional<SetDocument>> document() {
        return document;
    }

    ObservableValue<History> history() {
        return history;
    }

    /** Takes a set as the open one, with no history. */
    void open(SetDocument fresh) {
        change(before -> new History(Optional.of(fresh), List.of(), List.of()));
    }

    /** Changes it as one step, or tells why not. */
    void edit(String label, List<SetEdit> edits) {
        change(before -> {
            if (before.now().isEmpty()) {
                tell(texts.get("set.closed"));
                return before;
            }
            SetDocument old = before.now().get();
            try {
                SetDocument changed = old;
                for (SetEdit edit : edits) {
                    changed = changed.apply(edit);
                }
                return before.with(new Step(label, old, changed));
            } catch (SetFault fault) {
                tell(String.valueOf(fault.getMessage()));
                return before;
            }
        });
    }

    void undo() {
        change(now -> now.done().isEmpty() ? now : now.back());
    }

    void redo() {
        change(now -> now.undone().isEmpty() ? now : now.forth());
    }

    private void change(UnaryOperator<History> work) {
        editor.execute(() -> {
            History changed = work.apply(latest);
            latest = changed;
            Platform.runLater(() -> {
                history.set(changed);
                document.set(changed.now());
            });
        });
    }

    private void tell(String sentence) {
        Platform.runLater(() -> say.accept(sentence));
    }

    @Override
    public void close() {
        editor.shutdownNow();
    }
}
