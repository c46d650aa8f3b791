package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Spectrum;

/**
 * What is wrong with a mix, term by term; less is better, 0 is nothing.
 *
 * @param rumbleDb how far what lies below hearing exceeds its limit, a tenth of it
 * @param balanceDb what lies beyond the tolerance of the balance, root of the mean square
 * @param width how far the share of the side lies outside its limits, in parts of the limit
 * @param bass how far the share of the side in the bass lies above its limit, in parts of the limit
 * @param clipping clipped runs a second, at most 3
 * @param strainDb peaks beyond what the wanted loudness leaves room for, a tenth of it
 * @param swingLu how far the loudest 400 ms stand above the whole beyond {@value #SWING_LU} LU, a tenth of it
 * @param loudnessLu distance to the wanted loudness
 * @param peakDb how far the true peak exceeds the ceiling
 * @param sum all of these
 */
public record Objective(
        double rumbleDb,
        double balanceDb,
        double width,
        double bass,
        double clipping,
        double strainDb,
        double swingLu,
        double loudnessLu,
        double peakDb,
        double sum) {
    /** How far the loudest 400 ms may stand above the whole. */
    static final double SWING_LU = 4;

    private static final double TENTH = 0.1;
    private static final double MOST_CLIPPING = 3;

    static Objective of(Measures measures, Spectrum spectrum, Wanted wanted) {
        double loudness = measures.integratedLufs().orElse(Double.NEGATIVE_INFINITY);
        double peak = measures.truePeakDbtp().orElse(Double.NEGATIVE_INFINITY);
        boolean mono = measures.channels() == 1;
        double width = spectrum.widthPercent(Widths.FROM_HZ, spectrum.topHz());
        double bass = spectrum.widthPercent(20, Widths.BASS_HZ);
        double seconds = Math.max(1e-9, measures.length().value());
        double strain = peak - loudness - (wanted.ceilingDbtp() - wanted.lufs());
        double swing = measures.momentaryMaxLufs().orElse(loudness) - loudness - SWING_LU;
        return of(
                TENTH * Math.max(0, Rumble.db(spectrum) - Rumble.MOST_DB),
                wanted.target().deviation(spectrum).beyond(),
                mono ? 0 : outside(width, wanted.target()),
                mono ? 0 : Math.max(0, bass / Widths.MOST_BASS - 1),
                Math.min(MOST_CLIPPING, measures.clippedRuns() / seconds),
                TENTH * Math.max(0, strain),
                TENTH * Math.max(0, swing),
                Math.abs(loudness - wanted.lufs()),
                Math.max(0, peak - wanted.ceilingDbtp()));
    }

    private static Objective of(double... terms) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = rounded(terms[i]);
            sum += terms[i];
        }
        return new Objective(
                terms[0], terms[1], terms[2], terms[3], terms[4], terms[5], terms[6], terms[7], terms[8], rounded(sum));
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
        return sum - loudnessLu - peakDb;
    }
}
