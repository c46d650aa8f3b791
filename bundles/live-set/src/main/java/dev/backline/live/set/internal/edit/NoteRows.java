package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The notes of a clip by key while they change; rows that do not are written as they were read. Belongs to one thread. */
final class NoteRows {
    /** Nearer than this, two places are the same: texts are shorter than numbers. */
    private static final double SAME = 1e-4;

    private final ClipView clip;
    private final Node notes;
    private final Era era;
    private final Map<Integer, Node> tracks = new HashMap<>();
    private final Map<Integer, List<Node>> rows = new TreeMap<>();
    private long next;

    NoteRows(ClipView clip, Node notes, Era era) {
        this.clip = clip;
        this.notes = notes;
        this.era = era;
        for (Node track : keyTracks().children()) {
            int key = (int) track.number("MidiKey").orElse(-1);
            tracks.put(key, track);
        }
        next = (long) notes.number("NoteIdGenerator/NextId").orElse(0);
        notes.walk(n -> n.numberOf("NoteId").ifPresent(id -> next = Math.max(next, (long) id + 1)));
        next = Math.max(1, next);
    }

    private Node keyTracks() {
        return notes.child("KeyTracks").orElseThrow();
    }

    private List<Node> row(int key) {
        return rows.computeIfAbsent(key, k -> {
            Node track = tracks.get(k);
            return track == null
                    ? new ArrayList<>()
                    : new ArrayList<>(track.child("Notes").map(Node::children).orElse(List.of()));
        });
    }

    /** Takes out the note of a key and a beat. */
    Node take(NoteText wanted) throws SetFault {
        List<Node> row = row(wanted.key());
        for (int i = 0; i < row.size(); i++) {
            if (StrictMath.abs(time(row.get(i)) - wanted.time()) < SAME) {
                return row.remove(i);
            }
        }
        throw new SetFault("Clip " + clip.name() + " has no note of key " + wanted.key() + " at beat "
                + Numbers.text(wanted.time()) + ".");
    }

    void add(NoteText text) throws SetFault {
        Node node = Node.of("MidiNoteEvent", "Time", "0", "Duration", "1", "Velocity", "100");
        if (era == Era.LIVE_11) {
            // Live 11 never leaves them out, Live 12 does while they are at rest.
            node = node.with("VelocityDeviation", "0");
        }
        node = node.with("OffVelocity", "64");
        if (era == Era.LIVE_11) {
            node = node.with("Probability", "1");
        }
        if (!era.since(Era.LIVE_12)) {
            node = node.with("IsEnabled", "true");
        }
        if (era.since(Era.LIVE_10)) {
            node = node.with("NoteId", Long.toString(next++));
        }
        put(text.key(), changed(node, text));
    }

    Node changed(Node note, NoteText text) throws SetFault {
        boolean rich = era.since(Era.LIVE_11);
        if (!rich && (text.deviation().isPresent() || text.chance().isPresent())) {
            throw new SetFault(
                    "Notes of this version keep neither a chance nor a deviation of velocity, which came with"
                            + " Live 11. Leave them out.");
        }
        Node node = note.with("Time", Numbers.text(text.time()));
        node = with(node, "Duration", text.length());
        node = with(node, "Velocity", text.velocity());
        node = with(node, "VelocityDeviation", text.deviation());
        node = with(node, "Probability", text.chance());
        node = with(node, "OffVelocity", text.release());
        return text.enabled().isPresent()
                ? node.with("IsEnabled", Boolean.toString(text.enabled().get()))
                : node;
    }

    private static Node with(Node node, String name, OptionalDouble value) {
        return value.isPresent() ? node.with(name, Numbers.text(value.getAsDouble())) : node;
    }

    /** Puts a note into its row as Live does: one that began before ends here, one at the same beat gives way, and it ends at the next. */
    void put(int key, Node note) {
        List<Node> row = row(key);
        double start = time(note);
        double end = start + length(note);
        List<Node> fresh = new ArrayList<>();
        for (Node other : row) {
            double at = time(other);
            if (StrictMath.abs(at - start) < SAME) {
                continue;
            }
            if (at < start && at + length(other) > start + SAME) {
                fresh.add(other.with("Duration", Numbers.text(start - at)));
            } else {
                fresh.add(other);
                end = at > start ? StrictMath.min(end, at) : end;
            }
        }
        fresh.add(end < start + length(note) - SAME ? note.with("Duration", Numbers.text(end - start)) : note);
        fresh.sort(Comparator.comparingDouble(NoteRows::time));
        row.clear();
        row.addAll(fresh);
    }

    private static double time(Node note) {
        return note.numberOf("Time").orElse(0);
    }

    private static double length(Node note) {
        return note.numberOf("Duration").orElse(0);
    }

    Node written() {
        List<Node> all = new ArrayList<>();
        long id = keyTracks().children().stream()
                .mapToLong(t -> (long) t.numberOf("Id").orElse(-1))
                .max()
                .orElse(-1);
        for (Node track : keyTracks().children()) {
            List<Node> row = rows.remove((int) track.number("MidiKey").orElse(-1));
            if (row == null) {
                all.add(track);
            } else if (!row.isEmpty()) {
                all.add(withNotes(track, row));
            }
        }
        for (Map.Entry<Integer, List<Node>> row : rows.entrySet()) {
            if (!row.getValue().isEmpty()) {
                all.add(Node.of("KeyTrack", "Id", Long.toString(++id))
                        .plus(Node.of("Notes").withChildren(row.getValue()))
                        .plus(Node.leaf("MidiKey", Integer.toString(row.getKey()))));
            }
        }
        return notes.withChildren(notes.children().stream()
                .map(n -> n.is("KeyTracks") ? n.withChildren(all) : n.is("NoteIdGenerator") ? counted(n) : n)
                .toList());
    }

    private static Node withNotes(Node track, List<Node> row) {
        return track.withChildren(track.children().stream()
                .map(n -> n.is("Notes") ? n.withChildren(row) : n)
                .toList());
    }

    private Node counted(Node generator) {
        return generator.withChildren(generator.children().stream()
                .map(n -> n.is("NextId") ? n.withValue(Long.toString(next)) : n)
                .toList());
    }
}
