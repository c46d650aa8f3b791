package dev.backline.engine.internal.outlet;

import dev.backline.engine.internal.live.Depth;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.sound.AudioBlock;
import java.util.concurrent.locks.LockSupport;

/** An output that nobody hears, at the pace of one that is: as many frames a second as the machine's clock counts. */
public final class SilentOutlet implements Outlet {
    private static final long NANOS = 1_000_000_000L;
    private static final int AHEAD_SECONDTH = 25;

    private final String why;
    private final int rateHz;
    private final Depth depth;
    private long began = System.nanoTime();
    private long written;

    /**
     * Makes one.
     *
     * @param why what is said instead of a name
     */
    public SilentOutlet(String why, int rateHz) {
        this.why = why;
        this.rateHz = rateHz;
        this.depth = new Depth(rateHz / AHEAD_SECONDTH, rateHz);
    }

    @Override
    public String name() {
        return why;
    }

    @Override
    public int sampleRateHz() {
        return rateHz;
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public void put(AudioBlock block) {
        long due = began + (written - depth.frames()) * NANOS / rateHz;
        long now = System.nanoTime();
        if (now - due > NANOS) {
            // After a rest time begins anew; nobody is to catch up with it.
            began = now;
            written = 0;
        } else if (due > now) {
            LockSupport.parkNanos(due - now);
        }
        written += block.frames();
    }

    @Override
    public void drain() {
        // What nobody hears needs no waiting for.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
