package dev.backline.engine.internal.clip;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.SincTable;

/** A decoded file: one or two channels of one length, which nobody changes. */
public final class Recording {
    private final float[][] channels;
    private final int sampleRateHz;
    private final AudioBlock block;
    private long[] onsets = {};
    private boolean heard;

    /** Takes the channels as they are. */
    public Recording(float[][] channels, int sampleRateHz) {
        this.channels = channels;
        this.sampleRateHz = sampleRateHz;
        this.block = AudioBlock.of(channels);
    }

    /** Answers all of it; nobody may change it. */
    public AudioBlock block() {
        return block;
    }

    /** Answers the rate of the file. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Answers how many frames it has. */
    public int frames() {
        return channels[0].length;
    }

    /** Answers the array that a channel of two is read from. */
    float[] channel(int index) {
        return channels[Math.min(index, channels.length - 1)];
    }

    /** Answers the frames at which something is struck, in order. Not for the audio thread when asked the first time. */
    long[] onsets() {
        if (!heard) {
            onsets = Onsets.of(this);
            heard = true;
        }
        return onsets;
    }

    /**
     * Answers the value of a channel between frames; silence lies before and behind.
     *
     * @param edge room for twice the half of the table and more
     */
    float at(int channel, double position, SincTable table, float[] edge) {
        float[] values = channel(channel);
        double floor = Math.floor(position);
        int index = (int) floor;
        double fraction = position - floor;
        int half = table.half();
        if (index - half >= 0 && index + half < values.length) {
            return fraction == 0 && half == SincTable.forStep(1).half()
                    ? values[index]
                    : table.at(values, index, fraction);
        }
        if (index + half < 0 || index - half >= values.length) {
            return 0;
        }
        for (int i = 0; i < 2 * half + 1; i++) {
            int from = index - half + i;
            edge[i] = from >= 0 && from < values.length ? values[from] : 0;
        }
        return fraction == 0 && half == SincTable.forStep(1).half() ? edge[half] : table.at(edge, half, fraction);
    }
}
