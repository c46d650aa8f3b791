package dev.backline.engine.internal.launch;

/** {@code x * y + z} over a divisor, exact in 128 bits, without an object. */
final class Wide {
    private Wide() {}

    /**
     * Answers the greatest whole number that is not above {@code (x y + z) / divisor}; it must fit.
     *
     * @param divisor more than 0
     */
    static long floorDiv(long x, long y, long z, long divisor) {
        long low = x * y;
        long high = Math.multiplyHigh(x, y) + (z >> 63);
        low += z;
        if (Long.compareUnsigned(low, z) < 0) {
            high++;
        }
        if (high >= 0) {
            return divide(high, low, divisor);
        }
        // The negative is turned round: floor(-n / d) is -ceil(n / d), and ceil(n / d) is floor((n - 1) / d) + 1.
        long positiveLow = ~low;
        return -divide(~high, positiveLow, divisor) - 1;
    }

    /** Answers what {@link #floorDiv} leaves, 0 to the divisor. */
    static long floorMod(long x, long y, long z, long divisor) {
        // The remainder fits 63 bits, so that the low words alone tell it.
        return x * y + z - floorDiv(x, y, z, divisor) * divisor;
    }

    private static long divide(long high, long low, long divisor) {
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        long rest = high;
        long answer = 0;
        for (int bit = 63; bit >= 0; bit--) {
            rest = rest << 1 | (low >>> bit & 1);
            answer <<= 1;
            if (Long.compareUnsigned(rest, divisor) >= 0) {
                rest -= divisor;
                answer |= 1;
            }
        }
        return answer;
    }
}
