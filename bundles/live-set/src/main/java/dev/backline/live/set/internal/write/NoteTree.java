package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Note;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes of a clip: one key track for each pitch that occurs. */
final class NoteTree {
    private NoteTree() {}

    static void fill(Element notes, List<Note> values) {
        SortedMap<Integer, Element> keys = new TreeMap<>();
        int id = 0;
        for (Note note : values) {
            keys.computeIfAbsent(note.pitch().midi(), p -> new Element("Notes")).add(event(note, ++id));
        }
        Element tracks = notes.at("KeyTracks");
        keys.forEach((pitch, events) -> {
            Element track = tracks.add(new Element("KeyTrack"))
                    .with("Id", Integer.toString(tracks.children().size() - 1));
            track.add(events);
            track.add(new Element("MidiKey")).with("Value", Integer.toString(pitch));
        });
        notes.set("NoteIdGenerator/NextId", id + 1);
    }

    private static Element event(Note note, int id) {
        return new Element("MidiNoteEvent")
                .with("Time", Numbers.text(note.start().value()))
                .with("Duration", Numbers.text(note.length().value()))
                .with("Velocity", Integer.toString(note.velocity()))
                .with("VelocityDeviation", "0")
                .with("OffVelocity", "64")
                .with("Probability", Numbers.text(note.probability()))
                .with("IsEnabled", "true")
                .with("NoteId", Integer.toString(id));
    }
}
