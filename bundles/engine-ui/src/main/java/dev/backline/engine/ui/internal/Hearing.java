package dev.backline.engine.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Metronome;
import dev.backline.api.session.Playback;
import dev.backline.api.session.Playback.Moment;
import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The open set as it is heard: loaded when something is first to sound, and again with every change. All that takes time is done beside the window's thread. */
final class Hearing {
    private final Supplier<Optional<Playback>> source;
    private final Consumer<String> say;
    private final AtomicReference<Optional<SetDocument>> newest = new AtomicReference<>(Optional.empty());

    /**
     * Hears by whatever plays.
     *
     * @param say tells the user a sentence, on the window's thread
     */
    Hearing(Supplier<Optional<Playback>> source, Consumer<String> say) {
        this.source = source;
        this.say = say;
    }

    boolean isThere() {
        return source.get().isPresent();
    }

    /** Answers how the open set stands; empty while it is not loaded. */
    Optional<Moment> now() {
        Optional<SetDocument> open = newest.get();
        return source.get()
                .flatMap(Playback::now)
                .filter(m -> open.isPresent() && song(open.get()).equals(m.song()));
    }

    boolean runs() {
        return now().map(m -> m.state().running()).orElse(false);
    }

    /**
     * Takes the open set as it stands now; when it is loaded, what sounds goes on with it.
     *
     * @param shown gets its values on the window's thread, when it is still the newest
     */
    void follow(Optional<SetDocument> set, Consumer<Optional<LiveSet>> shown) {
        newest.set(set);
        if (set.isEmpty()) {
            shown.accept(Optional.empty());
            return;
        }
        SetDocument document = set.get();
        // Reading all values of a big set takes longer than a frame of the screen.
        beside(() -> {
            LiveSet values = document.snapshot();
            Platform.runLater(() -> {
                if (newest.get().equals(set)) {
                    shown.accept(Optional.of(values));
                }
            });
            if (now().isPresent() && newest.get().equals(set)) {
                load(document, values);
            }
        });
    }

    /** Does something, and loads the open set before when it is not. */
    void act(LaunchCommand command) {
        Optional<SetDocument> open = newest.get();
        if (open.isEmpty()) {
            return;
        }
        if (now().isPresent()) {
            source.get().ifPresent(p -> p.act(command));
        } else {
            beside(() -> {
                if (load(open.get(), open.get().snapshot())) {
                    source.get().ifPresent(p -> p.act(command));
                }
            });
        }
    }

    /** Answers how the beat is heard. */
    Metronome metronome() {
        return source.get().map(Playback::metronome).orElse(Metronome.OFF);
    }

    void metronome(Metronome value) {
        source.get().ifPresent(p -> p.metronome(value));
    }

    private static void beside(Runnable work) {
        Thread.ofVirtual().name("backline-hearing").start(work);
    }

    private boolean load(SetDocument set, LiveSet values) {
        Optional<Playback> playback = source.get();
        if (playback.isEmpty()) {
            return false;
        }
        try {
            Path folder =
                    Optional.ofNullable(set.file().toAbsolutePath().getParent()).orElse(Path.of("."));
            playback.get().load(song(set), values, folder);
            return true;
        } catch (IOException | AudioFault e) {
            String sentence = String.valueOf(e.getMessage());
            Platform.runLater(() -> say.accept(sentence));
            return false;
        }
    }

    private static String song(SetDocument set) {
        return set.file().toString();
    }
}
