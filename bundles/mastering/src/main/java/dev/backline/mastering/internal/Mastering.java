package dev.backline.mastering.internal;

import dev.backline.api.job.Progress;
import dev.backline.mastering.internal.Mastered.Done;
import dev.backline.mastering.internal.Mastered.Outcome;
import dev.backline.mastering.internal.chain.BandLimit;
import dev.backline.mastering.internal.chain.Finisher;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.chain.Told;
import dev.backline.mastering.internal.measure.Detail;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import dev.backline.mastering.internal.plan.Level;
import dev.backline.mastering.internal.plan.MasterPlan;
import dev.backline.mastering.internal.plan.Objective;
import dev.backline.mastering.internal.plan.Step;
import dev.backline.mastering.internal.plan.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Carries out a plan on a mix, and drops each step that made things worse. */
final class Mastering {
    // What rounding and windows make of the same sound twice.
    private static final double ALIKE = 0.02;
    private static final double NEAR_CEILING_DB = 0.35;
    private static final double SHAPED = 0.5;

    private final Wanted wanted;
    private final List<Done> done = new ArrayList<>();
    private Mix mix;
    private Objective now;

    private Mastering(Mix mix, Wanted wanted, Objective before) {
        this.mix = mix;
        this.wanted = wanted;
        this.now = before;
    }

    /**
     * A mix and what was done to it.
     *
     * @param mix the sound
     * @param done the steps
     * @param heard what it measures now
     */
    record Finished(Mix mix, List<Done> done, Measuring heard) {}

    /** Does to a mix in place what the plan says, judging nothing, and answers the loud one. */
    static Finisher.Finished plain(Mix mix, MasterPlan plan, Progress progress) {
        progress.report(0, "Shaping");
        for (Step step : plan.steps()) {
            progress.check();
            step.treatment().apply(mix, progress);
        }
        Level level = plan.level().orElseThrow();
        return new Finisher(mix, level.targetLufs(), level.ceilingDbtp(), level.softClip()).finish(progress);
    }

    /** Carries out a plan; the mix that is given stays as it is. */
    static Finished judged(Mix mix, MasterPlan plan, Wanted wanted, Objective before, Progress progress) {
        Mastering mastering = new Mastering(mix, wanted, before);
        for (int i = 0; i < plan.steps().size(); i++) {
            progress.report(SHAPED * i / plan.steps().size(), "Shaping");
            mastering.step(plan.steps().get(i), progress);
        }
        if (plan.level().isPresent()) {
            mastering.level(plan.level().get(), progress.part(SHAPED, 0.95));
        }
        Measuring heard =
                Measuring.of(mastering.mix.sound(), mix.sampleRateHz(), Detail.PICTURES, progress.part(0.95, 1));
        return new Finished(mastering.mix, mastering.done, heard);
    }

    private void step(Step step, Progress progress) {
        Mix trial = mix.copy();
        step.treatment().apply(trial, progress);
        Objective then = objective(trial, progress);
        boolean better = then.shape() <= now.shape() + ALIKE;
        if (better) {
            mix = trial;
            now = then;
        }
        done.add(Done.of(step, better ? Outcome.DONE : Outcome.DROPPED));
    }

    private Objective objective(Mix trial, Progress progress) {
        Measuring heard = Measuring.of(trial.sound(), trial.sampleRateHz(), Detail.FIGURES, silent(progress));
        return wanted.objective(heard, heard.measures(Path.of(""), false));
    }

    private void level(Level level, Progress progress) {
        double loudness = mix.loudness(progress).integrated();
        double peakDb = 20 * StrictMath.log10(mix.truePeak(progress));
        double reachedDb = peakDb + level.targetLufs() - loudness;
        boolean limits = reachedDb > level.ceilingDbtp() - NEAR_CEILING_DB;
        Mix source = mix;
        if (limits) {
            source = mix.copy();
            new BandLimit().apply(source, progress);
        }
        Finisher.Finished loud =
                new Finisher(source, level.targetLufs(), level.ceilingDbtp(), level.softClip()).finish(progress);
        mix = loud.mix();
        String shaped =
                String.format(Locale.ROOT, "The shaped mix has %.1f LUFS, wanted %.1f", loudness, level.targetLufs());
        done.add(new Done("gain", Told.gain(loud.gainDb()), shaped, Outcome.DONE));
        if (limits) {
            done.addAll(limiting(level, reachedDb));
        }
    }

    private static List<Done> limiting(Level level, double reachedDb) {
        List<Done> done = new ArrayList<>();
        String reason = String.format(Locale.ROOT, "The peaks of the shaped mix would reach %+.1f dBTP", reachedDb);
        if (level.softClip()) {
            done.add(new Done(
                    "saturation",
                    "peaks that stand out far are rounded off at 4 times the rate",
                    reason,
                    Outcome.DONE));
        }
        done.add(new Done(
                "limiter",
                String.format(Locale.ROOT, "true peak %.1f dBTP", level.ceilingDbtp()),
                reason,
                Outcome.DONE));
        return done;
    }

    /** Answers a listener that hears nothing but whether to stop: a step's measure is no progress of its own. */
    private static Progress silent(Progress progress) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The step is what is told.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /** Answers the steps of a plan as they are told before anything is done. */
    static List<Done> planned(MasterPlan plan, Measures before) {
        List<Done> planned = new ArrayList<>();
        plan.steps().forEach(step -> planned.add(Done.of(step, Outcome.PLANNED)));
        Optional<Level> level = plan.level();
        if (level.isPresent()) {
            double gainDb = level.get().targetLufs() - before.integratedLufs().orElseThrow();
            double reachedDb = before.truePeakDbtp().orElseThrow() + gainDb;
            planned.add(
                    new Done("gain", "about " + Told.gain(gainDb), level.get().reason(), Outcome.PLANNED));
            if (reachedDb > level.get().ceilingDbtp() - NEAR_CEILING_DB) {
                limiting(level.get(), reachedDb)
                        .forEach(d -> planned.add(new Done(d.kind(), d.what(), d.why(), Outcome.PLANNED)));
            }
        }
        return planned;
    }
}
