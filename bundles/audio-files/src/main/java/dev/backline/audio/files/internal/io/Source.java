package dev.backline.audio.files.internal.io;

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
public final class Source implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final long size;

    private Source(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /** Opens a file for reading. */
    public static Source open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Source(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Answers its place, for messages. */
    public Path file() {
        return file;
    }

    /** Answers the channel, which closes with this. */
    public FileChannel channel() {
        return channel;
    }

    /** Answers how many bytes it has. */
    public long size() {
        return size;
    }

    /** Answers the bytes at a position; fewer than asked for at the end of the file. */
    public ByteBuffer upTo(long position, int count) throws IOException {
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
    public ByteBuffer exactly(long position, int count, ByteOrder order, String what) throws IOException, AudioFault {
        ByteBuffer bytes = upTo(position, count);
        if (bytes.remaining() < count) {
            throw damaged("the file ends inside " + what);
        }
        return bytes.order(order);
    }

    /** Answers four characters of a chunk name. */
    public static String name(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Answers the fault for a file that is not as its format says. */
    public AudioFault damaged(String found) {
        return damaged(file, found);
    }

    /** Answers the fault for a file that is not as its format says. */
    public static AudioFault damaged(Path file, String found) {
        return new AudioFault(
                file + " is damaged: " + found + ". Get it again from where it came from, or export it anew.");
    }

    /** Answers the same fault with its cause. */
    public AudioFault damaged(String found, Throwable cause) {
        return new AudioFault(String.valueOf(damaged(found).getMessage()), cause);
    }

    /** Answers exactly that many bytes in an array of their own. */
    public byte[] bytes(long position, int count, String what) throws IOException, AudioFault {
        byte[] bytes = new byte[(int) Math.clamp(count, 0, Math.max(0, size - position))];
        if (bytes.length < count) {
            throw damaged("the file ends inside " + what);
        }
        upTo(position, count).get(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
