package dev.backline.analysis.ui.internal;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyMeter;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** One measurement of a set, beside the screen's thread. */
final class Measuring implements Progress {
    private final Executor screen;
    private final Consumer<Double> far;
    private volatile boolean stopped;
    private int told = -1;

    /**
     * What came of it.
     *
     * @param set what was measured
     * @param flow its figures; empty when it was stopped or failed
     * @param fault why it failed; empty when it did not
     */
    record Answer(SetDocument set, Optional<LiveSet> values, Optional<EnergyFlow> flow, String fault) {}

    /**
     * Makes one that has not begun.
     *
     * @param screen runs things on the screen's thread
     * @param far hears there how far it is, from 0 to 1
     */
    Measuring(Executor screen, Consumer<Double> far) {
        this.screen = screen;
        this.far = far;
    }

    /** Begins, and hands the answer on at the screen's thread. */
    void begin(EnergyMeter meter, SetDocument set, Consumer<Answer> then) {
        Thread.ofVirtual().name("energy").start(() -> {
            Answer answer = measure(meter, set);
            screen.execute(() -> then.accept(answer));
        });
    }

    private Answer measure(EnergyMeter meter, SetDocument set) {
        try {
            LiveSet values = set.snapshot();
            Path folder =
                    Optional.ofNullable(set.file().toAbsolutePath().getParent()).orElse(Path.of("."));
            EnergyFlow flow = meter.measure(values, folder, 1, Optional.empty(), EnergyMeter.MARGIN_DB, this);
            return new Answer(set, Optional.of(values), Optional.of(flow), "");
        } catch (JobCancelled stop) {
            return new Answer(set, Optional.empty(), Optional.empty(), "");
        } catch (IOException | AudioFault | RuntimeException fault) {
            return new Answer(set, Optional.empty(), Optional.empty(), String.valueOf(fault.getMessage()));
        }
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void report(double fraction, String message) {
        int percent = (int) (fraction * 100);
        if (percent != told) {
            told = percent;
            screen.execute(() -> far.accept(fraction));
        }
    }

    @Override
    public boolean cancelled() {
        return stopped;
    }
}
