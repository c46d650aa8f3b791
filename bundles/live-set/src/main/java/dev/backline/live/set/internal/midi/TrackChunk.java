package dev.backline.live.set.internal.midi;

import dev.backline.api.set.MidiWriter;
import dev.backline.live.set.internal.midi.MidiContent.ControlAt;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One track of a file in the making: events in any order, sorted when they become bytes. */
final class TrackChunk {
    static final int NAME = 0x03;
    private static final int META = 0xFF;
    private static final int END_OF_TRACK = 0x2F;
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;
    private static final int CONTROL = 0xB0;
    private static final int PRESSURE = 0xD0;
    private static final int BEND = 0xE0;

    private final List<Event> events = new ArrayList<>();

    /** Answers the nearest tick of a position. */
    static long tick(Beats at) {
        return Math.round(at.value() * MidiWriter.TICKS_PER_BEAT);
    }

    void meta(long tick, int type, byte... data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(META);
        out.write(type);
        length(out, data.length);
        out.writeBytes(data);
        events.add(new Event(tick, Order.META, 0, out.toByteArray()));
    }

    void text(long tick, int type, String text) {
        meta(tick, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void note(long on, long off, int channel, Note note) {
        int key = note.pitch().midi();
        int release = (int) Math.round(note.detail().releaseVelocity());
        byte[] start = {(byte) (NOTE_ON | channel), (byte) key, (byte) note.velocity()};
        byte[] stop = {(byte) (NOTE_OFF | channel), (byte) key, (byte) release};
        events.add(new Event(on, Order.ON, key, start));
        events.add(new Event(off, Order.OFF, key, stop));
    }

    /** Adds a movement; the controller is numbered as in {@link ControlAt}. */
    void control(long tick, int channel, int controller, int value) {
        byte[] bytes = switch (controller) {
            case ControlAt.PITCH_BEND ->
                new byte[] {(byte) (BEND | channel), (byte) (value & 0x7F), (byte) (value >> 7)};
            case ControlAt.PRESSURE -> new byte[] {(byte) (PRESSURE | channel), (byte) value};
            default -> new byte[] {(byte) (CONTROL | channel), (byte) controller, (byte) value};
        };
        events.add(new Event(tick, Order.CONTROL, controller, bytes));
    }

    /** Adds all that another chunk holds but its name. */
    void merge(TrackChunk other) {
        other.events.stream()
                .filter(e -> e.bytes()[1] != NAME || e.order() != Order.META)
                .forEach(events::add);
    }

    byte[] bytes() {
        // A stable sort: what came first stays first among equals. An end goes before a start, so that a key can
        // repeat.
        events.sort(Comparator.comparingLong(Event::tick)
                .thenComparing(Event::order)
                .thenComparingInt(Event::key));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long before = 0;
        for (Event event : events) {
            length(body, event.tick() - before);
            body.writeBytes(event.bytes());
            before = event.tick();
        }
        body.writeBytes(new byte[] {0, (byte) META, END_OF_TRACK, 0});
        int size = body.size();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(size + 8);
        chunk.writeBytes("MTrk".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(new byte[] {(byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size});
        chunk.writeBytes(body.toByteArray());
        return chunk.toByteArray();
    }

    /** Seven bits a byte, the highest first, each but the last marked. */
    private static void length(ByteArrayOutputStream out, long value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >> shift != 0) {
                out.write((int) (value >> shift & 0x7F | 0x80));
            }
        }
        out.write((int) (value & 0x7F));
    }

    private enum Order {
        META,
        OFF,
        CONTROL,
        ON
    }

    /** Bytes at their place; a class, since a record would show an array that can be changed. */
    private static final class Event {
        private final long tick;
        private final Order order;
        private final int key;
        private final byte[] bytes;

        Event(long tick, Order order, int key, byte[] bytes) {
            this.tick = tick;
            this.order = order;
            this.key = key;
            this.bytes = bytes;
        }

        long tick() {
            return tick;
        }

        Order order() {
            return order;
        }

        int key() {
            return key;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
