package dev.backline.live.set.ui.internal.arrange;

import dev.backline.model.Envelope;
import dev.backline.ui.Quantity;
import java.util.OptionalDouble;

/**
 * How values of an envelope are typed and read.
 *
 * @param quantity what they are for who types them
 * @param ratio whether the envelope holds levels as ratios
 * @param low smallest value that it may hold
 * @param high largest
 */
record Measure(Quantity quantity, boolean ratio, double low, double high) {
    private static final double FLOOR = 0.0003162277571;

    static Measure of(Envelope envelope) {
        double[] range = ArrangeModel.range(envelope);
        String path = envelope.target().path();
        if (path.equals("mixer/volume") || path.startsWith("mixer/send/") || path.matches("chain/.*/volume")) {
            return new Measure(Quantity.DECIBELS, true, FLOOR, path.startsWith("mixer/send/") ? 1 : range[1]);
        }
        if (path.endsWith("/pan")) {
            return new Measure(Quantity.PAN, false, -1, 1);
        }
        Quantity quantity = path.matches(".*Freq[^/]*") && range[1] > 1_000 ? Quantity.HERTZ : Quantity.NUMBER;
        return new Measure(quantity, false, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    String text(double value) {
        double shown = ratio ? 20 * StrictMath.log10(StrictMath.max(FLOOR, value)) : value;
        return quantity.text(shown, ratio ? 76 : 1);
    }

    /** Answers what was typed as the envelope holds it; empty when it is none, or out of reach. */
    OptionalDouble parse(String typed) {
        OptionalDouble read = quantity.parse(typed);
        if (read.isEmpty()) {
            return read;
        }
        double value = ratio ? StrictMath.max(FLOOR, StrictMath.pow(10, read.getAsDouble() / 20)) : read.getAsDouble();
        return value < low || value > high * (1 + 1e-9) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
