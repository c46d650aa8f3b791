package dev.backline.engine.internal.live;

/**
 * How many frames wait in front of an output. Each time it ran dry they double, up to a limit; after a while without that they halve again, down to where they
 * began. One thread moves it, others may ask.
 */
public final class Depth {
    private static final int CALM_SECONDS = 20;
    private static final int GROWTH = 16;

    private final int least;
    private final int most;
    private final long calmFrames;
    private long calm;
    private int missed;
    private volatile int frames;
    private volatile int misses;

    /**
     * Makes one at its least.
     *
     * @param least frames, as many as two blocks or more
     */
    public Depth(int least, int sampleRateHz) {
        this.least = least;
        this.most = least * GROWTH;
        this.frames = least;
        this.calmFrames = (long) CALM_SECONDS * sampleRateHz;
    }

    /** Says that the output ran dry. */
    public void missed() {
        missed++;
        misses = missed;
        frames = Math.min(most, 2 * frames);
        calm = 0;
    }

    /** Says that frames were played in time. */
    public void played(int count) {
        calm += count;
        if (calm >= calmFrames && frames > least) {
            frames = Math.max(least, frames / 2);
            calm = 0;
        }
    }

    /** Answers how many frames are to wait. */
    public int frames() {
        return frames;
    }

    /** Answers the most that ever wait. */
    public int most() {
        return most;
    }

    /** Answers how often the output ran dry. */
    public int misses() {
        return misses;
    }
}
