package dev.backline.mastering.internal.plan;

import dev.backline.mastering.internal.measure.Band;
import dev.backline.mastering.internal.measure.Spectrum;
import java.util.Arrays;

/**
 * The balance that a mix is held against: a level for each third of an octave, read over an octave, and how far from it is still fine.
 *
 * <p>The neutral one follows what was published about the long-term spectra of popular recordings (Pestana and others 2013; Elowsson
 * and Friberg 2017): per hertz the power falls by some 5 dB an octave from 100 Hz to 4 kHz, which is 2 dB an octave in bands of constant
 * relative width; it falls faster above, and also below the lowest notes.
 */
public final class Target {
    private static final double DENSE_DB = 70;
    private static final double SURE_FROM_HZ = 60;
    private static final double SURE_TO_HZ = 10_500;
    private static final double[] CENTRES = Band.thirds();

    // Corners of the neutral curve in Hz, its level there, and the tolerance there.
    private static final double[][] NEUTRAL = {
        {20, -14, 9},
        {31.5, -6, 6},
        {50, 0, 5},
        {63, 0, 4},
        {100, 0, 3.5},
        {200, -2, 3},
        {4_000, -10.6, 3},
        {8_000, -14.6, 4},
        {16_000, -21.6, 6},
        {20_000, -26, 9}
    };

    private final String name;
    private final double[] levels;
    private final double[] tolerances;
    private final double leastWidth;
    private final double mostWidth;

    private Target(String name, double[] levels, double[] tolerances, double leastWidth, double mostWidth) {
        this.name = name;
        this.levels = levels;
        this.tolerances = tolerances;
        this.leastWidth = leastWidth;
        this.mostWidth = mostWidth;
    }

    /** Answers the balance of a genre. */
    public static Target of(Genre genre) {
        double[] levels = new double[CENTRES.length];
        double[] tolerances = new double[CENTRES.length];
        for (int i = 0; i < CENTRES.length; i++) {
            levels[i] = at(CENTRES[i], 1) + genre.leanDb(CENTRES[i]);
            tolerances[i] = at(CENTRES[i], 2);
        }
        String shown = genre.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Target("the " + shown + " balance", levels, tolerances, 2.5, 45);
    }

    /** Answers the balance of a reference, with half the tolerance: one piece says more than many. */
    public static Target of(Spectrum reference) {
        double width = reference.widthPercent(Widths.FROM_HZ, reference.topHz());
        return new Target(
                "the reference",
                read(reference),
                Arrays.stream(Target.of(Genre.NEUTRAL).tolerances)
                        .map(t -> t / 2)
                        .toArray(),
                width / 2,
                Math.max(10, Math.min(60, width * 2)));
    }

    private static double at(double hz, int column) {
        for (int i = 1; i < NEUTRAL.length; i++) {
            if (hz <= NEUTRAL[i][0]) {
                double part =
                        StrictMath.log(hz / NEUTRAL[i - 1][0]) / StrictMath.log(NEUTRAL[i][0] / NEUTRAL[i - 1][0]);
                return NEUTRAL[i - 1][column] + (NEUTRAL[i][column] - NEUTRAL[i - 1][column]) * Math.max(0, part);
            }
        }
        return NEUTRAL[NEUTRAL.length - 1][column];
    }

    private static double[] read(Spectrum spectrum) {
        double[] levels = new double[CENTRES.length];
        for (int i = 0; i < CENTRES.length; i++) {
            levels[i] = CENTRES[i] < spectrum.topHz() ? spectrum.levelDb(CENTRES[i], Band.HALF_OCTAVE) : Band.FLOOR_DB;
        }
        return levels;
    }

    /** Answers what a mix is held against, in a few words. */
    public String name() {
        return name;
    }

    /** Answers the least width of the sound above the bass that is still fine, in percent. */
    double leastWidth() {
        return leastWidth;
    }

    /** Answers the most width of the sound above the bass that is still fine, in percent. */
    double mostWidth() {
        return mostWidth;
    }

    /** Answers how a mix differs from this balance. */
    public Deviation deviation(Spectrum spectrum) {
        double[] heard = read(spectrum);
        double highest = Arrays.stream(heard).max().orElse(Band.FLOOR_DB);
        double[] differences = new double[CENTRES.length];
        boolean[] counts = new boolean[CENTRES.length];
        for (int i = 0; i < CENTRES.length; i++) {
            // Where nothing sounds there is nothing to balance, and a boost would lift noise.
            counts[i] = heard[i] > highest - DENSE_DB && levels[i] > Band.FLOOR_DB;
            differences[i] = heard[i] - levels[i];
        }
        double middle = middle(differences, counts);
        for (int i = 0; i < CENTRES.length; i++) {
            differences[i] = counts[i] ? differences[i] - middle : 0;
        }
        return new Deviation(differences, tolerances, counts, middle);
    }

    // The median: a hump in a few bands does not move it.
    private static double middle(double[] differences, boolean[] counts) {
        double[] sure = new double[CENTRES.length];
        int count = 0;
        for (int i = 0; i < CENTRES.length; i++) {
            if (counts[i] && CENTRES[i] > SURE_FROM_HZ && CENTRES[i] < SURE_TO_HZ) {
                sure[count++] = differences[i];
            }
        }
        Arrays.sort(sure, 0, count);
        return count == 0 ? 0 : (sure[count / 2] + sure[(count - 1) / 2]) / 2;
    }

    /** Answers the level of this balance at the thirds of an octave, moved to where a mix lies. */
    public double[] levels(Deviation deviation) {
        return Arrays.stream(levels).map(l -> l + deviation.middleDb()).toArray();
    }

    /** Answers the tolerances at the thirds of an octave. */
    public double[] tolerances() {
        return tolerances.clone();
    }
}
