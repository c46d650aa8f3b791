package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioReader;
import dev.backline.audio.files.internal.io.Source;
import dev.backline.audio.files.internal.meta.AiffMetaReader;
import dev.backline.audio.files.internal.meta.RiffMetaReader;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads uncompressed sound in large pieces. */
public final class PcmReader implements AudioReader {
    private static final int PIECE_BYTES = 1 << 17;

    private final Source source;
    private final PcmLayout layout;
    private final Told told;
    private final ByteBuffer piece;
    private long frame;

    private PcmReader(Source source, PcmLayout layout, Told told) {
        this.source = source;
        this.layout = layout;
        this.told = told;
        int frames = Math.max(1, PIECE_BYTES / layout.frameBytes());
        this.piece = ByteBuffer.allocate(frames * layout.frameBytes());
    }

    /** Answers what the file tells beside its sound. */
    private interface Told {
        AudioMetadata read(Source source) throws IOException;
    }

    /** Opens a WAV file. */
    public static PcmReader wav(Source source) throws IOException, AudioFault {
        return new PcmReader(source, RiffHeader.read(source), RiffMetaReader::of);
    }

    /** Opens an AIFF file, or an AIFF-C one. */
    public static PcmReader aiff(Source source, boolean compressed) throws IOException, AudioFault {
        return new PcmReader(source, AiffHeader.read(source, compressed), AiffMetaReader::of);
    }

    @Override
    public AudioMetadata metadata() throws IOException {
        return told.read(source);
    }

    @Override
    public AudioFormat format() {
        return layout.format();
    }

    @Override
    public long frames() {
        return layout.frames();
    }

    @Override
    public int read(AudioBlock block) throws IOException, AudioFault {
        int wanted = (int) Math.min(block.capacity(), layout.frames() - frame);
        int done = 0;
        while (done < wanted) {
            int frames = Math.min(wanted - done, piece.capacity() / layout.frameBytes());
            fill(frames * layout.frameBytes());
            for (int c = 0; c < layout.format().channels(); c++) {
                PcmDecoder.decode(piece.array(), layout, c, block.channel(c), done, frames);
            }
            if (layout.format().floating()) {
                check(block, done, frames);
            }
            done += frames;
            frame += frames;
        }
        block.frames(done);
        return done;
    }

    private void fill(int bytes) throws IOException, AudioFault {
        piece.clear().limit(bytes);
        long position = layout.start() + frame * layout.frameBytes();
        while (piece.hasRemaining()) {
            int read = source.channel().read(piece, position + piece.position());
            if (read < 0) {
                throw source.damaged(
                        "it ends at frame " + frame + ", but " + layout.frames() + " frames were expected");
            }
        }
        piece.flip();
    }

    private void check(AudioBlock block, int from, int frames) throws AudioFault {
        for (int c = 0; c < block.channels(); c++) {
            float[] values = block.channel(c);
            for (int i = from; i < from + frames; i++) {
                if (!Float.isFinite(values[i])) {
                    throw source.damaged("frame " + (frame + i - from) + " of channel " + (c + 1) + " is " + values[i]
                            + ", but a number was expected");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
