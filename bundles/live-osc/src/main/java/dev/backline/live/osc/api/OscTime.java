package dev.backline.live.osc.api;

import java.time.Instant;

/**
 * The argument {@code t} and the time of a bundle: seconds since 1900 in the upper 32 bits, fractions of a second in the lower 32, as in NTP.
 * Seconds with the top bit clear are taken as after 7 February 2036, when 32 bits run over, as RFC 4330 has it.
 *
 * @param bits all 64 bits
 */
public record OscTime(long bits) implements Comparable<OscTime> {
    /** The bit pattern that means "at once". */
    public static final OscTime IMMEDIATELY = new OscTime(1);

    /** Seconds from 1900 to 1970: 70 years, 17 of them leap years. */
    private static final long SECONDS_TO_1970 = (70L * 365 + 17) * 86_400;

    private static final long ERA_SECONDS = 1L << 32;
    private static final long NANOSECONDS = 1_000_000_000;

    /**
     * Answers the time of an instant from 20 January 1968 to 26 February 2104, to the nearest 2^-32 seconds.
     *
     * @throws IllegalArgumentException if it lies outside
     */
    public static OscTime of(Instant instant) {
        long seconds = instant.getEpochSecond() + SECONDS_TO_1970;
        if (seconds < ERA_SECONDS / 2 || seconds >= ERA_SECONDS + ERA_SECONDS / 2) {
            throw new IllegalArgumentException(
                    "The time is " + instant + ", but one from 1968-01-20 to 2104-02-26 was expected.");
        }
        long fraction = ((instant.getNano() * ERA_SECONDS) + NANOSECONDS / 2) / NANOSECONDS;
        return new OscTime((seconds << 32) + fraction);
    }

    /** Answers whether it means "at once". */
    public boolean immediate() {
        return bits == 1;
    }

    /** Answers the instant, to the nanosecond; of {@link #IMMEDIATELY} it has no meaning. */
    public Instant instant() {
        long seconds = bits >>> 32;
        long era = bits < 0 ? 0 : ERA_SECONDS;
        long nanoseconds = ((bits & 0xFFFF_FFFFL) * NANOSECONDS + ERA_SECONDS / 2) >>> 32;
        return Instant.ofEpochSecond(seconds + era - SECONDS_TO_1970, nanoseconds);
    }

    /** Orders by time; at once comes first. */
    @Override
    public int compareTo(OscTime other) {
        if (immediate() || other.immediate()) {
            return Boolean.compare(other.immediate(), immediate());
        }
        // With the top bit turned the era from 2036 on follows the one before it.
        return Long.compareUnsigned(bits ^ Long.MIN_VALUE, other.bits ^ Long.MIN_VALUE);
    }

    /** Answers the instant, or "immediately". */
    @Override
    public String toString() {
        return immediate() ? "immediately" : instant().toString();
    }
}
