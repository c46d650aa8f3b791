package dev.backline.mastering.internal.measure;

/**
 * What lies in one band of frequencies.
 *
 * @param hz its centre
 * @param levelDbfs mean power of all channels, so that a sine of full scale in one band reads -3
 * @param widthPercent share of the side signal in the power of the first two channels: 0 is mono, 50 unrelated, 100 out of phase
 */
public record Band(double hz, double levelDbfs, double widthPercent) {
    /** What a band without any sound is said to have. */
    public static final double FLOOR_DB = -150;

    /** Half the width of an octave, as a ratio (base ten, IEC 61260). */
    public static final double HALF_OCTAVE = StrictMath.pow(10, 0.15);

    /** Half the width of a third of an octave, as a ratio. */
    public static final double HALF_THIRD = StrictMath.pow(10, 0.05);

    private static final int FIRST_OCTAVE = -5;
    private static final int LAST_OCTAVE = 4;
    private static final int FIRST_THIRD = -17;
    private static final int LAST_THIRD = 13;

    /** Answers the centres of the ten octaves from 31.5 Hz to 16 kHz. */
    public static double[] octaves() {
        return centres(FIRST_OCTAVE, LAST_OCTAVE, 0.3);
    }

    /** Answers the centres of the 31 thirds of an octave from 20 Hz to 20 kHz. */
    public static double[] thirds() {
        return centres(FIRST_THIRD, LAST_THIRD, 0.1);
    }

    private static double[] centres(int first, int last, double step) {
        double[] centres = new double[last - first + 1];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 1_000 * StrictMath.pow(10, step * (first + i));
        }
        return centres;
    }

    /** Answers the name of a centre as the standard rounds it: 31.5, 63, 125, 1k, 16k. */
    public static String name(double hz) {
        double[] rounded = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8};
        int step = (int) Math.rint(10 * StrictMath.log10(hz));
        double value = rounded[Math.floorMod(step, 10)] * StrictMath.pow(10, Math.floorDiv(step, 10));
        double shown = value >= 1_000 ? value / 1_000 : value;
        String text = shown == Math.rint(shown)
                ? Long.toString(Math.round(shown))
                : Double.toString(Math.rint(shown * 100) / 100);
        return text + (value >= 1_000 ? "k" : "");
    }
}
