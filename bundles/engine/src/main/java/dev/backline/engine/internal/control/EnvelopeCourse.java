package dev.backline.engine.internal.control;

import dev.backline.model.Envelope;
import java.util.Arrays;

/** An envelope of the arrangement. A switch holds until its next point; all else runs in lines or curves over beats. */
public final class EnvelopeCourse implements Course {
    private final Envelope envelope;
    private final Clock clock;
    private final boolean held;
    private final long[] frames;

    /** Puts an envelope on the clock. */
    public EnvelopeCourse(Envelope envelope, Clock clock, boolean held) {
        this.envelope = envelope;
        this.clock = clock;
        this.held = held;
        this.frames = envelope.points().stream()
                .mapToLong(p -> clock.frame(p.at().value()))
                .toArray();
    }

    // The last of several points on one frame counts.
    private int behind(long frame) {
        int found = Arrays.binarySearch(frames, frame + 1);
        int next = found < 0 ? -found - 1 : found;
        while (next > 0 && frames[next - 1] > frame) {
            next--;
        }
        return next;
    }

    @Override
    public double at(long frame) {
        int next = behind(frame);
        if (next == 0) {
            return envelope.initial();
        }
        Envelope.Point from = envelope.points().get(next - 1);
        if (held || next == frames.length) {
            return from.value();
        }
        double beat = Math.max(clock.beat(frame), from.at().value());
        double until = envelope.points().get(next).at().value();
        return beat < until ? envelope.at(beat) : envelope.points().get(next).value();
    }

    @Override
    public long next(long frame) {
        int next = behind(frame);
        if (next == frames.length) {
            return Long.MAX_VALUE;
        }
        boolean flat = held
                || next == 0
                || envelope.points().get(next - 1).value()
                        == envelope.points().get(next).value();
        return flat ? frames[next] : Math.min(frames[next], Course.onGrid(frame));
    }
}
