package dev.backline.audio.ui.internal.listen;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A part of a file in memory, stereo, to be played while it is still being read: frames are there up to {@link #ready()}. Of more channels than two the first two are
 * taken, and one is taken twice.
 */
public final class Passage {
    /** The longest part that is held; six minutes of stereo at 44.1 kHz take 127 MB. */
    public static final int MOST_SECONDS = 360;

    private static final int PIECE = 16_384;

    private final int sampleRateHz;
    private final long from;
    private final float[] left;
    private final float[] right;
    private volatile int ready;

    private Passage(int sampleRateHz, long from, float[] left, float[] right) {
        this.sampleRateHz = sampleRateHz;
        this.from = from;
        this.left = left;
        this.right = right;
    }

    /** Answers frames that are there already; the arrays are not copied. */
    public static Passage of(int sampleRateHz, float[] left, float[] right) {
        Passage passage = new Passage(sampleRateHz, 0, left, right);
        passage.ready = left.length;
        return passage;
    }

    /**
     * Reads a part of a file to its end.
     *
     * @param from first frame
     * @param to frame behind the last; what lies behind {@link #MOST_SECONDS} is left out
     * @param begun gets the passage before its first frame is there, on the thread that reads
     */
    public static Passage read(
            AudioFiles files,
            Path file,
            long from,
            long to,
            java.util.function.Consumer<Passage> begun,
            Progress progress)
            throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            int rate = reader.format().sampleRateHz();
            long end = Math.min(Math.min(to, reader.frames()), from + (long) MOST_SECONDS * rate);
            int frames = (int) Math.max(0, end - from);
            Passage passage = new Passage(rate, from, new float[frames], new float[frames]);
            begun.accept(passage);
            AudioBlock block = new AudioBlock(reader.format().channels(), PIECE);
            long at = 0;
            for (int count = reader.read(block); count > 0 && at < end; count = reader.read(block)) {
                progress.check();
                passage.take(block, at, count);
                at += count;
                progress.report(Math.clamp((double) (at - from) / Math.max(1, end - from), 0, 1), "Reading");
            }
            // A file that is shorter than it says ends in silence.
            passage.ready = passage.left.length;
            return passage;
        }
    }

    private void take(AudioBlock block, long at, int count) {
        int skipped = Math.clamp(from - at, 0, count);
        int place = (int) (at + skipped - from);
        int kept = Math.min(count - skipped, left.length - place);
        if (kept > 0) {
            System.arraycopy(block.channel(0), skipped, left, place, kept);
            System.arraycopy(block.channel(Math.min(1, block.channels() - 1)), skipped, right, place, kept);
            ready = place + kept;
        }
    }

    /** Answers the sample rate. */
    public int sampleRateHz() {
        return sampleRateHz;
    }

    /** Answers at which frame of the file it begins. */
    public long from() {
        return from;
    }

    /** Answers how many frames it has. */
    public int frames() {
        return left.length;
    }

    /** Answers how many frames were read. */
    public int ready() {
        return ready;
    }

    float left(int frame) {
        return left[frame];
    }

    float right(int frame) {
        return right[frame];
    }

    /**
     * Copies the middle of both channels.
     *
     * @param end frame behind the last; what lies outside is silence
     * @param into is filled whole
     */
    public void mid(long end, double[] into) {
        long begin = end - into.length;
        for (int i = 0; i < into.length; i++) {
            long at = begin + i;
            into[i] = at < 0 || at >= ready ? 0 : (left[(int) at] + right[(int) at]) / 2.0;
        }
    }
}
