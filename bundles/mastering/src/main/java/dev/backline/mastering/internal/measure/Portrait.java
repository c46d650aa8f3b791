package dev.backline.mastering.internal.measure;

import dev.backline.sound.AudioBlock;

/** What pictures are drawn from: the outline of the sound over time, and how often left and right meet where. */
public final class Portrait {
    /** Columns of the outline. */
    public static final int COLUMNS = 900;

    /** Cells of the stereo field in each direction. */
    public static final int CELLS = 61;

    private final long frames;
    private final float[] low = new float[COLUMNS];
    private final float[] high = new float[COLUMNS];
    private final double[] squares = new double[COLUMNS];
    private final long[] counts = new long[COLUMNS];
    private final long[][] field = new long[CELLS][CELLS];
    private long at;

    Portrait(long frames) {
        this.frames = Math.max(1, frames);
    }

    void process(AudioBlock block) {
        float[] left = block.channel(0);
        float[] right = block.channel(Math.min(1, block.channels() - 1));
        for (int i = 0; i < block.frames(); i++) {
            int column = (int) Math.min(COLUMNS - 1L, (at + i) * COLUMNS / frames);
            low[column] = Math.min(low[column], Math.min(left[i], right[i]));
            high[column] = Math.max(high[column], Math.max(left[i], right[i]));
            squares[column] += (left[i] * (double) left[i] + right[i] * (double) right[i]) / 2;
            counts[column]++;
            field[cell((left[i] + right[i]) / 2)][cell((right[i] - left[i]) / 2)]++;
        }
        at += block.frames();
    }

    // The root draws what is quiet larger, as the eye of a scope does.
    private static int cell(float value) {
        double size = Math.sqrt(Math.min(1, Math.abs(value)));
        return (int) Math.rint((CELLS - 1) / 2.0 * (1 + (value < 0 ? -size : size)));
    }

    /** Answers the lowest frame of a column. */
    public double low(int column) {
        return low[column];
    }

    /** Answers the highest frame of a column. */
    public double high(int column) {
        return high[column];
    }

    /** Answers the root of the mean square of a column. */
    public double rms(int column) {
        return counts[column] == 0 ? 0 : Math.sqrt(squares[column] / counts[column]);
    }

    /** Answers how many frames fell into a cell: middle from below to above, side from left to right. */
    public long field(int middle, int side) {
        return field[middle][side];
    }
}
