package dev.backline.mastering.internal.plan;

import dev.backline.api.job.Progress;
import dev.backline.mastering.internal.chain.Equalise;
import dev.backline.mastering.internal.chain.Equalise.Shape;
import dev.backline.mastering.internal.chain.Told;
import dev.backline.mastering.internal.measure.Band;
import dev.backline.mastering.internal.measure.Spectrum;
import dev.backline.sound.Biquad;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plans the bands of an equaliser: of all bells and shelves the one that brings the mix nearest to the balance, then the next, as
 * long as each helps. Cuts come before boosts: a boost is tried when no cut helps any more, costs more, and stays small.
 */
final class Balancing {
    private static final int MOST_CUTS = 3;
    private static final int MOST_BOOSTS = 2;
    private static final double TRIGGER_DB = 0.25;
    private static final double STRANGE_DB = 6;
    // The correction leads well into the tolerance, not to its edge and not to the bare curve.
    private static final double WITHIN = 0.5;
    private static final double LEAST_HELP_DB = 0.2;
    private static final double CUT_COST = 0.02;
    private static final double BOOST_COST = 0.05;
    private static final double MOST_CUT_DB = 6;
    private static final double MOST_BOOST_DB = 4.5;
    private static final double STEP_DB = 0.5;
    private static final double[] QS = {0.7, 1, 1.4, 2};

    private final Target target;
    private final double sampleRateHz;

    Balancing(Target target, double sampleRateHz) {
        this.target = target;
        this.sampleRateHz = sampleRateHz;
    }

    /** Answers whether a sound is so far from the balance that it is a part of a mix, and balancing it would be wrong. */
    boolean strange(Spectrum heard) {
        return target.deviation(heard).beyond() > STRANGE_DB;
    }

    List<Step> steps(Spectrum heard, Progress progress) {
        List<Step> steps = new ArrayList<>();
        Spectrum now = heard;
        now = add(steps, now, false, MOST_CUTS, progress);
        add(steps, now, true, MOST_BOOSTS, progress);
        return steps;
    }

    private Spectrum add(List<Step> steps, Spectrum heard, boolean boost, int most, Progress progress) {
        Spectrum now = heard;
        for (int i = 0; i < most; i++) {
            Deviation deviation = target.deviation(now);
            Optional<Equalise> best =
                    deviation.beyond() < TRIGGER_DB ? Optional.empty() : best(steps, deviation, boost, progress);
            if (best.isEmpty()) {
                break;
            }
            steps.add(new Step(best.get(), reason(best.get(), deviation)));
            Biquad filter = best.get().filter(sampleRateHz);
            now = now.filtered(hz -> filter.gain(Math.min(hz, sampleRateHz * 0.4999), sampleRateHz));
        }
        return now;
    }

    private Optional<Equalise> best(List<Step> before, Deviation deviation, boolean boost, Progress progress) {
        double least = deviation.beyond(WITHIN, hz -> 0) - LEAST_HELP_DB;
        Optional<Equalise> best = Optional.empty();
        for (Equalise candidate : candidates(boost)) {
            progress.check();
            if (before.stream().anyMatch(step -> repeats(candidate, step))) {
                continue;
            }
            Biquad filter = candidate.filter(sampleRateHz);
            double cost = Math.abs(candidate.gainDb()) * (boost ? BOOST_COST : CUT_COST);
            double left = cost
                    + deviation.beyond(
                            WITHIN, hz -> hz < sampleRateHz / 2 ? decibels(filter.gain(hz, sampleRateHz)) : 0);
            if (left < least) {
                least = left;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    // A second band at the same place would go further than one is allowed to.
    private static boolean repeats(Equalise candidate, Step step) {
        return step.treatment() instanceof Equalise other
                && other.shape() == candidate.shape()
                && Math.max(other.hz(), candidate.hz()) < 2 * Math.min(other.hz(), candidate.hz());
    }

    private List<Equalise> candidates(boolean boost) {
        List<Equalise> candidates = new ArrayList<>();
        double most = boost ? MOST_BOOST_DB : MOST_CUT_DB;
        for (double size = 1; size <= most; size += STEP_DB) {
            double gainDb = boost ? size : -size;
            for (double hz : Band.thirds()) {
                if (hz < 0.4 * sampleRateHz) {
                    around(candidates, hz, gainDb);
                }
            }
        }
        return candidates;
    }

    private static void around(List<Equalise> to, double hz, double gainDb) {
        double shown = Math.rint(hz * 100) / 100;
        if (hz > 70 && hz < 300) {
            to.add(new Equalise(Shape.LOW_SHELF, shown, gainDb, Biquad.BUTTERWORTH));
        }
        if (hz > 1_500 && hz < 11_000) {
            to.add(new Equalise(Shape.HIGH_SHELF, shown, gainDb, Biquad.BUTTERWORTH));
        }
        for (double q : QS) {
            // A narrow boost rings and stands out; a wide one is a change of tone.
            if (hz > 38 && hz < 13_000 && (gainDb < 0 || q <= 1)) {
                to.add(new Equalise(Shape.BELL, shown, gainDb, q));
            }
        }
    }

    private String reason(Equalise step, Deviation deviation) {
        double sign = step.gainDb() < 0 ? 1 : -1;
        double centre = switch (step.shape()) {
            case LOW_SHELF -> step.hz() / 2;
            case BELL -> step.hz();
            case HIGH_SHELF -> step.hz() * 2;
        };
        Deviation.Region region = deviation.around(centre, sign);
        return String.format(
                Locale.ROOT,
                "%s to %s is %.1f dB %s %s",
                Told.hertz(region.fromHz()),
                Told.hertz(region.toHz()),
                Math.abs(region.meanDb()),
                region.meanDb() > 0 ? "above" : "below",
                target.name());
    }

    private static double decibels(double ratio) {
        return 20 * StrictMath.log10(ratio);
    }
}
