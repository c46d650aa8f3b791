package dev.backline.distribution.benchmarks.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/** Does things in JavaFX's pulses, and takes the time between them. */
final class Pulses extends AnimationTimer {
    /** A pulse begins when the picture before is drawn: at the third one the first picture has been seen. */
    static final int FIRST_SEEN = 3;

    private final List<Double> betweenMs = new ArrayList<>();
    private final int count;
    private final IntConsumer step;
    private final Runnable then;
    private long before;
    private int done;

    private Pulses(int count, IntConsumer step, Runnable then) {
        this.count = count;
        this.step = step;
        this.then = then;
    }

    /** Does something after so many pulses. */
    static void after(int count, Runnable then) {
        new Pulses(count, number -> {}, then).start();
    }

    /** Does a step in each pulse; answers the milliseconds from each step's pulse to the next, which are complete at the end. */
    static List<Double> each(int count, IntConsumer step, Runnable then) {
        Pulses pulses = new Pulses(count, step, then);
        pulses.start();
        return pulses.betweenMs;
    }

    @Override
    public void handle(long scheduled) {
        long now = System.nanoTime();
        if (done > 0) {
            betweenMs.add((now - before) / 1e6);
        }
        before = now;
        if (done == count) {
            stop();
            then.run();
        } else {
            step.accept(done++);
        }
    }
}
