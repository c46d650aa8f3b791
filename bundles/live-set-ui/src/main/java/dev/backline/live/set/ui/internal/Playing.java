package dev.backline.live.set.ui.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import dev.backline.ui.PanelSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What is heard while a panel is open: asked with each frame while it plays, a few times a second otherwise. */
public final class Playing {
    private static final double AT_REST_MS = 200;

    private final @Nullable Playback playback;
    private final PanelSite site;
    private final Consumer<Optional<Playback.Moment>> hear;
    private final Timeline slow = new Timeline(new KeyFrame(Duration.millis(AT_REST_MS), event -> ask()));
    private final AnimationTimer fast = new AnimationTimer() {
        @Override
        public void handle(long now) {
            ask();
        }
    };
    private Optional<Playback.Moment> last = Optional.empty();
    private boolean running;

    public Playing(@Nullable Playback playback, PanelSite site, Consumer<Optional<Playback.Moment>> hear) {
        this.playback = playback;
        this.site = site;
        this.hear = hear;
        slow.setCycleCount(Timeline.INDEFINITE);
        if (playback != null) {
            slow.play();
        }
    }

    private void ask() {
        if (playback == null) {
            return;
        }
        Optional<Playback.Moment> now = playback.now();
        boolean runs = now.filter(m -> m.state().running()).isPresent();
        if (runs != running) {
            running = runs;
            if (runs) {
                fast.start();
            } else {
                fast.stop();
            }
        }
        if (!now.equals(last)) {
            last = now;
            hear.accept(now);
        }
    }

    /** Answers whether anything can be heard at all. */
    public boolean available() {
        return playback != null;
    }

    /** Does something, after the open set was taken when nothing is loaded yet. */
    public void act(Optional<LiveSet> set, LaunchCommand command, String missing) {
        Optional<SetDocument> document = site.set().getValue();
        if (playback == null) {
            site.say(missing);
            return;
        }
        if (playback.now().isPresent() || set.isEmpty() || document.isEmpty()) {
            playback.act(command);
            return;
        }
        Path file = document.get().file().toAbsolutePath();
        LiveSet values = set.get();
        Thread.ofVirtual().name("playback load").start(() -> {
            try {
                playback.load(
                        file.toString(),
                        values,
                        Optional.ofNullable(file.getParent()).orElse(file));
                playback.act(command);
            } catch (IOException | AudioFault fault) {
                Platform.runLater(() -> site.say(String.valueOf(fault.getMessage())));
            }
        });
    }

    public void close() {
        slow.stop();
        fast.stop();
    }
}
