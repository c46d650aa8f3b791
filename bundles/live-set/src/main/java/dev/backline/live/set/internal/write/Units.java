package dev.backline.live.set.internal.write;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Ways from a unit of the set to one of the file. */
final class Units {
    private Units() {}

    /** Answers nothing when the one cannot become the other. */
    static Optional<DoubleUnaryOperator> between(String from, String to) {
        if (from.isEmpty() || from.equals(to)) {
            return Optional.of(DoubleUnaryOperator.identity());
        }
        return switch (from + ">" + to) {
            case "s>ms", "kHz>Hz" -> Optional.of(v -> v * 1000);
            case "ms>s" -> Optional.of(v -> v / 1000);
            case "dB>gain" -> Optional.of(v -> StrictMath.pow(10, v / 20));
            case "%>" -> Optional.of(v -> v / 100);
            // The file has no unit for steps, octaves and the like; the device's own numbers are meant then.
            default -> to.isEmpty() ? Optional.of(DoubleUnaryOperator.identity()) : Optional.empty();
        };
    }
}
