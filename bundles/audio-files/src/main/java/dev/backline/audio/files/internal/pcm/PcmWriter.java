package dev.backline.audio.files.internal.pcm;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.audio.files.internal.io.Committed;
import dev.backline.audio.files.internal.io.PartialFile;
import dev.backline.audio.files.internal.meta.AiffMetaWriter;
import dev.backline.audio.files.internal.meta.Chunk;
import dev.backline.audio.files.internal.meta.Omissions;
import dev.backline.audio.files.internal.meta.RiffMetaWriter;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes WAV and AIFF. Beyond 4 GiB the header of a WAV file becomes RF64 (EBU Tech 3306): room for its sizes is kept in a JUNK chunk.
 * AIFF ends there.
 */
public final class PcmWriter implements Committed.Coding {
    private static final int PIECE_BYTES = 1 << 17;
    private static final long AIFF_MOST_BYTES = 0xffff_0000L;

    private final PartialFile file;
    private final AudioFormat format;
    private final boolean wav;
    private final List<Chunk> before;
    private final List<Chunk> behind;
    private final PcmEncoder encoder;
    private final byte[] piece;
    private long frames;

    private PcmWriter(
            PartialFile file, AudioFormat format, WriteOptions options, List<Chunk> before, List<Chunk> behind) {
        this.file = file;
        this.format = format;
        this.wav = format.container().equals("wav");
        this.before = before;
        this.behind = behind;
        Coding coding = format.floating()
                ? format.bits() == 32 ? Coding.FLOAT_32 : Coding.FLOAT_64
                : Coding.whole(format.bits() / 8);
        ByteOrder order = wav ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.encoder = new PcmEncoder(coding, format.channels(), order, options);
        this.piece = new byte[Math.max(1, PIECE_BYTES / encoder.frameBytes()) * encoder.frameBytes()];
    }

    /** Creates a WAV file of 16, 24 or 32 bits, or of 32 or 64 bits floating. */
    public static AudioWriter wav(Path file, AudioFormat format, WriteOptions options) throws IOException {
        RiffMetaWriter chunks = RiffMetaWriter.of(options.metadata(), format.sampleRateHz());
        PartialFile partial = PartialFile.create(file);
        return Committed.begin(
                format,
                partial,
                new PcmWriter(partial, format, options, chunks.before(), chunks.behind()),
                Omissions.wav(options.metadata()));
    }

    /** Creates an AIFF file of the same bits. */
    public static AudioWriter aiff(Path file, AudioFormat format, WriteOptions options) throws IOException {
        PartialFile partial = PartialFile.create(file);
        return Committed.begin(
                format,
                partial,
                new PcmWriter(partial, format, options, AiffMetaWriter.of(options.metadata()), List.of()),
                Omissions.aiff(options.metadata()));
    }

    private ByteBuffer header() {
        return wav ? WavHeader.of(format, frames, before, Chunk.bytes(behind)) : AiffHead.of(format, frames, before);
    }

    @Override
    public void begin() throws IOException {
        file.append(header());
    }

    @Override
    public void write(AudioBlock block) throws IOException {
        if (!wav && (frames + block.frames()) * encoder.frameBytes() > AIFF_MOST_BYTES) {
            throw new IOException(
                    file.file()
                            + " would grow beyond 4 GiB, which AIFF cannot hold. Choose WAV or FLAC for a sound of this length.");
        }
        int most = piece.length / encoder.frameBytes();
        for (int at = 0; at < block.frames(); at += most) {
            int count = Math.min(most, block.frames() - at);
            encoder.encode(block, at, count, piece);
            file.append(ByteBuffer.wrap(piece, 0, count * encoder.frameBytes()));
        }
        frames += block.frames();
    }

    @Override
    public void end() throws IOException {
        if ((frames * encoder.frameBytes() & 1) == 1) {
            file.append(ByteBuffer.allocate(1));
        }
        file.append(Chunk.joined(behind, ByteOrder.LITTLE_ENDIAN));
        file.replace(0, header());
    }
}
