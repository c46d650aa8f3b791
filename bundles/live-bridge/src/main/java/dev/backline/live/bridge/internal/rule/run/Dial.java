package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.internal.rule.Address;

/**
 * One value of the song as it is there: two addresses of one thing have equal dials.
 *
 * @param address with numbers instead of names, so that it is the same however it was written
 * @param name as the user reads it
 * @param unit such as {@code dB}; empty for a plain number
 * @param low smallest value
 * @param high largest value
 * @param step the smallest change that is worth a message, above 0; 1 for switches and choices
 */
public record Dial(Address address, String name, String unit, double low, double high, double step) {
    /** Checks the range. */
    public Dial {
        if (!(low < high) || !(step > 0)) {
            throw new IllegalArgumentException(name + " goes from " + low + " to " + high + " in steps of " + step
                    + ", but a range was expected.");
        }
    }

    /** Answers whether only whole values count, as for a switch. */
    public boolean whole() {
        return step == 1 && low == StrictMath.rint(low) && high == StrictMath.rint(high) && unit.isEmpty();
    }

    /** Answers the nearest value that the dial can show. */
    public double fit(double value) {
        double inside = Math.min(Math.max(value, low), high);
        return whole() ? StrictMath.rint(inside) : inside;
    }

    /** A dial is what it turns; the values around it may be read at different times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dial dial && address.equals(dial.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }
}
