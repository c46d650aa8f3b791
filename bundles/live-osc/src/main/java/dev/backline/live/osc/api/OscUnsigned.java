package dev.backline.live.osc.api;

/**
 * The argument {@code u}: a whole number of 32 bits without sign, which neither OSC 1.0 nor 1.1 has, but some programs send.
 *
 * @param value 0 to 4,294,967,295
 */
public record OscUnsigned(long value) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public OscUnsigned {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException(
                    "The number is " + value + ", but one from 0 to 4,294,967,295 was expected.");
        }
    }
}
