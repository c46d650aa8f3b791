package dev.backline.engine.internal.playback;

import dev.backline.api.session.LaunchState;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Tempo;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How a session stands, written by the thread that plays and read by any: who reads while it is written reads again, and nobody waits for a reader. */
final class Board {
    private static final int HEAD = 5;
    private static final int EACH = 3;
    private static final int STOPPING = 1;
    private static final int TAKEN = 2;
    private static final int ROWS = 20;
    private static final long ROW = (1L << ROWS) - 1;

    private final int tracks;
    private final AtomicLong version = new AtomicLong();
    private final AtomicLongArray values;

    Board(int tracks) {
        this.tracks = tracks;
        this.values = new AtomicLongArray(HEAD + EACH * tracks);
    }

    /** Writes how a machine stands; one thread only. */
    void write(LaunchMachine machine) {
        long now = version.getPlain();
        version.setOpaque(now + 1);
        VarHandle.storeStoreFence();
        values.setOpaque(0, machine.clock().running() ? 1 : 0);
        values.setOpaque(1, machine.songTick());
        values.setOpaque(2, Double.doubleToRawLongBits(machine.tempo()));
        values.setOpaque(3, machine.song().numerator());
        values.setOpaque(4, machine.song().denominator());
        for (int t = 0; t < tracks; t++) {
            track(machine, t);
        }
        version.setRelease(now + 2);
    }

    private void track(LaunchMachine machine, int t) {
        boolean sounds = machine.sounds(t);
        int at = HEAD + EACH * t;
        long rows = (sounds ? machine.playing(t) : -1) & ROW | (machine.waiting(t) & ROW) << ROWS;
        values.setOpaque(at, rows);
        values.setOpaque(at + 1, (machine.stopping(t) ? STOPPING : 0) | (machine.taken(t) ? TAKEN : 0));
        values.setOpaque(at + 2, sounds ? machine.position(t) : 0);
    }

    /** Answers what was written last. */
    LaunchState read() {
        while (true) {
            long before = version.getAcquire();
            LaunchState state = taken();
            VarHandle.loadLoadFence();
            if ((before & 1) == 0 && version.getOpaque() == before) {
                return state;
            }
            Thread.onSpinWait();
        }
    }

    private LaunchState taken() {
        List<LaunchState.OfTrack> all = new ArrayList<>(tracks);
        for (int t = 0; t < tracks; t++) {
            int at = HEAD + EACH * t;
            long rows = values.getOpaque(at);
            long flags = values.getOpaque(at + 1);
            all.add(new LaunchState.OfTrack(
                    row(rows),
                    row(rows >>> ROWS),
                    (flags & STOPPING) != 0,
                    (flags & TAKEN) != 0,
                    Ticks.beats(values.getOpaque(at + 2))));
        }
        double bpm = Double.longBitsToDouble(values.getOpaque(2));
        return new LaunchState(
                values.getOpaque(0) != 0,
                Ticks.beats(values.getOpaque(1)),
                Tempo.of(Math.clamp(bpm, Tempo.MIN_BPM, Tempo.MAX_BPM)),
                (int) values.getOpaque(3),
                (int) values.getOpaque(4),
                all);
    }

    private static int row(long packed) {
        long row = packed & ROW;
        return row == ROW ? -1 : (int) row;
    }
}
