package dev.backline.controllers.internal.sync;

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
    /** Answers whether the numbers are a place; those that drop frames lack two at each minute but the tenth. */
    boolean valid() {
        boolean dropped = rate == Rate.FPS_30_DROP && seconds == 0 && frames < 2 && minutes % 10 != 0;
        return hours < 24 && minutes < 60 && seconds < 60 && frames < rate.count && !dropped;
    }

    /** Answers the seconds since the tape's start. */
    public double second() {
        long whole = hours * 3600L + minutes * 60L + seconds;
        long count = whole * rate.count + frames;
        if (rate == Rate.FPS_30_DROP) {
            long minute = hours * 60L + minutes;
            count -= 2 * (minute - minute / 10);
            return count * 1001.0 / 30_000;
        }
        return (double) count / rate.count;
    }

    /** Frame rates in the order of their codes. */
    public enum Rate {
        /** Film. */
        FPS_24(24, 1 / 24.0),
        /** Television in Europe. */
        FPS_25(25, 1 / 25.0),
        /** 29.97, counted by 30 with numbers left out. */
        FPS_30_DROP(30, 1001 / 30_000.0),
        /** Thirty. */
        FPS_30(30, 1 / 30.0);

        private final int count;
        private final double frame;

        Rate(int count, double frame) {
            this.count = count;
            this.frame = frame;
        }

        /** Answers how long a frame lasts, in seconds. */
        public double frame() {
            return frame;
        }
    }
}
