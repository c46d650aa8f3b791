package dev.backline.engine.internal.playback;

import dev.backline.sound.AudioBlock;

/** The last frames that were played, for eyes. The thread that plays writes and waits for nobody; who reads too slowly gets nothing. */
final class LastHeard {
    private static final int ROOM = 1 << 14;

    private final float[][] ring = new float[2][ROOM];
    private volatile long written;

    /** Takes a block that is played; on the thread that plays. */
    void put(AudioBlock block) {
        long at = written;
        for (int c = 0; c < 2; c++) {
            float[] from = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                ring[c][(int) (at + i) & ROOM - 1] = from[i];
            }
        }
        written = at + block.frames();
    }

    /** Copies the last frames, as many as there are and the block holds. */
    void copy(AudioBlock into) {
        long end = written;
        int count = (int) Math.min(end, Math.min(into.capacity(), ROOM / 2));
        for (int c = 0; c < 2; c++) {
            float[] to = into.channel(c);
            for (int i = 0; i < count; i++) {
                to[i] = ring[c][(int) (end - count + i) & ROOM - 1];
            }
        }
        // What was written over while it was copied is not shown.
        into.frames(written - end < ROOM / 2 ? count : 0);
    }
}
