package dev.backline.desk.internal.shell;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.desk.internal.people.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
    private final LongSupplier journal;
    /** What the file was when it was read or written last; only the editor's thread touches it. */
    private Optional<SetFiles.Mark> mark = Optional.empty();
    /** Where the editor stands; only its thread touches it. */
    private History latest = History.NONE;

    /**
     * A change.
     *
     * @param label what the user did
     * @param edits what was changed
     * @param before the set without it
     * @param after the set with it
     * @param journal the newest step of the home's journal that was in force at that time
     */
    record Step(String label, List<SetEdit> edits, SetDocument before, SetDocument after, long journal) {}

    /**
     * A set with what led to it.
     *
     * @param now the set; empty when none is open
     * @param done steps that can be taken back, the newest first
     * @param undone steps that can be done again, the next first
     * @param file where it is saved
     * @param saved what lies there
     */
    record History(
            Optional<SetDocument> now,
            List<Step> done,
            List<Step> undone,
            Optional<Path> file,
            Optional<SetDocument> saved) {
        static final History NONE =
                new History(Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

        History with(Step step) {
            return new History(Optional.of(step.after()), before(step, done), List.of(), file, saved);
        }

        History back() {
            Step step = done.getFirst();
            return new History(
                    Optional.of(step.before()), done.subList(1, done.size()), before(step, undone), file, saved);
        }

        History forth() {
            Step step = undone.getFirst();
            return new History(
                    Optional.of(step.after()), before(step, done), undone.subList(1, undone.size()), file, saved);
        }

        History savedAs(Path target) {
            return new History(now, done, undone, Optional.of(target), now);
        }

        /** Answers whether it differs from what lies in the file. */
        boolean changed() {
            return now.isPresent() && !now.equals(saved);
        }

        private static List<Step> before(Step step, List<Step> rest) {
            return Stream.concat(Stream.of(step), rest.stream()).toList();
        }
    }

    /**
     * Begins with no set.
     *
     * @param journal answers the newest step of the home's journal that is in force; asked beside JavaFX's thread
     */
    OpenSet(Supplier<Optional<SetDocuments>> documents, Consumer<String> say, Texts texts, LongSupplier journal) {
        this.journal = journal;
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
        change(before -> {
            mark = mark(fresh.file());
            Optional<SetDocument> now = Optional.of(fresh);
            return new History(now, List.of(), List.of(), Optional.of(fresh.file()), now);
        });
    }

    /** Takes the copy of a set that a crash left as the open one: it is changed until it is saved. */
    void recover(SetDocument copy, Path file) {
        change(before -> {
            mark = mark(file);
            return new History(Optional.of(copy), List.of(), List.of(), Optional.of(file), Optional.empty());
        });
    }

    private static Optional<SetFiles.Mark> mark(Path file) {
        try {
            return Optional.of(SetFiles.Mark.of(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Writes it to its file, beside the window's thread. A file that another program changed meanwhile is left alone.
     *
     * @param then hears on JavaFX's thread that it is written
     */
    void save(Runnable then) {
        change(now -> {
            if (now.now().isEmpty() || now.file().isEmpty()) {
                return now;
            }
            Path file = now.file().get();
            if (!mark(file).equals(mark)) {
                tell(texts.get("set.foreign", file.getFileName()));
                return now;
            }
            return write(now, file, then);
        });
    }

    /** Writes it to another file, which it belongs to from then on. */
    void saveAs(Path target, Runnable then) {
        change(now -> now.now().isEmpty() ? now : write(now, target, then));
    }

    private History write(History now, Path target, Runnable then) {
        try {
            SetFiles.write(now.now().orElseThrow(), target, Clock.system(java.time.ZoneId.systemDefault()));
            mark = mark(target);
            tell(texts.get("set.saved", target.getFileName()));
            Platform.runLater(then);
            return now.savedAs(target);
        } catch (IOException | SetFault failed) {
            tell(texts.get("set.unsaved", target, String.valueOf(failed.getMessage())));
            return now;
        }
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
                return before.with(new Step(label, edits, old, changed, journal.getAsLong()));
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

    /** Runs something on JavaFX's thread when everything that was asked for until now is done. */
    void whenIdle(Runnable then) {
        editor.execute(() -> Platform.runLater(then));
    }

    private void tell(String sentence) {
        Platform.runLater(() -> say.accept(sentence));
    }

    @Override
    public void close() {
        editor.shutdownNow();
    }
}
