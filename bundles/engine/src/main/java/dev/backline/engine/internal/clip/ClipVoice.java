package dev.backline.engine.internal.clip;

import dev.backline.sound.AudioBlock;

/** Plays one round at a time. Allocates nothing once made. */
final class ClipVoice {
    private static final int CELL = 256;

    private final float[] left = new float[CELL];
    private final float[] right = new float[CELL];
    private final float[] edge = new float[512];
    private final Splicer splicer;
    private Sounding round;
    private long end;
    private boolean plays;

    ClipVoice(Sounding any) {
        this.round = any;
        this.splicer = new Splicer(any);
    }

    boolean plays() {
        return plays;
    }

    void stop() {
        plays = false;
    }

    /** Ends at a frame, when it would not have ended before. */
    void until(long frame) {
        end = Math.min(end, frame);
    }

    /** Begins a round at a frame, in its middle if need be. */
    void start(Sounding value, long frame) {
        round = value;
        end = value.end();
        plays = true;
        if (round.way() == Round.Way.STRETCH) {
            splicer.start(round, frame);
        }
    }

    /** Adds what sounds from a frame on. */
    void add(AudioBlock block, long from) {
        long until = Math.min(from + block.frames(), end + Round.STOP);
        long frame = Math.max(from, round.start());
        while (frame < until) {
            // Cut on the grid of the round, where the stretch decides.
            int count = (int) Math.min(until - frame, CELL - (frame - round.start()) % CELL);
            fill(frame, count);
            shape(frame, count);
            add(block, (int) (frame - from), count);
            frame += count;
        }
        plays = from + block.frames() < end + Round.STOP;
    }

    private void fill(long frame, int count) {
        if (round.way() == Round.Way.STRETCH) {
            splicer.fill(frame, count, left, right);
            return;
        }
        for (int i = 0; i < count; i++) {
            read(round.source(frame + i), i);
        }
    }

    private void read(double position, int i) {
        left[i] = round.sound().at(0, position, round.table(), edge);
        right[i] = round.sound().at(1, position, round.table(), edge);
    }

    private void shape(long frame, int count) {
        if (frame + count <= end && round.isPlain(frame, frame + count)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            long at = frame + i;
            float level = round.level(at);
            if (at >= end) {
                level *= 1 - (float) (at - end + 1) / (Round.STOP + 1);
            }
            left[i] *= level;
            right[i] *= level;
        }
    }

    private void add(AudioBlock block, int at, int count) {
        float[] a = block.channel(0);
        float[] b = block.channel(1);
        for (int i = 0; i < count; i++) {
            a[at + i] += left[i];
            b[at + i] += right[i];
        }
    }
}
