package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The highest and lowest frames of a file at several resolutions: of each {@value #CELL} frames, and of each 4, 16 ... times as many. Exact for spans whose ends
 * lie on the finest cells; never narrower than the sound elsewhere.
 */
final class Peaks {
    static final int CELL = 64;

    private static final int MAGIC = 0x504b3031;
    private static final int TIMES = 4;
    private static final int PIECE = 16_384;
    private static final int HEAD = 5 * Integer.BYTES;

    private final int channels;
    private final int sampleRateHz;
    private final long frames;
    /** By level, then channel: low and high of each cell in turn. */
    private final List<float[][]> levels = new ArrayList<>();

    private Peaks(int channels, int sampleRateHz, long frames, float[][] finest) {
        this.channels = channels;
        this.sampleRateHz = sampleRateHz;
        this.frames = frames;
        levels.add(finest);
        while (levels.getLast()[0].length > 2 * TIMES) {
            levels.add(coarser(levels.getLast()));
        }
    }

    private static float[][] coarser(float[][] fine) {
        int cells = (fine[0].length / 2 + TIMES - 1) / TIMES;
        float[][] coarse = new float[fine.length][2 * cells];
        for (int c = 0; c < fine.length; c++) {
            for (int i = 0; i < cells; i++) {
                float low = Float.POSITIVE_INFINITY;
                float high = Float.NEGATIVE_INFINITY;
                for (int k = i * TIMES; k < Math.min((i + 1) * TIMES, fine[c].length / 2); k++) {
                    low = Math.min(low, fine[c][2 * k]);
                    high = Math.max(high, fine[c][2 * k + 1]);
                }
                coarse[c][2 * i] = low;
                coarse[c][2 * i + 1] = high;
            }
        }
        return coarse;
    }

    /** Reads a whole file. */
    static Peaks of(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            int channels = reader.format().channels();
            long expected = Math.max(1, reader.frames());
            float[][] cells = new float[channels][2 * (int) Math.min(1 << 26, (expected + CELL - 1) / CELL)];
            AudioBlock block = new AudioBlock(channels, PIECE);
            long at = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                for (int c = 0; c < channels; c++) {
                    cells[c] = take(block.channel(c), count, at, cells[c]);
                }
                at += count;
                progress.report(Math.min(1, (double) at / expected), "Reading peaks");
            }
            int whole = 2 * (int) ((at + CELL - 1) / CELL);
            for (int c = 0; c < channels; c++) {
                cells[c] = Arrays.copyOf(cells[c], whole);
            }
            return new Peaks(channels, reader.format().sampleRateHz(), at, cells);
        }
    }

    private static float[] take(float[] values, int count, long at, float[] cells) {
        float[] to = cells;
        for (int i = 0; i < count; i++) {
            long frame = at + i;
            int cell = (int) (frame / CELL);
            if (2 * cell + 1 >= to.length) {
                to = Arrays.copyOf(to, Math.max(to.length * 2, 2 * cell + 2));
            }
            boolean first = frame % CELL == 0;
            to[2 * cell] = first ? values[i] : Math.min(to[2 * cell], values[i]);
            to[2 * cell + 1] = first ? values[i] : Math.max(to[2 * cell + 1], values[i]);
        }
        return to;
    }

    int channels() {
        return channels;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    long frames() {
        return frames;
    }

    /**
     * Answers the lowest and highest frame of a span, as far as cells reach.
     *
     * @param from first frame
     * @param to frame behind the last one
     * @param into gets the low and the high
     * @return how many cells were looked at
     */
    int span(int channel, long from, long to, float[] into) {
        long first = Math.max(0, from / CELL);
        long behind = Math.min((frames + CELL - 1) / CELL, Math.max(first + 1, (to + CELL - 1) / CELL));
        into[0] = Float.POSITIVE_INFINITY;
        into[1] = Float.NEGATIVE_INFINITY;
        int level = 0;
        int looked = 0;
        // From the edges inwards: fine cells until they meet the coarse ones.
        while (first < behind) {
            boolean top = level == levels.size() - 1;
            while (first < behind && (top || first % TIMES != 0)) {
                cell(channel, level, first++, into);
                looked++;
            }
            while (first < behind && behind % TIMES != 0) {
                cell(channel, level, --behind, into);
                looked++;
            }
            first /= TIMES;
            behind /= TIMES;
            level++;
        }
        if (into[0] > into[1]) {
            into[0] = 0;
            into[1] = 0;
        }
        return looked;
    }

    private void cell(int channel, int level, long index, float[] into) {
        float[] cells = levels.get(level)[channel];
        into[0] = Math.min(into[0], cells[2 * (int) index]);
        into[1] = Math.max(into[1], cells[2 * (int) index + 1]);
    }

    /** Answers what {@link #parse} reads: the finest cells. */
    byte[] bytes() {
        float[][] finest = levels.getFirst();
        ByteBuffer to = ByteBuffer.allocate(HEAD + Integer.BYTES + channels * finest[0].length * Float.BYTES);
        to.putInt(MAGIC).putInt(channels).putInt(sampleRateHz).putLong(frames).putInt(finest[0].length);
        for (float[] cells : finest) {
            to.asFloatBuffer().put(cells);
            to.position(to.position() + cells.length * Float.BYTES);
        }
        return to.array();
    }

    /**
     * Reads what was kept.
     *
     * @throws IOException if it is none, or cut off
     */
    static Peaks parse(byte[] kept) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(kept);
        if (kept.length < HEAD + Integer.BYTES || from.getInt() != MAGIC) {
            throw new IOException("No peaks are kept there.");
        }
        int channels = from.getInt();
        int rate = from.getInt();
        long frames = from.getLong();
        int length = from.getInt();
        boolean whole = channels > 0
                && channels <= 256
                && rate > 0
                && frames >= 0
                && length == 2 * ((frames + CELL - 1) / CELL)
                && from.remaining() == (long) channels * length * Float.BYTES;
        if (!whole) {
            throw new IOException("The peaks that are kept are cut off.");
        }
        float[][] cells = new float[channels][length];
        for (float[] one : cells) {
            from.asFloatBuffer().get(one);
            from.position(from.position() + length * Float.BYTES);
        }
        return new Peaks(channels, rate, frames, cells);
    }
}
