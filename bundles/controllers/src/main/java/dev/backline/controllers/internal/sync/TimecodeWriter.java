package dev.backline.controllers.internal.sync;

import java.util.Optional;

/**
 * MIDI timecode of a tape that runs: which message at which frame of the run. Quarter n of a frame stands at n/4 of the frame's length from the tape's start, and nothing
 * is added up, so that no rate drifts. Eight quarters tell the place of the first of them, and begin at each second frame. A full frame tells where it begins
 * when the tape starts, and each time it goes round its loop; another tells where it stands when it stops.
 */
public final class TimecodeWriter {
    private static final double HAIR = 1e-6;
    private static final int PIECES = 8;

    private final Timecode.Rate rate;
    private final int rateHz;
    private final Optional<Turn> loop;
    private final long delayFrames;
    private double startRun;
    private double fromSecond;
    private long quarter;
    private boolean told;
    private long lastFrame = Long.MIN_VALUE;

    /**
     * Makes a writer at rest.
     *
     * @param rate of the tape
     * @param rateHz of the run
     * @param loop of the tape; empty when it goes on
     * @param delayMillis how much later than the tape the port hears it; below 0 for earlier
     */
    public TimecodeWriter(Timecode.Rate rate, int rateHz, Optional<Turn> loop, double delayMillis) {
        this.rate = rate;
        this.rateHz = rateHz;
        this.loop = loop;
        this.delayFrames = Math.round(delayMillis * rateHz / 1000);
    }

    /**
     * What a tape plays again and again.
     *
     * @param from second of the tape
     * @param to second of the tape, behind it
     */
    public record Turn(double from, double to) {}

    /** Takes the messages in order. */
    public interface Outflow {
        /** Hears that a message belongs at a frame of the run. */
        void send(long frame, byte[] message);
    }

    /** Starts the tape at a frame of the run, from a second. */
    public void start(long frame, double second) {
        enter((double) frame / rateHz, second);
    }

    private void enter(double run, double second) {
        startRun = run;
        fromSecond = second;
        told = false;
        quarter = PIECES * (long) Math.ceil(second / rate.second(2) - HAIR);
    }

    /** Sends all that belongs before a frame of the run. */
    public void until(long frame, Outflow out) {
        while (true) {
            if (!told) {
                long at = shifted(startRun);
                if (at >= frame) {
                    return;
                }
                send(at, full(quarter / 4), out);
                told = true;
            }
            double second = rate.second(quarter / 4.0);
            if (loop.isPresent()
                    && fromSecond < loop.get().to()
                    && second >= loop.get().to() - HAIR) {
                double turn = run(loop.get().to());
                if (shifted(turn) >= frame) {
                    return;
                }
                enter(turn, loop.get().from());
                continue;
            }
            long at = shifted(run(second));
            if (at >= frame) {
                return;
            }
            send(at, piece(), out);
            quarter++;
        }
    }

    /** Answers what a tape says that stands where this one is at a frame of the run. */
    public byte[] standing(long frame) {
        double second = fromSecond + (double) (frame - delayFrames) / rateHz - startRun;
        return full((long) Math.floor(Math.max(0, second) / rate.second(1) + HAIR));
    }

    private double run(double second) {
        return startRun + second - fromSecond;
    }

    private long shifted(double run) {
        return Math.round(run * rateHz) + delayFrames;
    }

    private void send(long at, byte[] message, Outflow out) {
        lastFrame = Math.max(at, lastFrame);
        out.send(lastFrame, message);
    }

    private byte[] piece() {
        int piece = (int) (quarter % PIECES);
        Timecode code = Timecode.at(rate, quarter / PIECES * 2);
        int part = switch (piece >> 1) {
            case 0 -> code.frames();
            case 1 -> code.seconds();
            case 2 -> code.minutes();
            default -> hours(code);
        };
        return new byte[] {(byte) Realtime.QUARTER_FRAME, (byte) (piece << 4 | (piece % 2 == 0 ? part & 15 : part >> 4))
        };
    }

    private byte[] full(long frame) {
        Timecode code = Timecode.at(rate, frame);
        return new byte[] {
            (byte) 0xF0,
            0x7F,
            0x7F,
            1,
            1,
            (byte) hours(code),
            (byte) code.minutes(),
            (byte) code.seconds(),
            (byte) code.frames(),
            (byte) 0xF7
        };
    }

    /** The hours with the code of the rate above them. */
    private static int hours(Timecode code) {
        return code.rate().code() << 5 | code.hours();
    }
}
