package dev.backline.dsp.internal.synth;

/**
 * Which operator modulates which. The operators are counted from 1 in names and from 0 in bits; an operator is modulated by later
 * ones only, so they are worked out from the last to the first.
 */
final class FmAlgorithm {
    static final int OPERATORS = 4;

    /** Names, in the order of their numbers. */
    static final String[] NAMES = {
        "4>3>2>1", "(3+4)>2>1", "(4+3>2)>1", "(2+4>3)>1", "2>1 4>3", "4>(1 2 3)", "1 2 4>3", "1 2 3 4"
    };

    private static final FmAlgorithm[] ALL = {
        of(0b0001, 0b0010, 0b0100, 0b1000),
        of(0b0001, 0b0010, 0b1100, 0),
        of(0b0001, 0b1010, 0b0100, 0),
        of(0b0001, 0b0110, 0, 0b1000),
        of(0b0101, 0b0010, 0, 0b1000),
        of(0b0111, 0b1000, 0b1000, 0b1000),
        of(0b0111, 0, 0, 0b1000),
        of(0b1111, 0, 0, 0)
    };

    private final int carriers;
    private final int[] modulators;

    private FmAlgorithm(int carriers, int... modulators) {
        this.carriers = carriers;
        this.modulators = modulators;
    }

    private static FmAlgorithm of(int carriers, int intoFirst, int intoSecond, int intoThird) {
        return new FmAlgorithm(carriers, intoFirst, intoSecond, intoThird, 0);
    }

    static FmAlgorithm number(int choice) {
        return ALL[choice];
    }

    boolean carries(int operator) {
        return (carriers >> operator & 1) == 1;
    }

    boolean modulates(int operator, int target) {
        return (modulators[target] >> operator & 1) == 1;
    }

    /** Answers the level that keeps several carriers as loud as one. */
    double share() {
        return 1 / Math.sqrt(Integer.bitCount(carriers));
    }
}
