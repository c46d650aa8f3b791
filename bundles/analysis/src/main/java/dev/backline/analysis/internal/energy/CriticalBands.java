package dev.backline.analysis.internal.energy;

/**
 * The 24 critical bands of hearing, one Bark each, with edges after Zwicker (1961), and how sound in one of them hides sound in others:
 * the spreading function {@code 15.81 + 7.5 (z + 0.474) - 17.5 sqrt(1 + (z + 0.474)^2)} dB, where z is how many Bark the hidden band lies above
 * the masker's (Schroeder, Atal and Hall 1979), and the threshold in quiet {@code 3.64 f^-0.8 - 6.5 exp(-0.6 (f - 3.3)^2) + 0.001 f^4} dB at f kHz
 * (Terhardt 1979), where a sine of full scale counts as 96 dB.
 */
final class CriticalBands {
    /** How many there are. */
    static final int COUNT = 24;

    /** What a sine of full scale counts as, above the mean square of it in dB. */
    private static final double FULL_SCALE_SPL = 96 + 3.0103;

    private static final double[] EDGES_HZ = {
        0, 100, 200, 300, 400, 510, 630, 770, 920, 1_080, 1_270, 1_480, 1_720, 2_000, 2_320, 2_700, 3_150, 3_700, 4_400,
        5_300, 6_400, 7_700, 9_500, 12_000, 15_500
    };

    private final double[] quiet = new double[COUNT];
    private final double[] spread = new double[2 * COUNT - 1];
    private final double margin;

    /**
     * Makes the bands.
     *
     * @param marginDb how far below its masker a sound must lie to be hidden, more than 0
     */
    CriticalBands(double marginDb) {
        margin = power(-marginDb);
        for (int i = 0; i < COUNT; i++) {
            quiet[i] = power(quietDb((EDGES_HZ[i] + EDGES_HZ[i + 1]) / 2) - FULL_SCALE_SPL);
        }
        for (int i = 0; i < spread.length; i++) {
            spread[i] = power(spreadDb(i - (COUNT - 1)));
        }
    }

    /** Answers the band of a frequency; -1 above the last. */
    static int of(double hz) {
        for (int i = 0; i < COUNT; i++) {
            if (hz < EDGES_HZ[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Answers how much weaker a masker acts so many Bark above itself. */
    static double spreadDb(double bark) {
        double z = bark + 0.474;
        return 15.81 + 7.5 * z - 17.5 * Math.sqrt(1 + z * z);
    }

    private static double quietDb(double hz) {
        double f = hz / 1_000;
        return 3.64 * StrictMath.pow(f, -0.8)
                - 6.5 * StrictMath.exp(-0.6 * (f - 3.3) * (f - 3.3))
                + 0.001 * f * f * f * f;
    }

    private static double power(double db) {
        return StrictMath.pow(10, db / 10);
    }

    /** Answers the power below which each band is hidden by a sound; the shares of all its bands add up. */
    double[] threshold(double[] sound) {
        double[] threshold = new double[COUNT];
        for (int to = 0; to < COUNT; to++) {
            double sum = 0;
            for (int from = 0; from < COUNT; from++) {
                sum += sound[from] * spread[to - from + COUNT - 1];
            }
            threshold[to] = sum * margin;
        }
        return threshold;
    }

    /** Answers the bands in which a sound is heard when it is alone, one bit each. */
    int audible(double[] sound, double[] threshold) {
        int bits = 0;
        for (int i = 0; i < COUNT; i++) {
            bits |= sound[i] >= quiet[i] && sound[i] > threshold[i] ? 1 << i : 0;
        }
        return bits;
    }

    /** Answers the bands in which a masker hides a sound, one bit each. */
    static int hidden(double[] threshold, double[] sound) {
        int bits = 0;
        for (int i = 0; i < COUNT; i++) {
            bits |= threshold[i] >= sound[i] ? 1 << i : 0;
        }
        return bits;
    }
}
