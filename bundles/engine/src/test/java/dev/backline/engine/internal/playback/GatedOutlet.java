package dev.backline.engine.internal.playback;

import dev.backline.engine.internal.live.Depth;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** An output whose time goes on only as a test lets it; it keeps what was played. */
final class GatedOutlet implements Outlet {
    static final int RATE = 44_100;

    private final Semaphore free = new Semaphore(0);
    private final Semaphore taken = new Semaphore(0);
    private final List<float[]> heard = new ArrayList<>();
    private final Depth depth = new Depth(256, RATE);

    /** Lets blocks pass, and waits until they did. */
    void pass(int blocks) {
        free.release(blocks);
        taken.acquireUninterruptibly(blocks);
    }

    /** Lets blocks pass until something is done. */
    void passUntil(Future<?> done) throws Exception {
        while (!done.isDone()) {
            pass(1);
        }
        done.get();
    }

    /** Answers the left channel of all that was played. */
    synchronized float[] heard() {
        int frames = heard.stream().mapToInt(b -> b.length).sum();
        float[] all = new float[frames];
        int at = 0;
        for (float[] block : heard) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public int sampleRateHz() {
        return RATE;
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public void put(AudioBlock block) {
        free.acquireUninterruptibly();
        synchronized (this) {
            float[] left = new float[block.frames()];
            System.arraycopy(block.channel(0), 0, left, 0, left.length);
            heard.add(left);
        }
        taken.release();
    }

    @Override
    public void drain() {
        // Nothing waits.
    }

    @Override
    public void close() {
        free.release(1_000_000);
    }
}
