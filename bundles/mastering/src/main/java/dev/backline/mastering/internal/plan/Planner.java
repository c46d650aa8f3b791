package dev.backline.mastering.internal.plan;

import dev.backline.api.job.Progress;
import dev.backline.mastering.internal.chain.Glue;
import dev.backline.mastering.internal.chain.HighPass;
import dev.backline.mastering.internal.chain.Restore;
import dev.backline.mastering.internal.chain.Told;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import dev.backline.mastering.internal.measure.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plans a chain from what a mix measures: each step cites the number that asks for it, and nothing is done that none asks for. */
public final class Planner {
    /** How near to its loudness a mix is there already. */
    static final double CLOSE_LU = 0.15;

    private static final double GLUE_FROM_DB = 3;
    private static final double CLIP_FROM_DB = 4;
    private static final double DENSE_LU = 8;
    private static final double GLUE_OVER_LU = 3;
    private static final double CLIPS_PER_SECOND = 0.2;
    private static final double STREAMING_LUFS = -14;

    private final Wanted wanted;

    /** Makes a planner for what is wanted of one mix: loudness and ceiling are those to reach in full. */
    public Planner(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Answers the plan for a mix that is not silent. */
    public MasterPlan plan(Measuring heard, Measures measures, Progress progress) {
        if (wanted.amount() == 0) {
            return new MasterPlan(List.of(), Optional.empty(), List.of("The amount is 0, so nothing is changed"));
        }
        double integrated = measures.integratedLufs().orElseThrow();
        double peak = measures.truePeakDbtp().orElseThrow();
        double strain = peak - integrated - (wanted.ceilingDbtp() - wanted.lufs());
        boolean dense = peak - integrated < DENSE_LU;
        List<String> notes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        restore(heard, measures, steps);
        steps.addAll(shape(heard.spectrum(), measures, notes, progress));
        glue(measures, strain, dense, steps, notes);
        if (measures.channels() > 1) {
            steps.addAll(new Widths(wanted.target(), measures.sampleRateHz()).steps(heard.spectrum()));
        }
        if (wanted.lufs() > STREAMING_LUFS + CLOSE_LU) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Streaming services play at about %.0f LUFS and turn a master at %.1f LUFS down by %.1f dB",
                    STREAMING_LUFS,
                    wanted.lufs(),
                    wanted.lufs() - STREAMING_LUFS));
        }
        boolean there =
                steps.isEmpty() && Math.abs(integrated - wanted.lufs()) <= CLOSE_LU && peak <= wanted.ceilingDbtp();
        Optional<Level> level = there ? Optional.empty() : Optional.of(level(integrated, peak, strain, dense));
        return new MasterPlan(steps, level, notes).scaled(wanted.amount());
    }

    private static void restore(Measuring heard, Measures measures, List<Step> steps) {
        double seconds = Math.max(1, measures.length().value());
        if (measures.clippedRuns() / seconds > CLIPS_PER_SECOND) {
            steps.add(new Step(
                    new Restore(heard.clipLevel(), 1),
                    String.format(
                            Locale.ROOT,
                            "%d clipped runs, %.1f a second",
                            measures.clippedRuns(),
                            measures.clippedRuns() / seconds)));
        }
    }

    private List<Step> shape(Spectrum heard, Measures measures, List<String> notes, Progress progress) {
        List<Step> steps = new ArrayList<>();
        double belowDb = Rumble.db(heard);
        if (belowDb > Rumble.MOST_DB) {
            steps.add(new Step(
                    HighPass.SUBSONIC,
                    String.format(
                            Locale.ROOT,
                            "What lies below %s has %.1f dB of all power (constant offset %.4f), more than %.0f dB",
                            Told.hertz(Rumble.BELOW_HZ),
                            belowDb,
                            measures.dcOffset(),
                            Rumble.MOST_DB)));
        }
        Balancing balancing = new Balancing(wanted.target(), measures.sampleRateHz());
        if (balancing.strange(heard)) {
            notes.add(String.format(
                    Locale.ROOT,
                    "It lies %.0f dB from %s, further than any mix: its balance is left alone",
                    wanted.target().deviation(heard).beyond(),
                    wanted.target().name()));
        } else {
            steps.addAll(balancing.steps(heard, progress));
        }
        return steps;
    }

    private void glue(Measures measures, double strain, boolean dense, List<Step> steps, List<String> notes) {
        double integrated = measures.integratedLufs().orElseThrow();
        double swing = measures.momentaryMaxLufs().orElse(integrated) - integrated;
        if (strain <= GLUE_FROM_DB || (swing <= Objective.SWING_LU && !dense)) {
            return;
        }
        if (dense) {
            notes.add("Peak to loudness is below " + Math.round(DENSE_LU)
                    + " LU already: no compressor and no saturation");
            return;
        }
        steps.add(new Step(
                new Glue(Math.rint(10 * (integrated + GLUE_OVER_LU)) / 10, Glue.GENTLE_DB),
                String.format(
                        Locale.ROOT,
                        "The loudest 400 ms stand %.1f LU above the whole, more than %.0f, and the peaks %.1f dB above what"
                                + " %.1f LUFS leaves room for",
                        swing,
                        Objective.SWING_LU,
                        strain,
                        wanted.lufs())));
    }

    private Level level(double integrated, double peak, double strain, boolean dense) {
        String loudness = String.format(Locale.ROOT, "%.1f LUFS, wanted %.1f", integrated, wanted.lufs());
        boolean clip = strain > CLIP_FROM_DB && !dense;
        String peaks = strain > 0
                ? String.format(
                        Locale.ROOT,
                        "; the peaks would reach %+.1f dBTP, the ceiling is %.1f",
                        peak + wanted.lufs() - integrated,
                        wanted.ceilingDbtp())
                : "";
        return new Level(wanted.lufs(), wanted.ceilingDbtp(), clip, loudness + peaks);
    }
}
