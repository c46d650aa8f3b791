package dev.backline.engine.internal.control;

/** Where a block lies: on the frames that were played since the start, and in the song. Inside a block the song never jumps. Reused by its maker. */
public final class Moment {
    private long played;
    private long song;
    private int frames;
    private boolean rolling = true;
    private int buffer;

    /** Sets all. */
    public void set(long playedFrame, long songFrame, int count, boolean isRolling) {
        played = playedFrame;
        song = songFrame;
        frames = count;
        rolling = isRolling;
    }

    /** Sets which buffer takes the block. */
    public void buffer(int number) {
        buffer = number;
    }

    /** Answers which buffer of a strip takes the block: while one is read by those behind, the next block goes into another. */
    public int buffer() {
        return buffer;
    }

    /** Answers how many frames were played before this block; it only ever grows. */
    public long played() {
        return played;
    }

    /** Answers the frame of the song that the block begins with. */
    public long song() {
        return song;
    }

    /** Answers the frames of the block. */
    public int frames() {
        return frames;
    }

    /** Answers whether the song goes on; when it stands, what sounds rings out. */
    public boolean rolling() {
        return rolling;
    }
}
