package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Era;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Note;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes of a clip: one key track for each pitch that occurs. */
final class NoteTree {
    private final SetContext context;

    NoteTree(SetContext context) {
        this.context = context;
    }

    void fill(Element notes, List<Note> values, String clip) {
        SortedMap<Integer, Element> keys = new TreeMap<>();
        int id = 0;
        for (Note note : values) {
            keys.computeIfAbsent(note.pitch().midi(), p -> new Element("Notes")).add(event(note, ++id));
            if (!note.detail().expression().isEmpty()) {
                context.omissions()
                        .add("Clip " + clip + ": movements within its notes; no real set shows how Live keeps them.");
            }
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

    /** Live 12.2 leaves out what is at rest, Live 11 never does. */
    private Element event(Note note, int id) {
        Note.Detail detail = note.detail();
        boolean all = context.era() == Era.LIVE_11;
        Element event = new Element("MidiNoteEvent")
                .with("Time", Numbers.text(note.start().value()))
                .with("Duration", Numbers.text(note.length().value()))
                .with("Velocity", Integer.toString(note.velocity()));
        if (all || detail.velocityDeviation() != 0) {
            event.with("VelocityDeviation", Numbers.text(detail.velocityDeviation()));
        }
        event.with("OffVelocity", Numbers.text(detail.releaseVelocity()));
        if (all || note.probability() != 1) {
            event.with("Probability", Numbers.text(note.probability()));
        }
        if (all || !detail.enabled()) {
            event.with("IsEnabled", String.valueOf(detail.enabled()));
        }
        return event.with("NoteId", Integer.toString(id));
    }
}
