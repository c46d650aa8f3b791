package dev.backline.engine.ui.internal;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Looks at what may move: with each frame of the screen while it does, and a few times a second while it rests. */
final class Ticking {
    private static final double RESTING_MS = 200;

    private final BooleanSupplier look;
    private final Timeline resting;
    private final AnimationTimer moving;
    private boolean moves;

    /**
     * Makes one that does not look yet.
     *
     * @param look shows how things stand, and answers whether they move
     */
    Ticking(BooleanSupplier look) {
        this.look = look;
        resting = new Timeline(new KeyFrame(Duration.millis(RESTING_MS), event -> tick()));
        resting.setCycleCount(Animation.INDEFINITE);
        moving = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                tick();
            }
        };
    }

    private void tick() {
        boolean now = look.getAsBoolean();
        if (now != moves) {
            moves = now;
            if (moves) {
                resting.stop();
                moving.start();
            } else {
                moving.stop();
                resting.play();
            }
        }
    }

    void begin() {
        resting.play();
    }

    void end() {
        moving.stop();
        resting.stop();
    }
}
