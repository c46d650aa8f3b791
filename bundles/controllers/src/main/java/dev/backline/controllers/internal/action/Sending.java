package dev.backline.controllers.internal.action;

import dev.backline.api.job.Progress;
import dev.backline.controllers.internal.port.Ports;
import dev.backline.controllers.internal.sync.ClockWriter;
import dev.backline.controllers.internal.sync.Realtime;
import dev.backline.controllers.internal.sync.TimecodeWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Sends a clock in real time, and counts how late it was. */
final class Sending {
    /** Frames are microseconds here: ports know no sample rate. */
    static final int RATE_HZ = 1_000_000;

    private static final long FRAME_NANOS = 1_000;
    private static final long REST_NANOS = 20_000_000L;

    private final Ports.Out out;
    private final Pace pace;
    private final Progress progress;
    private final long start;
    private long pulses;
    private long lateNanos;
    private boolean running;

    Sending(Ports.Out out, Pace pace, Progress progress) {
        this.out = out;
        this.pace = pace;
        this.progress = progress;
        // A head start, for ports that are to hear it earlier.
        this.start = pace.nanos() + 2 * REST_NANOS;
    }

    /** Sends a clock until a frame, or until the job is cancelled; then the song stops in either case. */
    void clock(ClockWriter writer, double fromBeat, long end) {
        writer.start(0, fromBeat);
        try {
            run(frame -> writer.until(frame, this::send), end);
        } finally {
            if (running) {
                out.send(Realtime.STOP, 0, 0);
            }
        }
    }

    /** Sends timecode until a frame, or until the job is cancelled; then the tape stands where it is in either case. */
    void timecode(TimecodeWriter writer, double fromSecond, long end) {
        writer.start(0, fromSecond);
        try {
            run(frame -> writer.until(frame, this::send), end);
        } finally {
            if (running) {
                out.send(writer.standing(Math.min(end, (pace.nanos() - start) / FRAME_NANOS)));
            }
        }
    }

    private void run(LongConsumer until, long end) {
        for (long frame = 0; frame < end; frame += REST_NANOS / FRAME_NANOS) {
            until.accept(Math.min(end, frame + REST_NANOS / FRAME_NANOS));
            rest(Math.min(end, frame));
            double seconds = (double) frame / RATE_HZ;
            progress.report((double) frame / end, String.format(Locale.ROOT, "Sending, %.0f s", seconds));
        }
        rest(end);
    }

    private void send(long frame, int status, int data1, int data2) {
        rest(frame);
        out.send(status, data1, data2);
        running |= status == Realtime.START || status == Realtime.CONTINUE;
        if (status == Realtime.CLOCK) {
            count(frame);
        }
    }

    private void send(long frame, byte[] message) {
        rest(frame);
        running = true;
        if (message.length == 2) {
            out.send(message[0] & 0xFF, message[1], 0);
            count(frame);
        } else {
            out.send(message);
        }
    }

    private void count(long frame) {
        pulses++;
        lateNanos = Math.max(lateNanos, pace.nanos() - start - frame * FRAME_NANOS);
    }

    private void rest(long frame) {
        long left = start + frame * FRAME_NANOS - pace.nanos();
        while (left > 0) {
            progress.check();
            pace.rest(Math.min(left, REST_NANOS));
            left = start + frame * FRAME_NANOS - pace.nanos();
        }
        progress.check();
    }

    /** Answers how many pulses, or quarters of frames, went out. */
    long pulses() {
        return pulses;
    }

    /** Answers by how much the latest of them was late, in milliseconds. */
    double lateMillis() {
        return lateNanos / 1e6;
    }
}
