package dev.backline.live.set.internal.midi;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.midi.MidiContent.ControlAt;
import dev.backline.live.set.internal.midi.MidiContent.MidiNote;
import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the events of one track. */
final class TrackScan {
    private static final int NAME = 0x03;
    private static final int META = 0xFF;
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;
    private static final int CONTROL = 0xB0;
    private static final int PRESSURE = 0xD0;
    private static final int BEND = 0xE0;
    private static final int LAST_TEXT = 0x0F;
    private static final int MOST_EVENTS = 4_000_000;

    private final ByteBuffer in;
    private final String file;
    private final MetaScan meta;
    private final Map<Integer, Deque<MidiNote>> open = new HashMap<>();
    private final List<MidiNote> notes = new ArrayList<>();
    private final List<ControlAt> controls = new ArrayList<>();
    private int started;
    private int others;
    private int sysex;
    private int texts;
    private String name = "";
    private long tick;
    private int status;

    TrackScan(ByteBuffer in, String file, MetaScan meta) {
        this.in = in;
        this.file = file;
        this.meta = meta;
    }

    MidiTrack read() throws SetFault {
        while (in.hasRemaining()) {
            tick += length();
            meta.reach(tick);
            event();
        }
        // What was never ended lasts to the end of the track.
        open.values().forEach(started -> started.forEach(this::close));
        notes.sort(Comparator.comparingLong(MidiNote::on).thenComparingInt(MidiNote::key));
        return new MidiTrack(name, List.copyOf(notes), List.copyOf(controls), others, sysex, texts);
    }

    private void event() throws SetFault {
        int next = in.get(in.position()) & 0xFF;
        if (next >= 0x80) {
            status = next;
            in.get();
        } else if (status < 0x80) {
            throw new SetFault(file + ": the track \"" + name + "\" has the byte " + next
                    + " where an event was expected. Export the file again.");
        }
        if (status == META) {
            meta(in.get() & 0xFF);
        } else if (status >= 0xF0) {
            data();
            sysex++;
            status = 0;
        } else {
            channel();
        }
    }

    private void meta(int type) {
        ByteBuffer data = data();
        if (type == NAME && name.isEmpty()) {
            name = SmfReader.text(data);
        } else if (!meta.meta(tick, type, data) && type > 0 && type <= LAST_TEXT) {
            texts++;
        }
        status = 0;
    }

    private void channel() throws SetFault {
        int kind = status & 0xF0;
        int first = in.get() & 0x7F;
        int second = kind == 0xC0 || kind == 0xD0 ? 0 : in.get() & 0x7F;
        int slot = (status & 0x0F) << 7 | first;
        if (kind == NOTE_ON && second > 0) {
            limit(++started);
            open.computeIfAbsent(slot, s -> new ArrayDeque<>())
                    .add(new MidiNote(tick, tick, status & 0x0F, first, second));
        } else if (kind == NOTE_ON || kind == NOTE_OFF) {
            Deque<MidiNote> sounding = open.get(slot);
            if (sounding != null && !sounding.isEmpty()) {
                close(Objects.requireNonNull(sounding.poll()));
            }
        } else {
            control(kind, first, second);
        }
    }

    private void control(int kind, int first, int second) throws SetFault {
        int channel = status & 0x0F;
        if (kind == CONTROL) {
            controls.add(new ControlAt(tick, channel, first, second));
        } else if (kind == BEND) {
            controls.add(new ControlAt(tick, channel, ControlAt.PITCH_BEND, second << 7 | first));
        } else if (kind == PRESSURE) {
            controls.add(new ControlAt(tick, channel, ControlAt.PRESSURE, first));
        } else {
            others++;
        }
        limit(controls.size());
    }

    private void limit(int events) throws SetFault {
        if (events > MOST_EVENTS) {
            throw new SetFault(file + ": the track \"" + name + "\" has more than " + MOST_EVENTS
                    + " notes or movements of controllers, far above any song. Split the file.");
        }
    }

    private void close(MidiNote note) {
        notes.add(new MidiNote(note.on(), tick, note.channel(), note.key(), note.velocity()));
    }

    private ByteBuffer data() {
        int size = (int) Math.min(in.remaining(), length());
        ByteBuffer data = in.slice(in.position(), size);
        in.position(in.position() + size);
        return data;
    }

    private long length() {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            int next = in.get();
            value = value << 7 | next & 0x7F;
            if (next >= 0) {
                break;
            }
        }
        return value;
    }
}
