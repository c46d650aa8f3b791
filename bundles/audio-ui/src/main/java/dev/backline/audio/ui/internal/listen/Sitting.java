package dev.backline.audio.ui.internal.listen;

import dev.backline.api.audio.Audition;
import dev.backline.audio.ui.internal.Beside;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** One who listens at a time: begins, ends, and looks with each frame of the screen while something sounds. Used on the window's thread. */
public final class Sitting {
    private final Supplier<Optional<Audition>> by;
    private final Beside playing;
    private final Runnable missing;
    private final Consumer<Optional<Listening>> look;
    private final AnimationTimer timer;
    private @Nullable Listening now;

    /**
     * Makes one in silence.
     *
     * @param by what plays; empty when its bundle is missing
     * @param missing told then
     * @param look hears with each frame of the screen while something sounds, and of the end
     */
    public Sitting(
            Supplier<Optional<Audition>> by,
            Consumer<String> say,
            Runnable missing,
            Consumer<Optional<Listening>> look) {
        this.by = by;
        this.playing = new Beside(say);
        this.missing = missing;
        this.look = look;
        timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                look.accept(now());
            }
        };
    }

    /** Answers what sounds. */
    public Optional<Listening> now() {
        return Optional.ofNullable(now);
    }

    /** Plays, instead of what played before. */
    public void begin(Listening listening) {
        Optional<Audition> audition = by.get();
        if (audition.isEmpty()) {
            missing.run();
            return;
        }
        now = listening;
        timer.start();
        playing.begin(
                progress -> {
                    audition.get().play(listening, progress);
                    return listening;
                },
                this::over,
                () -> over(listening));
    }

    private void over(Listening ended) {
        if (now == ended) {
            now = null;
            timer.stop();
            look.accept(Optional.empty());
        }
    }

    /** Ends softly what sounds. */
    public void end() {
        now().ifPresent(Listening::end);
    }

    /** Ends at once. */
    public void close() {
        playing.stop();
        timer.stop();
        now = null;
    }
}
