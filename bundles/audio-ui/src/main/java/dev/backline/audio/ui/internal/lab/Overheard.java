package dev.backline.audio.ui.internal.lab;

import dev.backline.api.session.Playback;
import dev.backline.sound.AudioBlock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** The spectrum of the set that plays, with each frame of the screen while it is looked at. */
final class Overheard {
    private final AudioBlock block = new AudioBlock(2, LiveSpectrum.SIZE);
    private final AnimationTimer timer;
    private Optional<LiveSpectrum> spectrum = Optional.empty();
    private int rate;
    private boolean on;

    /**
     * Makes one that does not look.
     *
     * @param look hears what sounds; empty when nothing is loaded, and at the end
     */
    Overheard(Supplier<Optional<Playback>> playback, Consumer<Optional<Spectrum>> look) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                look.accept(now(playback.get()));
            }
        };
    }

    private Optional<Spectrum> now(Optional<Playback> playback) {
        int now = playback.map(p -> p.heard(block)).orElse(0);
        if (now == 0) {
            return Optional.empty();
        }
        if (now != rate) {
            rate = now;
            spectrum = Optional.of(new LiveSpectrum(now));
        }
        return spectrum.map(s -> s.at(block));
    }

    boolean looks() {
        return on;
    }

    void look(boolean wanted) {
        on = wanted;
        if (on) {
            timer.start();
        } else {
            timer.stop();
        }
    }
}
