package dev.backline.api.unit;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.util.Arrays;

/**
 * A file on its way through a unit: what comes out begins with the file, whatever the unit's latency is, and ends with it and a tail. Of more channels than two the
 * first two are taken, and one is taken twice.
 *
 * @param unit not prepared yet
 * @param tailFrames how long it may ring on behind the file, at most as long as the unit says
 * @since 0.1.2
 */
public record UnitRun(AudioUnit unit, long tailFrames) {
    private static final int BLOCK = 4_096;

    /**
     * Reads to the end, and writes the same length and the tail.
     *
     * @param writer of two channels; it is committed by the caller
     * @return how many frames were written
     */
    public long run(AudioReader reader, AudioWriter writer, Progress progress) throws IOException, AudioFault {
        unit.prepare(reader.format().sampleRateHz(), BLOCK);
        long expected = Math.max(1, reader.frames());
        AudioBlock in = new AudioBlock(reader.format().channels(), BLOCK);
        AudioBlock work = new AudioBlock(2, BLOCK);
        Out out = new Out(writer, unit.latencyFrames());
        long heard = 0;
        for (int count = reader.read(in); count > 0; count = reader.read(in)) {
            progress.check();
            work.frames(count);
            for (int c = 0; c < 2; c++) {
                System.arraycopy(in.channel(Math.min(c, in.channels() - 1)), 0, work.channel(c), 0, count);
            }
            unit.process(work);
            out.take(work);
            heard += count;
            progress.report(Math.min(1, (double) heard / expected), "Running through the units");
        }
        long end = heard + Math.min(Math.max(0, tailFrames), unit.tailFrames());
        while (out.written < end) {
            progress.check();
            work.frames((int) Math.min(BLOCK, end - out.written + out.late));
            work.clear();
            unit.process(work);
            out.take(work);
        }
        return out.written;
    }

    /** What comes out, without the frames by which it is late. */
    private static final class Out {
        private final AudioWriter writer;
        private long late;
        private long written;

        Out(AudioWriter writer, int late) {
            this.writer = writer;
            this.late = late;
        }

        void take(AudioBlock block) throws IOException {
            int dropped = (int) Math.min(late, block.frames());
            late -= dropped;
            if (dropped == block.frames()) {
                return;
            }
            AudioBlock part = block;
            if (dropped > 0) {
                part = AudioBlock.of(
                        Arrays.copyOfRange(block.channel(0), dropped, block.frames()),
                        Arrays.copyOfRange(block.channel(1), dropped, block.frames()));
            }
            writer.write(part);
            written += part.frames();
        }
    }
}
