package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file beside its place and moves it there when all is well. Beyond 4 GiB the header becomes RF64 (EBU Tech
 * 3306): room for its sizes is kept in a JUNK chunk.
 */
final class WavWriter implements AudioWriter {
    private static final int PIECE_BYTES = 1 << 16;

    private final Path file;
    private final Path partial;
    private final AudioFormat format;
    private final FileChannel channel;
    private final PcmEncoder encoder;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long frames;
    private boolean committed;
    private boolean closed;

    private WavWriter(Path file, Path partial, AudioFormat format, FileChannel channel) {
        this.file = file;
        this.partial = partial;
        this.format = format;
        this.channel = channel;
        this.encoder = PcmEncoder.of(format);
    }

    static WavWriter create(Path file, AudioFormat format) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path partial = file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "." + Long.toHexString(System.nanoTime()) + ".partial");
        FileChannel channel = FileChannel.open(
                partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        WavWriter writer = new WavWriter(file, partial, format, channel);
        try {
            writer.header();
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    private void header() throws IOException {
        drain(WavHeader.of(format, frames));
    }

    @Override
    public void write(AudioBlock block) throws IOException {
        if (block.channels() != format.channels()) {
            throw new IllegalArgumentException(
                    "The block has " + block.channels() + " channels, but " + format.channels() + " were expected.");
        }
        int most = PIECE_BYTES / encoder.frameBytes();
        for (int at = 0; at < block.frames(); at += most) {
            int count = Math.min(most, block.frames() - at);
            piece.clear();
            encoder.encode(block, at, count, piece);
            drain(piece.flip());
        }
        frames += block.frames();
    }

    private void drain(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void commit() {
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (committed) {
                finish();
            } else {
                channel.close();
            }
        } finally {
            channel.close();
            Files.deleteIfExists(partial);
        }
    }

    private void finish() throws IOException {
        if ((frames * encoder.frameBytes() & 1) == 1) {
            drain(ByteBuffer.allocate(1));
        }
        channel.position(0);
        header();
        channel.force(true);
        channel.close();
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
