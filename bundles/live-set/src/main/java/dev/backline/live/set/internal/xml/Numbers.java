package dev.backline.live.set.internal.xml;

import java.math.BigDecimal;

/** Numbers as Live writes them: a point, no exponent, no needless zero. */
public final class Numbers {
    private Numbers() {}

    /** Answers the shortest text that reads back as the same number. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
