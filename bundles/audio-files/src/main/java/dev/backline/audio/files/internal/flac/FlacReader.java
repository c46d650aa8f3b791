package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioReader;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes a FLAC stream frame by frame and checks both check sums of each. */
public final class FlacReader implements AudioReader {
    private final Source source;
    private final long start;
    private final Bits bits;
    private final StreamInfo info;
    private final Subframe subframe;
    private final long[][] coded;
    private final int[][] values;
    private final long frames;
    private long frame;
    private int held;
    private int taken;
    private @Nullable SoundSum soundSum;

    private FlacReader(Source source, long start, Bits bits, StreamInfo info, long frames) {
        this.source = source;
        this.start = start;
        this.bits = bits;
        this.info = info;
        this.frames = frames;
        this.subframe = new Subframe(bits, info.longestBlock());
        this.coded = new long[info.channels()][info.longestBlock()];
        this.values = new int[info.channels()][info.longestBlock()];
    }

    /**
     * Opens a stream.
     *
     * @param source closed with the reader
     * @param start position of the stream's mark
     */
    public static FlacReader open(Source source, long start) throws IOException, AudioFault {
        Bits bits = new Bits(source.file(), source.channel(), start);
        StreamInfo info = StreamInfo.read(bits);
        long frames = info.frames();
        if (frames == 0) {
            Bits counting = new Bits(source.file(), source.channel(), start);
            frames = new FlacReader(source, start, counting, StreamInfo.read(counting), Long.MAX_VALUE).count();
        }
        return new FlacReader(source, start, bits, info, frames);
    }

    /** Makes the sum over all values be compared with the one that the file names, when the last frame has been read. */
    public void checkSum() {
        soundSum = info.hasSum() ? new SoundSum(info.bits()) : null;
    }

    @Override
    public AudioMetadata metadata() throws IOException {
        return FlacBlocks.read(source, start);
    }

    private long count() throws IOException, AudioFault {
        long counted = 0;
        while (!bits.atEnd()) {
            decode();
            counted += held;
        }
        return counted;
    }

    @Override
    public AudioFormat format() {
        return info.format();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public int read(AudioBlock block) throws IOException, AudioFault {
        int wanted = (int) Math.min(block.capacity(), frames - frame);
        int done = 0;
        while (done < wanted) {
            if (taken == held) {
                if (bits.atEnd()) {
                    throw bits.fault("it ends at frame " + frame + ", but " + frames + " frames were expected");
                }
                decode();
            }
            int count = Math.min(wanted - done, held - taken);
            for (int c = 0; c < values.length; c++) {
                copy(values[c], block.channel(c), done, count);
            }
            taken += count;
            done += count;
            frame += count;
        }
        block.frames(done);
        if (soundSum != null && frame == frames && !Arrays.equals(soundSum.digest(), info.sum())) {
            throw bits.fault("the sum over all its values (MD5) is not the one that it names");
        }
        return done;
    }

    private void copy(int[] from, float[] to, int at, int count) {
        float scale = (float) (1.0 / (1L << info.bits() - 1));
        for (int i = 0; i < count; i++) {
            to[at + i] = from[taken + i] * scale;
        }
    }

    private void decode() throws IOException, AudioFault {
        bits.mark();
        FrameHeader header = FrameHeader.read(bits, info);
        int assignment = header.assignment();
        for (int c = 0; c < values.length; c++) {
            boolean side = assignment == 9 ? c == 0 : assignment >= 8 && c == 1;
            subframe.read(coded[c], header.frames(), side ? info.bits() + 1 : info.bits());
        }
        bits.align();
        int sum = Checksums.sixteen(bits.buffer(), bits.markedAt(), bits.sinceMark());
        if (bits.unsigned(16) != sum) {
            throw bits.fault("the check sum of the frame behind frame " + frame + " does not fit");
        }
        bits.checkEnd();
        Stereo.join(coded, assignment, header.frames(), values);
        if (soundSum != null) {
            soundSum.add(values, header.frames());
        }
        held = header.frames();
        taken = 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
