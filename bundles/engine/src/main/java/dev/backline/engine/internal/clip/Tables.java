package dev.backline.engine.internal.clip;

import dev.backline.sound.SincTable;
import java.util.HashMap;
import java.util.Map;

/** Interpolation tables by speed, an eighth of an octave apart. */
final class Tables {
    private static final double LOG_2 = StrictMath.log(2);

    private final Map<Integer, SincTable> tables = new HashMap<>();

    /** Answers a table that lets nothing fold back at that speed or below. */
    SincTable of(double step) {
        if (step <= 1.000001) {
            return SincTable.forStep(1);
        }
        int eighths = (int) Math.ceil(8 * StrictMath.log(step) / LOG_2);
        return tables.computeIfAbsent(eighths, e -> SincTable.forStep(StrictMath.pow(2, e / 8.0)));
    }
}
