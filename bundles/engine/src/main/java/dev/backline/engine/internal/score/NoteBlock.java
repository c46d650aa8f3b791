package dev.backline.engine.internal.score;

/** The notes of one block in order of their frames; on one frame ends stand before beginnings. It is reused, and full when it is full. */
public final class NoteBlock {
    /** A key is struck. */
    public static final byte ON = 1;

    /** A key is let go. */
    public static final byte OFF = 2;

    /** All keys are let go. */
    public static final byte ALL_OFF = 3;

    /** All sound stops within a few milliseconds, since a pad of the same choke group was struck. */
    public static final byte CHOKE = 4;

    private final int[] offsets;
    private final byte[] kinds;
    private final int[] keys;
    private final double[] velocities;
    private int count;

    /** Makes an empty one. */
    public NoteBlock(int capacity) {
        offsets = new int[capacity];
        kinds = new byte[capacity];
        keys = new int[capacity];
        velocities = new double[capacity];
    }

    /** Answers how many fit in. */
    public int capacity() {
        return offsets.length;
    }

    /** Answers how many there are. */
    public int count() {
        return count;
    }

    /** Takes all out. */
    public void clear() {
        count = 0;
    }

    /** Adds one at a frame of the block, and answers whether it fitted in. */
    public boolean add(int offset, byte kind, int key, double velocity) {
        if (count == offsets.length) {
            return false;
        }
        offsets[count] = offset;
        kinds[count] = kind;
        keys[count] = key;
        velocities[count] = velocity;
        count++;
        return true;
    }

    /** Answers the frame of one, counted from the block's first. */
    public int offset(int index) {
        return offsets[index];
    }

    /** Answers what it is, such as {@link #ON}. */
    public byte kind(int index) {
        return kinds[index];
    }

    /** Answers its key. */
    public int key(int index) {
        return keys[index];
    }

    /** Answers its velocity. */
    public double velocity(int index) {
        return velocities[index];
    }
}
