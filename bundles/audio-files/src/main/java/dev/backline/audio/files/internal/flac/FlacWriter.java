package dev.backline.audio.files.internal.flac;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.audio.files.internal.io.Committed;
import dev.backline.audio.files.internal.io.PartialFile;
import dev.backline.audio.files.internal.io.Rounding;
import dev.backline.audio.files.internal.meta.Omissions;
import dev.backline.audio.files.internal.meta.RiffBlocks;
import dev.backline.audio.files.internal.meta.VorbisComments;
import dev.backline.sound.AudioBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes FLAC of 16 and 24 bits (RFC 9639, streamable subset). The same sound gives the same bytes, however it is cut into blocks. */
public final class FlacWriter implements Committed.Coding {
    /** Frames of each block but the last. */
    static final int BLOCK = 4_096;

    private static final int APPLICATION = 2;
    private static final int COMMENTS = 4;
    private static final int MOST_BLOCK_BYTES = (1 << 24) - 1;

    private final PartialFile file;
    private final AudioFormat format;
    private final WriteOptions options;
    private final Rounding rounding;
    private final BlockEncoder encoder;
    private final SoundSum sum;
    private final int[][] held;
    private int filled;
    private long frames;
    private long blocks;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    private FlacWriter(PartialFile file, AudioFormat format, WriteOptions options) {
        this.file = file;
        this.format = format;
        this.options = options;
        this.rounding = new Rounding(format.bits(), format.channels(), options);
        this.encoder = new BlockEncoder(format.sampleRateHz(), format.channels(), format.bits(), BLOCK);
        this.sum = new SoundSum(format.bits());
        this.held = new int[format.channels()][BLOCK];
    }

    /** Creates a file. */
    public static AudioWriter create(Path file, AudioFormat format, WriteOptions options) throws IOException {
        PartialFile partial = PartialFile.create(file);
        return Committed.begin(
                format, partial, new FlacWriter(partial, format, options), Omissions.flac(options.metadata()));
    }

    @Override
    public void begin() throws IOException {
        file.append(head());
    }

    @Override
    public void write(AudioBlock block) throws IOException {
        for (int at = 0; at < block.frames(); ) {
            int count = Math.min(BLOCK - filled, block.frames() - at);
            for (int c = 0; c < held.length; c++) {
                System.arraycopy(rounding.round(c, block.channel(c), at, count), 0, held[c], filled, count);
            }
            filled += count;
            at += count;
            if (filled == BLOCK) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        BitSink frame = encoder.encode(held, filled, blocks++);
        sum.add(held, filled);
        file.append(ByteBuffer.wrap(frame.bytes(), 0, frame.length()));
        shortest = Math.min(shortest, frame.length());
        longest = Math.max(longest, frame.length());
        frames += filled;
        filled = 0;
    }

    @Override
    public void end() throws IOException {
        if (filled > 0) {
            flush();
        }
        file.replace(0, head());
    }

    // Written twice: its length depends on the metadata alone.
    private ByteBuffer head() {
        List<byte[]> parts = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        parts.add(description());
        types.add(0);
        parts.add(VorbisComments.of(options.metadata()));
        types.add(COMMENTS);
        for (byte[] chunk : RiffBlocks.of(options.metadata(), format, frames)) {
            parts.add(FlacBlocks.application(chunk));
            types.add(APPLICATION);
        }
        for (Foreign f : options.metadata().foreign()) {
            if (Omissions.asBlock(f) && f.size() <= MOST_BLOCK_BYTES) {
                parts.add(f.content());
                types.add(FlacBlocks.type(f));
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("fLaC".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < parts.size(); i++) {
            all.writeBytes(FlacBlocks.block(types.get(i), parts.get(i), i == parts.size() - 1));
        }
        return ByteBuffer.wrap(all.toByteArray());
    }

    private byte[] description() {
        BitSink sink = new BitSink();
        sink.put(BLOCK, 16);
        sink.put(BLOCK, 16);
        sink.put(blocks == 0 ? 0 : shortest, 24);
        sink.put(longest, 24);
        sink.put(format.sampleRateHz(), 20);
        sink.put(format.channels() - 1, 3);
        sink.put(format.bits() - 1, 5);
        sink.put(frames >>> 32, 4);
        sink.put(frames, 32);
        for (byte b : sum.digest()) {
            sink.put(b, 8);
        }
        int length = sink.length();
        return Arrays.copyOf(sink.bytes(), length);
    }
}
