package dev.backline.controllers.internal.capture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a Standard MIDI File as what was played: messages at their times, by the tempo that the file has. */
public final class SmfEvents {
    private static final long MOST_BYTES = 16L << 20;
    private static final int HEADER = 0x4D546864;
    private static final int TRACK = 0x4D54726B;
    private static final int TEMPO = 0x51;
    private static final int USUAL_MICROS = 500_000;

    private final ByteBuffer in;
    private final List<Raw> found = new ArrayList<>();

    private SmfEvents(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /** A message of a channel, or a change of tempo with its microseconds a quarter note in place of the message. */
    private record Raw(long tick, int status, int data1, int data2, int tempoMicros) {}

    /**
     * Answers the messages of all tracks by time, from 0.
     *
     * @throws IOException if the file cannot be read, or is no MIDI file
     */
    public static List<Event> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + (MOST_BYTES >> 20) + " MiB, far above what anybody plays");
        }
        return read(Files.readAllBytes(file));
    }

    static List<Event> read(byte[] bytes) throws IOException {
        SmfEvents reading = new SmfEvents(bytes);
        try {
            return reading.events();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException(
                    "it breaks off at byte " + reading.in.position()
                            + ", but more of a MIDI file was expected: export it again",
                    e);
        }
    }

    private List<Event> events() throws IOException {
        if (in.getInt() != HEADER) {
            throw new IOException("it does not begin with MThd, but a Standard MIDI File was expected");
        }
        int size = in.getInt();
        int next = in.position() + size;
        in.getShort();
        in.getShort();
        int division = in.getShort();
        in.position(next);
        while (in.remaining() >= 8) {
            int kind = in.getInt();
            int length = in.getInt();
            int end = in.position() + length;
            if (kind == TRACK) {
                track(end);
            }
            in.position(end);
        }
        found.sort(Comparator.comparingLong(Raw::tick));
        return timed(division);
    }

    private void track(int end) {
        long tick = 0;
        int running = 0;
        while (in.position() < end) {
            tick += number();
            int first = in.get() & 0xFF;
            if (first == 0xFF) {
                meta(tick);
            } else if (first >= 0xF0) {
                int length = number();
                in.position(in.position() + length);
            } else {
                int status = first >= 0x80 ? first : running;
                int data1 = first >= 0x80 ? in.get() & 127 : first;
                boolean pair = (status & 0xE0) != 0xC0;
                found.add(new Raw(tick, status, data1, pair ? in.get() & 127 : 0, 0));
                running = status;
            }
        }
    }

    private void meta(long tick) {
        int type = in.get() & 0xFF;
        int length = number();
        int end = in.position() + length;
        if (type == TEMPO && end - in.position() >= 3) {
            int micros = (in.get() & 0xFF) << 16 | (in.get() & 0xFF) << 8 | in.get() & 0xFF;
            found.add(new Raw(tick, 0, 0, 0, Math.max(1, micros)));
        }
        in.position(end);
    }

    private int number() {
        int value = 0;
        int next;
        int bytes = 0;
        do {
            next = in.get();
            value = value << 7 | next & 127;
        } while (next < 0 && ++bytes < 4);
        return value;
    }

    private List<Event> timed(int division) {
        // Below 0 it is frames a second times parts of a frame: the tempo says nothing then.
        int frames = -(division >> 8) * (division & 0xFF);
        boolean fixed = division < 0;
        double micros = fixed ? 1e6 / Math.max(1, frames) : (double) USUAL_MICROS / Math.max(1, division);
        List<Event> events = new ArrayList<>();
        double time = 0;
        long tick = 0;
        for (Raw raw : found) {
            time += (raw.tick() - tick) * micros;
            tick = raw.tick();
            if (raw.tempoMicros() == 0 && raw.status() >= 0x80) {
                events.add(new Event(Math.round(time * 1_000), raw.status(), raw.data1(), raw.data2()));
            } else if (!fixed && raw.tempoMicros() > 0) {
                micros = (double) raw.tempoMicros() / Math.max(1, division);
            }
        }
        return events;
    }
}
