package dev.backline.controllers.internal.sync;

import java.util.List;
import java.util.Optional;

/**
 * Follows MIDI timecode: where the tape is. Eight quarter frames tell a place, two frames before the next one begins; a full frame goes there at once.
 * A tape tells no tempo. Backwards it is not followed.
 */
public final class TimecodeFollower {
    private static final List<Timecode.Rate> RATES = List.of(Timecode.Rate.values());
    private static final int PIECES = 8;
    private static final int FULL_FRAME = 10;

    private final long delayNanos;
    private final int[] pieces = new int[PIECES];
    private int next;
    private boolean heard;
    private boolean lost;
    private int losses;
    private boolean running;
    private long last;
    private Optional<Timecode> code = Optional.empty();
    private double second;
    private long at;

    /**
     * Makes a follower that has heard nothing.
     *
     * @param delayMillis how much later than the tape it counts; below 0 for earlier
     */
    public TimecodeFollower(double delayMillis) {
        delayNanos = Math.round(delayMillis * 1e6);
    }

    /** Takes a message that came at a time of the machine's clock. */
    public void take(long nanos, byte[] message) {
        if (message.length == 2 && (message[0] & 0xFF) == Realtime.QUARTER_FRAME) {
            heard = true;
            lost = false;
            last = nanos;
            quarter(nanos, message[1] >> 4 & 7, message[1] & 15);
        } else if (full(message)) {
            running = false;
            next = 0;
            place(nanos, message[5] >> 5 & 3, message[5] & 31, message[6], message[7], message[8], 0);
        }
    }

    private static boolean full(byte[] message) {
        return message.length == FULL_FRAME
                && (message[0] & 0xFF) == 0xF0
                && message[1] == 0x7F
                && message[3] == 1
                && message[4] == 1;
    }

    private void quarter(long nanos, int piece, int value) {
        if (piece != next) {
            // A piece was lost, or the tape runs backwards.
            running = false;
            next = 0;
            if (piece != 0) {
                return;
            }
        }
        pieces[piece] = value;
        next = piece + 1;
        if (next == PIECES) {
            next = 0;
            int high = pieces[7];
            int hours = (high & 1) << 4 | pieces[6];
            // The last piece comes seven quarters of a frame behind the place that they tell.
            running = place(
                    nanos,
                    high >> 1 & 3,
                    hours,
                    pieces[5] << 4 | pieces[4],
                    pieces[3] << 4 | pieces[2],
                    pieces[1] << 4 | pieces[0],
                    1.75);
        }
    }

    private boolean place(long nanos, int rate, int hours, int minutes, int seconds, int frames, double since) {
        Timecode told = new Timecode(RATES.get(rate), hours, minutes, seconds, frames);
        if (!told.valid()) {
            return false;
        }
        code = Optional.of(told);
        second = told.second() + since * told.rate().frame();
        at = nanos + delayNanos;
        return true;
    }

    /** Answers the place that was told last. */
    public Optional<Timecode> code() {
        return code;
    }

    /** Answers whether the tape runs. */
    public boolean running() {
        return running;
    }

    /** Answers the second of the tape at a time; it stays where it is while the tape stands. */
    public double second(long nanos) {
        return running ? Math.max(0, second + (nanos - at) / 1e9) : second;
    }

    /** Answers at a time whether the tape was lost since it was asked last: half a second without a message. */
    public boolean justLost(long nanos) {
        if (heard && running && !lost && nanos - last > ClockFollower.LOSS_NANOS) {
            lost = true;
            second = second(last);
            running = false;
            losses++;
            return true;
        }
        return false;
    }

    /** Answers whether it was lost and has not come back. */
    public boolean lost() {
        return lost;
    }

    /** Answers how often the tape was lost. */
    public int losses() {
        return losses;
    }
}
