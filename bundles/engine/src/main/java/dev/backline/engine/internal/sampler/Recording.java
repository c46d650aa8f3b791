package dev.backline.engine.internal.sampler;

/**
 * A decoded file.
 *
 * @param channels one or two arrays of one length; not changed by anyone
 * @param sampleRateHz rate of the file
 */
public record Recording(float[][] channels, int sampleRateHz) {
    /** Answers how many frames it has. */
    public int frames() {
        return channels[0].length;
    }
}
