package dev.backline.engine.internal.live;

import dev.backline.sound.AudioBlock;
import java.util.concurrent.CountDownLatch;

/** The one thread that plays: it asks a performer for block after block and puts them into an outlet. */
public final class AudioThread implements AutoCloseable {
    private final Performer performer;
    private final Outlet outlet;
    private final AudioBlock block;
    private final long end;
    private final Thread thread;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile boolean realTime;

    /**
     * Makes a thread that has not begun.
     *
     * @param end how many frames to play; {@link Long#MAX_VALUE} to go on until closed
     */
    public AudioThread(Performer performer, Outlet outlet, int blockFrames, long end) {
        this.performer = performer;
        this.outlet = outlet;
        this.block = new AudioBlock(2, blockFrames);
        this.end = end;
        this.thread = Thread.ofPlatform().daemon().name("backline-audio").unstarted(this::run);
    }

    /** Begins to play. */
    public void start() {
        thread.start();
    }

    private void run() {
        realTime = Priority.realTime();
        while (!closed && performer.played() < end) {
            block.frames((int) Math.min(block.capacity(), end - performer.played()));
            performer.play(block);
            outlet.put(block);
        }
        done.countDown();
    }

    /** Answers whether it has played all. */
    public boolean isDone() {
        return done.getCount() == 0;
    }

    /** Answers whether the system runs it before all that is not real time. */
    public boolean isRealTime() {
        return realTime;
    }

    /** Ends within a block or two. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
