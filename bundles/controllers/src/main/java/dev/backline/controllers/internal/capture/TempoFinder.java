package dev.backline.controllers.internal.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tempo of what was played without a click, 80 to 160. For each tempo the times between strokes are laid on its sixteenths: near to the grid is good, on
 * a beat is better than between two, and a whole number of bars is better than a broken one. The best one is then drawn straight through the strokes.
 */
final class TempoFinder {
    private static final double LOWEST = 80;
    private static final double HIGHEST = 160;
    private static final double STEP = 0.25;

    /** Strokes as near as this are one, as in a chord. */
    private static final double TOGETHER_SECONDS = 0.04;

    /** How far from the grid a stroke may be, in beats, to count half. */
    private static final double NEAR = 0.04;

    /** What a whole number of bars adds. */
    private static final double WHOLE_BARS = 0.15;

    private static final int ENOUGH = 9;
    private static final double[] WEIGHTS = {1, 0.4, 0.7, 0.4};

    private TempoFinder() {}

    /** Answers the tempo of strokes; 120 without confidence when there are fewer than two. */
    static FoundTempo of(List<Stroke> strokes) {
        double[] onsets = onsets(strokes);
        if (onsets.length < 2) {
            return new FoundTempo(120, 0);
        }
        double last = usual(onsets);
        double best = 120;
        double most = -1;
        for (double bpm = LOWEST; bpm <= HIGHEST; bpm += STEP) {
            double drawn = Math.clamp(drawn(onsets, bpm), LOWEST, HIGHEST);
            double score = fit(onsets, drawn) * (1 + WHOLE_BARS * whole(onsets, last, drawn));
            if (score > most) {
                most = score;
                best = drawn;
            }
        }
        return new FoundTempo(best, confidence(onsets, best));
    }

    private static double[] onsets(List<Stroke> strokes) {
        List<Double> onsets = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (onsets.isEmpty() || stroke.start() - onsets.getLast() > TOGETHER_SECONDS) {
                onsets.add(stroke.start());
            }
        }
        return onsets.stream().mapToDouble(o -> o - onsets.getFirst()).toArray();
    }

    /** The middle one of the times between strokes: how long the last one lasts until a next would have come. */
    private static double usual(double[] onsets) {
        double[] between = new double[onsets.length - 1];
        for (int i = 0; i < between.length; i++) {
            between[i] = onsets[i + 1] - onsets[i];
        }
        java.util.Arrays.sort(between);
        return between[between.length / 2];
    }

    /** The tempo that is drawn through the strokes when each stands on the sixteenth that a tempo says: least squares on the steps. */
    private static double drawn(double[] onsets, double bpm) {
        double refined = bpm;
        // Early strokes fix the tempo enough to tell the sixteenths of late ones.
        for (int used = 2;
                used <= onsets.length;
                used = used == onsets.length ? used + 1 : Math.min(onsets.length, used * 2)) {
            double product = 0;
            double square = 0;
            for (int i = 1; i < used; i++) {
                double step = Math.rint(onsets[i] * refined / 15);
                product += step * onsets[i];
                square += step * step;
            }
            if (product > 0) {
                double next = 15 * square / product;
                refined = Math.clamp(next, bpm - 3 * STEP, bpm + 3 * STEP);
            }
        }
        return refined;
    }

    private static double fit(double[] onsets, double bpm) {
        double sum = 0;
        for (double onset : onsets) {
            double sixteenths = onset * bpm / 15;
            double step = Math.rint(sixteenths);
            double off = (sixteenths - step) / 4 / NEAR;
            sum += WEIGHTS[(int) ((long) step & 3)] / (1 + off * off);
        }
        return sum / onsets.length;
    }

    private static double whole(double[] onsets, double last, double bpm) {
        double bars = (onsets[onsets.length - 1] + last) * bpm / 240;
        double off = (bars - Math.rint(bars)) * 4 / (2 * NEAR);
        return bars < 0.75 ? 0 : 1 / (1 + off * off);
    }

    /** A stroke anywhere is a quarter of a sixteenth off on average. */
    private static double confidence(double[] onsets, double bpm) {
        double off = 0;
        for (int i = 1; i < onsets.length; i++) {
            double sixteenths = onsets[i] * bpm / 15;
            off += Math.abs(sixteenths - Math.rint(sixteenths));
        }
        double fits = Math.max(0, 1 - off / (onsets.length - 1) / 0.25);
        return fits * Math.min(1, (onsets.length - 1.0) / (ENOUGH - 1));
    }
}
