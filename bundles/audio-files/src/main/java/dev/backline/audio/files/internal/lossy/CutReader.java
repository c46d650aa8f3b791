package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioReader;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.sound.AudioBlock;
import java.io.IOException;

/** Reads decoded packets and cuts off what the encoder added before and behind the sound. */
public final class CutReader implements AudioReader {
    private final Source source;
    private final AudioFormat format;
    private final Pieces pieces;
    private final Cut cut;
    private final Told told;
    private long skip;
    private long frame;
    private int held;
    private int taken;

    /** Answers what the file tells beside its sound. */
    interface Told {
        AudioMetadata read(Source source) throws IOException;
    }

    CutReader(Source source, AudioFormat format, Pieces pieces, Cut cut, Told told) {
        this.source = source;
        this.format = format;
        this.pieces = pieces;
        this.cut = cut;
        this.told = told;
        this.skip = cut.skipped();
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public long frames() {
        return cut.frames();
    }

    @Override
    public AudioMetadata metadata() throws IOException {
        return told.read(source);
    }

    @Override
    public int read(AudioBlock block) throws IOException, AudioFault {
        int wanted = (int) Math.min(block.capacity(), cut.frames() - frame);
        int done = 0;
        while (done < wanted) {
            if (taken == held) {
                more();
            }
            int count = Math.min(wanted - done, held - taken);
            for (int c = 0; c < format.channels(); c++) {
                System.arraycopy(pieces.channel(c), taken, block.channel(c), done, count);
            }
            taken += count;
            done += count;
            frame += count;
        }
        block.frames(done);
        return done;
    }

    private void more() throws IOException, AudioFault {
        held = decode();
        taken = 0;
        if (held < 0) {
            held = 0;
            throw source.damaged("it ends at frame " + frame + ", but " + cut.frames() + " frames were expected");
        }
        int skipped = (int) Math.min(skip, held);
        skip -= skipped;
        taken = skipped;
    }

    private int decode() throws IOException, AudioFault {
        try {
            return pieces.next();
        } catch (Pieces.Undecodable | RuntimeException | StackOverflowError e) {
            throw source.damaged("the packet behind frame " + frame + " cannot be decoded", e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
