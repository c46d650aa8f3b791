package dev.backline.desk.internal.panel;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Asks again and again while a panel is open, and at once when it opens. */
final class Ticking {
    private final Timeline timeline;
    private final Runnable work;

    Ticking(double everyMs, Runnable work) {
        this.work = work;
        this.timeline = new Timeline(new KeyFrame(Duration.millis(everyMs), event -> work.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
    }

    void begin() {
        work.run();
        timeline.play();
    }

    void end() {
        timeline.stop();
    }
}
