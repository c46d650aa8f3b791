package dev.backline.live.set.internal.exchange.table;

import java.math.BigDecimal;

/** Numbers that every program reads: a point, no exponent, no needless zero. */
final class Plain {
    private Plain() {}

    /** Answers the shortest text that reads back as the same number; nothing for an infinite one. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
