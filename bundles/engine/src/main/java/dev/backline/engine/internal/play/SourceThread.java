package dev.backline.engine.internal.play;

import dev.backline.api.audio.SoundSource;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.live.Priority;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.rate.Grade;
import dev.backline.sound.rate.Resampler;

/** The thread that asks a source for block after block and puts them into an outlet, at the outlet's rate. */
final class SourceThread implements AutoCloseable {
    private static final int SPARE = 512;

    private final SoundSource source;
    private final Outlet outlet;
    private final AudioBlock block;
    private final AudioBlock other;
    private final Resampler[] resamplers = new Resampler[2];
    private final float[][] room;
    private final boolean same;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("backline-audition").unstarted(this::run);
    private volatile boolean closed;
    private volatile boolean done;

    SourceThread(SoundSource source, Outlet outlet, int blockFrames) {
        this.source = source;
        this.outlet = outlet;
        this.block = new AudioBlock(2, blockFrames);
        this.other = new AudioBlock(2, blockFrames);
        this.same = source.sampleRateHz() == outlet.sampleRateHz();
        for (int c = 0; c < 2 && !same; c++) {
            resamplers[c] = new Resampler(source.sampleRateHz(), outlet.sampleRateHz(), Grade.FAST);
        }
        // What a block becomes, and what the resampler held back.
        room = new float[2]
                [same ? 0 : (int) (blockFrames * (long) outlet.sampleRateHz() / source.sampleRateHz()) + SPARE];
    }

    void start() {
        thread.start();
    }

    boolean isDone() {
        return done;
    }

    private void run() {
        // Where it is not granted it plays all the same.
        boolean ignored = Priority.realTime();
        while (!closed && turn()) {
            // The outlet waits.
        }
        done = true;
    }

    private boolean turn() {
        block.frames(block.capacity());
        source.next(block);
        if (block.frames() == 0) {
            return false;
        }
        if (same) {
            outlet.put(block);
            return true;
        }
        convert();
        return true;
    }

    private void convert() {
        int count = 0;
        for (int c = 0; c < 2; c++) {
            count = resamplers[c].process(block.channel(c), 0, block.frames(), room[c], 0);
        }
        for (int at = 0; at < count; at += other.capacity()) {
            other.frames(Math.min(other.capacity(), count - at));
            for (int c = 0; c < 2; c++) {
                System.arraycopy(room[c], at, other.channel(c), 0, other.frames());
            }
            outlet.put(other);
        }
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
