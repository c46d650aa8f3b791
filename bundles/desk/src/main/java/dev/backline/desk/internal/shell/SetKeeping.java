package dev.backline.desk.internal.shell;

import dev.backline.api.set.SetDocument;
import dev.backline.desk.internal.people.Texts;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.stage.FileChooser;

/**
 * Sees that no change of the open set is lost: the title tells of it, closing asks when there is one, and a copy lies in the home
 * until it is saved.
 */
final class SetKeeping implements AutoCloseable {
    private static final long LIMIT_S = 5;

    private final OpenSet set;
    private final Texts texts;
    private final Supplier<Overlay> overlay;
    private final Recovery recovery;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Backline");
    private final AtomicReference<Optional<OpenSet.History>> newest = new AtomicReference<>(Optional.empty());
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backline recovery").daemon().factory());

    SetKeeping(OpenSet set, Services services, Texts texts, Supplier<Overlay> overlay) {
        this.set = set;
        this.texts = texts;
        this.overlay = overlay;
        this.recovery = new Recovery(services.home(), Clock.systemUTC());
        set.history().addListener((value, before, now) -> changed(now));
    }

    /** Answers the window's title: the set, with a star while it has changes that are not saved. */
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    private void changed(OpenSet.History now) {
        String name = now.file().map(file -> String.valueOf(file.getFileName())).orElse("");
        title.set(name.isEmpty() ? "Backline" : (now.changed() ? "* " : "") + name + " - Backline");
        newest.set(Optional.of(now));
        writer.execute(this::copy);
    }

    /** Of many changes in a row the last one is copied. */
    private void copy() {
        Optional<OpenSet.History> now = newest.getAndSet(Optional.empty());
        if (now.isPresent() && now.get().changed()) {
            recovery.keep(now.get().now().orElseThrow(), now.get().file().orElseThrow());
        } else if (now.isPresent()) {
            recovery.done();
        }
    }

    private boolean hasChanges() {
        return set.history().getValue().changed();
    }

    /** Writes the set over its file. */
    void save(Runnable then) {
        set.save(then);
    }

    /** Asks for a file and writes the set there. */
    void saveAs() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("command.save-as"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Live Set", "*.als"));
        set.history().getValue().file().ifPresent(file -> {
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
            Optional.ofNullable(file.toAbsolutePath().getParent())
                    .map(Path::toFile)
                    .filter(File::isDirectory)
                    .ifPresent(chooser::setInitialDirectory);
        });
        File chosen = chooser.showSaveDialog(overlay.get().getScene().getWindow());
        if (chosen != null) {
            set.saveAs(chosen.toPath(), () -> {});
        }
    }

    /** Goes on at once, or asks first when something would be lost. */
    void before(Runnable leaving) {
        if (!hasChanges()) {
            leaving.run();
            return;
        }
        Path file = set.history().getValue().file().orElseThrow();
        Map<String, Runnable> answers = new LinkedHashMap<>();
        answers.put(texts.get("keep.save"), () -> answered(() -> save(leaving)));
        answers.put(
                texts.get("keep.discard"),
                () -> answered(() -> {
                    writer.execute(() -> recovery.discard(file));
                    leaving.run();
                }));
        answers.put(texts.get("keep.stay"), overlay.get()::close);
        ask(texts.get("keep.title", file.getFileName()), texts.get("keep.why"), answers);
    }

    private void answered(Runnable work) {
        overlay.get().close();
        work.run();
    }

    private void ask(String heading, String text, Map<String, Runnable> answers) {
        AskSheet sheet = new AskSheet(heading, text, answers);
        overlay.get().show(sheet, () -> {});
        sheet.begin();
    }

    /** Offers what a crash left, beside the window's thread first. */
    void offerLeft() {
        writer.execute(
                () -> recovery.left().stream().findFirst().ifPresent(copy -> Platform.runLater(() -> offer(copy))));
    }

    private void offer(Recovery.Copy copy) {
        Map<String, Runnable> answers = new LinkedHashMap<>();
        answers.put(texts.get("recover.open"), () -> answered(() -> open(copy)));
        answers.put(texts.get("recover.later"), overlay.get()::close);
        answers.put(texts.get("recover.discard"), () -> answered(() -> writer.execute(() -> recovery.discard(copy))));
        long minutes = Duration.between(copy.at(), Clock.systemUTC().instant()).toMinutes();
        ask(
                texts.get("recover.title", copy.file().getFileName()),
                texts.get("recover.why", copy.file(), age(minutes)),
                answers);
    }

    private String age(long minutes) {
        if (minutes < 60) {
            return texts.get("age.minutes", minutes);
        }
        return minutes < 48 * 60 ? texts.get("age.hours", minutes / 60) : texts.get("age.days", minutes / (24 * 60));
    }

    private void open(Recovery.Copy copy) {
        writer.execute(() -> {
            Optional<SetDocument> read = set.read(copy.copy());
            read.ifPresent(document -> {
                set.recover(document, copy.file());
                recovery.keep(document, copy.file());
                recovery.discard(copy);
            });
        });
    }

    /** Ends; a copy that is being written is written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LIMIT_S, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
