package dev.backline.audio.ui.internal;

import dev.backline.api.audio.Audition;
import dev.backline.api.audio.SoundSource;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** An output that nobody hears: it asks for a block when the test lets time pass, and keeps what it got. */
public final class Tape implements Audition {
    private static final int BLOCK = 128;

    private final AudioBlock block = new AudioBlock(2, BLOCK);
    private float[] left = new float[0];
    private volatile SoundSource playing;
    private volatile boolean ended;

    @Override
    public void play(SoundSource source, Progress progress) {
        ended = false;
        playing = source;
        while (!ended) {
            progress.check();
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Answers whether something is being played. */
    public boolean plays() {
        return playing != null && !ended;
    }

    /** Lets time pass: as many blocks of 128 frames; answers how many frames were played since the tape was put in. */
    public synchronized int run(int blocks) {
        for (int i = 0; i < blocks && !ended; i++) {
            block.frames(BLOCK);
            playing.next(block);
            if (block.frames() == 0) {
                ended = true;
            }
            int at = left.length;
            left = Arrays.copyOf(left, at + block.frames());
            System.arraycopy(block.channel(0), 0, left, at, block.frames());
        }
        return left.length;
    }

    /** Answers the left channel of all that was played. */
    public synchronized float[] left() {
        return left.clone();
    }
}
