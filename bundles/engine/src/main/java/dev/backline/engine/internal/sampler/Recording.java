package dev.backline.engine.internal.sampler;

/** A decoded file: one or two channels of one length, which nobody changes. */
public final class Recording {
    private final float[][] channels;
    private final int sampleRateHz;

    /** Takes the channels as they are. */
    public Recording(float[][] channels, int sampleRateHz) {
        this.channels = channels;
        this.sampleRateHz = sampleRateHz;
    }

    /** Answers one or two arrays of one length. */
    public float[][] channels() {
        return channels;
    }

    /** Answers the rate of the file. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Answers how many frames it has. */
    public int frames() {
        return channels[0].length;
    }
}
