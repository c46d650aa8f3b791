package dev.backline.engine.internal.live;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;

/**
 * An output that nobody hears, on a clock that only moves when it is told to or when it would have to wait. It keeps what was played as far as it has room, so it
 * can be held against a render; stalls can be put in.
 */
public final class VirtualOutlet implements Outlet {
    private final int rateHz;
    private final Depth depth;
    private final float[][] kept;
    private long clock;
    private long written;
    private int stallFrames;

    /**
     * Makes one.
     *
     * @param depthFrames how many frames wait at least
     * @param keptFrames how many of the first frames are kept
     */
    public VirtualOutlet(int rateHz, int depthFrames, int keptFrames) {
        this.rateHz = rateHz;
        this.depth = new Depth(depthFrames, rateHz);
        this.kept = new float[2][keptFrames];
    }

    /** Lets time pass before the next block, as if the machine was busy elsewhere. */
    public void stall(int frames) {
        stallFrames += frames;
    }

    /** Answers a channel of what was kept. */
    public float[] kept(int channel) {
        return Arrays.copyOf(kept[channel], (int) Math.min(written, kept[channel].length));
    }

    @Override
    public String name() {
        return "none";
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
        clock += stallFrames;
        stallFrames = 0;
        if (clock > written && written > 0) {
            depth.missed();
            clock = written;
        } else {
            depth.played(block.frames());
        }
        keep(block);
        written += block.frames();
        clock = Math.max(clock, written - depth.frames());
    }

    private void keep(AudioBlock block) {
        int room = (int) Math.max(0, Math.min(block.frames(), kept[0].length - written));
        for (int c = 0; c < 2 && room > 0; c++) {
            System.arraycopy(block.channel(c), 0, kept[c], (int) written, room);
        }
    }

    @Override
    public void drain() {
        clock = written;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
