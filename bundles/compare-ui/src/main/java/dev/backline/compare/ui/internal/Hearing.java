package dev.backline.compare.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One or the other of two sets, heard from where they differ. What plays goes on when the other one is asked for. */
final class Hearing {
    private static final String SONG = "compare";

    private final @Nullable SetDocuments documents;
    private final @Nullable Playback playback;
    private final Consumer<String> say;
    private final AtomicLong asked = new AtomicLong();

    /** @param say tells the user a sentence, from any thread */
    Hearing(@Nullable SetDocuments documents, @Nullable Playback playback, Consumer<String> say) {
        this.documents = documents;
        this.playback = playback;
        this.say = say;
    }

    boolean isThere() {
        return documents != null && playback != null;
    }

    /**
     * Plays a set, beside the screen's thread; a later call overtakes one that still reads.
     *
     * @param bar where it begins, from 1; 0 for the song's start
     */
    void hear(Path file, long bar) {
        SetDocuments sets = documents;
        Playback player = playback;
        if (sets == null || player == null) {
            return;
        }
        long number = asked.incrementAndGet();
        Thread.ofVirtual().name("compare hearing").start(() -> {
            try {
                SetDocument document = sets.open(file, Progress.NONE);
                LiveSet set = document.snapshot();
                if (number == asked.get()) {
                    play(player, file, set, bar);
                }
            } catch (IOException | SetFault | AudioFault fault) {
                say.accept(String.valueOf(fault.getMessage()));
            }
        });
    }

    private static void play(Playback player, Path file, LiveSet set, long bar) throws IOException, AudioFault {
        boolean goesOn = player.now()
                .filter(moment -> moment.song().equals(SONG) && moment.state().running())
                .isPresent();
        player.load(
                SONG,
                set,
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        if (!goesOn) {
            player.act(LaunchCommand.position(0, set.signatures().start(Math.max(1, bar))));
            player.act(LaunchCommand.play(0));
        }
    }

    /** Ends what this plays; what another panel plays goes on. */
    void stop() {
        asked.incrementAndGet();
        Playback player = playback;
        if (player != null
                && player.now().filter(moment -> moment.song().equals(SONG)).isPresent()) {
            Thread.ofVirtual().name("compare hearing").start(player::unload);
        }
    }
}
