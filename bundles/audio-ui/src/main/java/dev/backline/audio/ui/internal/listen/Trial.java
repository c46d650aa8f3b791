package dev.backline.audio.ui.internal.listen;

import dev.backline.model.Seed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.random.RandomGenerator;

/**
 * A blind test of two sounds (ABX, after Clark 1982): X is A or B by chance, the listener says which, and X is drawn anew. Who hears no difference is right half of the
 * time; {@link #chance()} tells how likely so many hits, or more, are by guessing alone.
 */
public final class Trial {
    private final RandomGenerator random;
    private boolean xIsB;
    private int asked;
    private int right;

    /**
     * Begins one.
     *
     * @param seed chance of X
     */
    public Trial(Seed seed) {
        random = seed.split("abx").random();
        xIsB = random.nextBoolean();
    }

    /** Answers which one X is. Not to be shown. */
    public boolean xIsB() {
        return xIsB;
    }

    /** Takes what the listener says, draws X anew, and answers whether it was right. */
    public boolean answer(boolean isB) {
        boolean hit = isB == xIsB;
        asked++;
        right += hit ? 1 : 0;
        xIsB = random.nextBoolean();
        return hit;
    }

    /** Answers how many answers were given. */
    public int asked() {
        return asked;
    }

    /** Answers how many of them were right. */
    public int right() {
        return right;
    }

    /** Answers the probability of as many hits or more without hearing a difference: the upper tail of the binomial distribution of one half; 1 before the first answer. */
    public double chance() {
        BigInteger ways = BigInteger.ZERO;
        BigInteger term = BigInteger.ONE;
        for (int k = 0; k <= asked; k++) {
            ways = k >= right ? ways.add(term) : ways;
            term = term.multiply(BigInteger.valueOf(asked - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(BigInteger.TWO.pow(asked)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
