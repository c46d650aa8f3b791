package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Spectrum;

/**
 * What is wrong with a mix, term by term; less is better, 0 is nothing.
 *
 * @param balanceDb what lies beyond the tolerance of the balance, root of the mean square
 * @param width how far the share of the side lies outside its limits, in parts of the limit
 * @param bass how far the share of the side in the bass lies above its limit, in parts of the limit
 * @param clipping clipped runs a second, at most 3
 * @param strainDb peaks beyond what the wanted loudness leaves room for, a tenth of it
 * @param loudnessLu distance to the wanted loudness
 * @param peakDb how far the true peak exceeds the ceiling
 */
public record Objective(
        double balanceDb,
        double width,
        double bass,
        double clipping,
        double strainDb,
        double loudnessLu,
        double peakDb) {
    private static final double STRAIN = 0.1;
    private static final double MOST_CLIPPING = 3;

    static Objective of(Measures measures, Spectrum spectrum, Wanted wanted) {
        double loudness = measures.integratedLufs().orElse(Double.NEGATIVE_INFINITY);
        double peak = measures.truePeakDbtp().orElse(Double.NEGATIVE_INFINITY);
        double width = spectrum.widthPercent(Widths.FROM_HZ, spectrum.topHz());
        double seconds = Math.max(1e-9, measures.length().value());
        double strain = peak - loudness - (wanted.ceilingDbtp() - wanted.lufs());
        return new Objective(
                rounded(wanted.target().deviation(spectrum).beyond()),
                measures.channels() == 1 ? 0 : rounded(outside(width, wanted.target())),
                measures.channels() == 1
                        ? 0
                        : rounded(Math.max(0, spectrum.widthPercent(20, Widths.BASS_HZ) / Widths.MOST_BASS - 1)),
                rounded(Math.min(MOST_CLIPPING, measures.clippedRuns() / seconds)),
                rounded(STRAIN * Math.max(0, strain)),
                rounded(Math.abs(loudness - wanted.lufs())),
                rounded(Math.max(0, peak - wanted.ceilingDbtp())));
    }

    private static double outside(double width, Target target) {
        if (width < target.leastWidth()) {
            return 1 - width / target.leastWidth();
        }
        return Math.max(0, width / target.mostWidth() - 1);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1_000) / 1_000;
    }

    /** Answers the sum of what a step can change before the level is found. */
    public double shape() {
        return balanceDb + width + bass + clipping + strainDb;
    }

    /** Answers the sum of all terms. */
    public double sum() {
        return rounded(shape() + loudnessLu + peakDb);
    }
}
