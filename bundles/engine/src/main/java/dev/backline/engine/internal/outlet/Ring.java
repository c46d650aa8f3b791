package dev.backline.engine.internal.outlet;

import dev.backline.sound.AudioBlock;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicLong;

/** Frames on their way from one thread to another; nobody waits for anybody. */
final class Ring {
    private final float[][] channels;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /**
     * @param frames a power of two
     */
    Ring(int frames) {
        channels = new float[2][frames];
        mask = frames - 1;
    }

    int waiting() {
        return (int) (written.get() - read.get());
    }

    /** Puts a block in; there must be room for it. */
    void put(AudioBlock block) {
        long at = written.get();
        for (int c = 0; c < 2; c++) {
            float[] to = channels[c];
            float[] from = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                to[(int) (at + i) & mask] = from[i];
            }
        }
        written.set(at + block.frames());
    }

    /** Takes frames out into two arrays of native floats, silence where none are left; answers how many were left. */
    int take(MemorySegment left, MemorySegment right, int frames) {
        long at = read.get();
        int there = Math.min(frames, waiting());
        for (int i = 0; i < frames; i++) {
            int place = (int) (at + i) & mask;
            left.setAtIndex(ValueLayout.JAVA_FLOAT, i, i < there ? channels[0][place] : 0);
            right.setAtIndex(ValueLayout.JAVA_FLOAT, i, i < there ? channels[1][place] : 0);
        }
        read.set(at + there);
        return there;
    }
}
