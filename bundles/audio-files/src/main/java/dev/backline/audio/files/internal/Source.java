package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An open file of bytes that answers pieces at any position. Belongs to one thread. */
final class Source implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final long size;

    private Source(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    static Source open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Source(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    FileChannel channel() {
        return channel;
    }

    long size() {
        return size;
    }

    /** Answers the bytes at a position; fewer than asked for at the end of the file. */
    ByteBuffer upTo(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(count, size - position)));
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, position + bytes.position());
            if (read < 0) {
                break;
            }
        }
        return bytes.flip();
    }

    /** Answers exactly that many bytes. */
    ByteBuffer exactly(long position, int count, ByteOrder order, String what) throws IOException, AudioFault {
        ByteBuffer bytes = upTo(position, count);
        if (bytes.remaining() < count) {
            throw damaged("the file ends inside " + what);
        }
        return bytes.order(order);
    }

    /** Answers four characters of a chunk name. */
    static String name(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Answers the fault for a file that is not as its format says. */
    AudioFault damaged(String found) {
        return damaged(file, found);
    }

    static AudioFault damaged(Path file, String found) {
        return new AudioFault(
                file + " is damaged: " + found + ". Get it again from where it came from, or export it anew.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
