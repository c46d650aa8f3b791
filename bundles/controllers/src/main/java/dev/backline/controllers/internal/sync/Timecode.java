package dev.backline.controllers.internal.sync;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a tape: hours, minutes, seconds and frames.
 *
 * @param rate frames a second
 * @param hours 0 to 23
 * @param minutes 0 to 59
 * @param seconds 0 to 59
 * @param frames below the rate's count
 */
public record Timecode(Rate rate, int hours, int minutes, int seconds, int frames) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})[:;](\\d{1,2})");

    /** Ten minutes of 29.97 lack 18 numbers, each but the first of them two. */
    private static final int DROPPED_MINUTE = 1_798;

    private static final int DROPPED_TEN = 17_982;

    /**
     * Reads a place such as 01:00:00:00.
     *
     * @throws IllegalArgumentException if it is none at this rate
     */
    public static Timecode parse(Rate rate, String text) {
        Matcher parts = TEXT.matcher(text);
        if (parts.matches()) {
            Timecode code = new Timecode(rate, number(parts, 1), number(parts, 2), number(parts, 3), number(parts, 4));
            if (code.valid()) {
                return code;
            }
        }
        throw new IllegalArgumentException("\"" + text
                + "\" is no timecode, but hours, minutes, seconds and frames below "
                + rate.count + " were expected, such as 01:00:00:00"
                + (rate == Rate.FPS_30_DROP ? ", without frames 00 and 01 at a minute that is no tenth." : "."));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Answers the place of a frame, counted from the tape's start; behind 24 hours it begins anew. */
    public static Timecode at(Rate rate, long frame) {
        long number = rate == Rate.FPS_30_DROP ? numbered(frame) : frame;
        long second = Math.floorDiv(number, rate.count);
        return new Timecode(
                rate,
                Math.floorMod(second / 3_600, 24),
                (int) (second / 60 % 60),
                (int) (second % 60),
                Math.floorMod(number, rate.count));
    }

    /** Counts the numbers in that were left out before a frame of 29.97. */
    private static long numbered(long frame) {
        long within = frame % DROPPED_TEN;
        // The first minute of ten has all its 1,800 numbers.
        long minutes = within < 1_800 ? 0 : (within - 1_800) / DROPPED_MINUTE + 1;
        return frame + 18 * (frame / DROPPED_TEN) + 2 * minutes;
    }

    /** Answers whether the numbers are a place; those that drop frames lack two at each minute but the tenth. */
    boolean valid() {
        boolean dropped = rate == Rate.FPS_30_DROP && seconds == 0 && frames < 2 && minutes % 10 != 0;
        return hours < 24 && minutes < 60 && seconds < 60 && frames < rate.count && !dropped;
    }

    /** Answers the frames since the tape's start. */
    public long frame() {
        long whole = hours * 3600L + minutes * 60L + seconds;
        long count = whole * rate.count + frames;
        long minute = hours * 60L + minutes;
        return rate == Rate.FPS_30_DROP ? count - 2 * (minute - minute / 10) : count;
    }

    /** Answers the seconds since the tape's start. */
    public double second() {
        return rate.second((double) frame());
    }

    @Override
    public String toString() {
        String between = rate == Rate.FPS_30_DROP ? ";" : ":";
        return String.format(Locale.ROOT, "%02d:%02d:%02d%s%02d", hours, minutes, seconds, between, frames);
    }

    /** Frame rates in the order of their codes. */
    public enum Rate {
        /** Film. */
        FPS_24(0, 24, 24_000),
        /** Television in Europe. */
        FPS_25(1, 25, 25_000),
        /** 29.97, counted by 30 with numbers left out. */
        FPS_30_DROP(2, 30, 30_000),
        /** Thirty. */
        FPS_30(3, 30, 30_000);

        private final int code;
        private final int count;
        private final int per;

        Rate(int code, int count, int per) {
            this.code = code;
            this.count = count;
            this.per = per;
        }

        /** Answers its two bits in a message. */
        int code() {
            return code;
        }

        private int lasts() {
            return this == FPS_30_DROP ? 1_001 : 1_000;
        }

        /** Answers how long a frame lasts, in seconds. */
        public double frame() {
            return second(1);
        }

        /** Answers when a frame begins, in seconds from the tape's start. */
        public double second(double frames) {
            return frames * lasts() / per;
        }
    }
}
