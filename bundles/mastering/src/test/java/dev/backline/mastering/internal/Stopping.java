package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.Progress;

/** A listener that wants the work to stop after it was asked some times, and holds every fraction between 0 and 1. */
final class Stopping implements Progress {
    private final int after;
    private int asked;

    Stopping(int after) {
        this.after = after;
    }

    int asked() {
        return asked;
    }

    @Override
    public void report(double fraction, String message) {
        assertThat(fraction).isBetween(0.0, 1.0);
    }

    @Override
    public boolean cancelled() {
        return ++asked > after;
    }
}
