package dev.backline.pipeline.internal.make;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/**
 * A MIDI file as the JDK reads it.
 *
 * @param bpm first tempo
 * @param markers where the sections begin, in beats
 * @param tracks notes by track name
 */
record MidiNotes(double bpm, List<Double> markers, Map<String, List<Hit>> tracks) {
    /**
     * A note.
     *
     * @param pitch its key
     * @param beat where it begins
     * @param length in beats
     * @param velocity 1 to 127
     */
    record Hit(int pitch, double beat, double length, int velocity) {}

    static MidiNotes of(Path file) throws IOException {
        try {
            Sequence sequence = MidiSystem.getSequence(file.toFile());
            double[] bpm = {120};
            List<Double> markers = new ArrayList<>();
            Map<String, List<Hit>> tracks = new LinkedHashMap<>();
            for (Track track : sequence.getTracks()) {
                read(track, sequence.getResolution(), bpm, markers, tracks);
            }
            return new MidiNotes(bpm[0], markers, tracks);
        } catch (InvalidMidiDataException e) {
            throw new IOException(e);
        }
    }

    private static void read(
            Track track, double ticks, double[] bpm, List<Double> markers, Map<String, List<Hit>> tracks) {
        String name = "";
        List<Hit> hits = new ArrayList<>();
        Map<Integer, long[]> open = new HashMap<>();
        for (int i = 0; i < track.size(); i++) {
            MidiEvent event = track.get(i);
            if (event.getMessage() instanceof MetaMessage meta) {
                byte[] data = meta.getData();
                switch (meta.getType()) {
                    case 3 -> name = new String(data, StandardCharsets.UTF_8);
                    case 6 -> markers.add(event.getTick() / ticks);
                    case 0x51 -> bpm[0] = 60e6 / ((data[0] & 255) << 16 | (data[1] & 255) << 8 | data[2] & 255);
                    default -> {}
                }
            } else if (event.getMessage() instanceof ShortMessage note) {
                boolean on = note.getCommand() == ShortMessage.NOTE_ON && note.getData2() > 0;
                boolean off = note.getCommand() == ShortMessage.NOTE_OFF || note.getCommand() == ShortMessage.NOTE_ON;
                long[] begun = off ? open.remove(note.getData1()) : null;
                if (begun != null) {
                    double length = (event.getTick() - begun[0]) / ticks;
                    hits.add(new Hit(note.getData1(), begun[0] / ticks, length, (int) begun[1]));
                }
                if (on) {
                    open.put(note.getData1(), new long[] {event.getTick(), note.getData2()});
                }
            }
        }
        if (!hits.isEmpty()) {
            tracks.put(name, hits);
        }
    }
}
