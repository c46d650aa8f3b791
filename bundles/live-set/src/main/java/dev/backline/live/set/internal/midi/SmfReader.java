package dev.backline.live.set.internal.midi;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads Standard MIDI Files of all formats. */
public final class SmfReader {
    private static final long MOST_BYTES = 64L << 20;
    private static final int HEADER = 0x4D546864;
    private static final int TRACK = 0x4D54726B;
    private static final int RIFF = 0x52494646;
    private static final int RIFF_HEADER_BYTES = 20;

    private SmfReader() {}

    /**
     * Answers what the file holds.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no MIDI file, or a damaged one
     */
    public static MidiContent read(Path file) throws IOException, SetFault {
        if (Files.size(file) > MOST_BYTES) {
            throw new SetFault(file + " has more than " + (MOST_BYTES >> 20) + " MiB, far above any MIDI file.");
        }
        return read(Files.readAllBytes(file), file.toString());
    }

    /** Answers what the bytes hold; the name is for messages. */
    public static MidiContent read(byte[] bytes, String name) throws SetFault {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int first = in.getInt();
            if (first == RIFF) {
                in.position(RIFF_HEADER_BYTES);
                first = in.getInt();
            }
            int size = in.getInt();
            if (first != HEADER || size < 6) {
                throw new SetFault(name + " does not begin with MThd, but a Standard MIDI File was expected.");
            }
            return chunks(in, size, name);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SetFault(
                    name + " ends at byte " + in.position() + " in the middle of an event, but more was expected."
                            + " Export the file again.",
                    e);
        }
    }

    private static MidiContent chunks(ByteBuffer in, int size, String name) throws SetFault {
        ByteBuffer header = part(in, size);
        int format = header.getShort() & 0xFFFF;
        int announced = header.getShort() & 0xFFFF;
        Division division = Division.of(header.getShort() & 0xFFFF);
        MetaScan meta = new MetaScan();
        List<MidiTrack> tracks = new ArrayList<>();
        boolean cut = false;
        while (in.remaining() >= 8) {
            int kind = in.getInt();
            int length = in.getInt();
            cut |= length < 0 || length > in.remaining();
            ByteBuffer chunk = part(in, length);
            if (kind == TRACK) {
                tracks.add(new TrackScan(chunk, name, meta).read());
            }
        }
        return meta.content(format, division, cut || tracks.size() < announced, tracks);
    }

    /** A file that was cut off still shows what is there: the last chunk may be shorter than it says. */
    private static ByteBuffer part(ByteBuffer in, int size) {
        int length = size < 0 ? in.remaining() : Math.min(size, in.remaining());
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    static String text(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Old files have Latin-1 here, which is seldom valid UTF-8.
        return text.indexOf('\uFFFD') >= 0 ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }
}
