package dev.backline.sound;

import dev.backline.sound.mix.BlockMath;
import java.util.Arrays;

/**
 * Some frames of sound, one array a channel, full scale from -1 to 1. It is mutable and reused: whoever keeps one copies it.
 */
public final class AudioBlock {
    private static final BlockMath MATH = BlockMath.fastest();

    private final float[][] channels;
    private int frames;

    /**
     * Makes a silent block.
     *
     * @param channels 1 or more
     * @param capacity the most frames that it will hold, 0 or more
     */
    public AudioBlock(int channels, int capacity) {
        if (channels < 1 || capacity < 0) {
            throw new IllegalArgumentException("A block of " + channels + " channels and " + capacity
                    + " frames was asked for, but at least 1 channel and 0 frames were expected.");
        }
        this.channels = new float[channels][capacity];
        this.frames = capacity;
    }

    private AudioBlock(float[][] channels) {
        this.channels = channels;
        this.frames = channels[0].length;
    }

    /** Answers a block over the given arrays, which are not copied; all have one length. */
    public static AudioBlock of(float[]... channels) {
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("The channels differ in length, but one length was expected.");
            }
        }
        return new AudioBlock(channels.clone());
    }

    /** Answers how many channels there are. */
    public int channels() {
        return channels.length;
    }

    /** Answers how many frames are in use. */
    public int frames() {
        return frames;
    }

    /** Answers how many frames it can hold. */
    public int capacity() {
        return channels[0].length;
    }

    /** Sets how many frames are in use, at most the capacity. */
    public void frames(int count) {
        if (count < 0 || count > capacity()) {
            throw new IllegalArgumentException(count + " frames were set, but 0 to " + capacity() + " were expected.");
        }
        frames = count;
    }

    /** Answers the array of a channel; only its first {@link #frames()} values count. */
    public float[] channel(int index) {
        return channels[index];
    }

    /** Makes the frames in use silent. */
    public void clear() {
        for (float[] channel : channels) {
            Arrays.fill(channel, 0, frames, 0);
        }
    }

    /** Adds another block of as many channels and frames, each value times the gain. */
    public void add(AudioBlock other, float gain) {
        for (int c = 0; c < channels.length; c++) {
            MATH.add(channels[c], 0, other.channels[c], 0, frames, gain);
        }
    }

    /** Answers a block of its own arrays with the same frames. */
    public AudioBlock copy() {
        float[][] copies = new float[channels.length][];
        for (int c = 0; c < copies.length; c++) {
            copies[c] = Arrays.copyOf(channels[c], frames);
        }
        return new AudioBlock(copies);
    }
}
