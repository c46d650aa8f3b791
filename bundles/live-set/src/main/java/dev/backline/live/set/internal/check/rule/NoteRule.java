package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The notes of a clip: keys, order, ids, and what a single note may be. */
final class NoteRule implements Rule {
    private static final int KEYS = 128;
    private static final int MOST_VELOCITY = 127;
    private static final double TINY = 1e-6;

    @Override
    public Set<String> names() {
        return Set.of("KeyTracks");
    }

    @Override
    public void visit(Trail trail, Findings findings) {
        Ids ids = new Ids();
        Map<String, Node> keys = new HashMap<>();
        for (Node track : trail.node().children("KeyTrack")) {
            String key = track.value("MidiKey", "");
            double number = track.number("MidiKey").orElse(-1);
            if (number < 0 || number >= KEYS) {
                findings.add(Code.NOTE_KEY, trail.to(track), "key " + key, "0 to 127");
            }
            Node first = keys.putIfAbsent(key, track);
            if (first != null) {
                twice(key, first, trail.to(track), findings);
            }
            track.child("Notes").ifPresent(list -> notes(trail.to(track).to(list), ids, findings));
        }
        next(trail, ids, findings);
    }

    private static void twice(String key, Node first, Trail trail, Findings findings) {
        Node second = trail.node();
        Optional<Node> list = first.child("Notes");
        String found = "a second key track of key " + key;
        if (list.isEmpty()) {
            findings.add(Code.NOTE_KEY_TWICE, trail, found, "one for each key");
            return;
        }
        findings.add(Code.NOTE_KEY_TWICE, trail, found, "one for each key", s -> join(list.get(), second, s));
    }

    private static void join(Node list, Node second, TreeEdit edit) {
        List<Node> more = second.child("Notes").map(Node::children).orElse(List.of());
        edit.remove(second);
        edit.children(list, l -> {
            List<Node> all = new ArrayList<>(l);
            all.addAll(more);
            return Times.sorted(all, NoteRule::isNote);
        });
    }

    private static void notes(Trail trail, Ids ids, Findings findings) {
        Node list = trail.node();
        List<Node> notes = list.children("MidiNoteEvent");
        int unsorted = Times.firstUnsorted(notes);
        if (unsorted >= 0) {
            findings.add(
                    Code.NOTE_ORDER,
                    trail.to(notes.get(unsorted)),
                    "a note at beat " + notes.get(unsorted).attribute("Time", "?") + " stands behind a later one",
                    "notes of a key in order of time",
                    s -> s.children(list, l -> Times.sorted(l, NoteRule::isNote)));
        }
        for (int i = 0; i < notes.size(); i++) {
            note(trail, notes.get(i), findings);
            ids.see(trail, notes.get(i), findings);
            if (unsorted < 0 && i > 0 && overlap(notes.get(i - 1), notes.get(i))) {
                findings.add(
                        Code.NOTE_OVERLAP,
                        trail.to(notes.get(i)),
                        "a note at beat " + notes.get(i).attribute("Time", "?") + " begins while the one before sounds",
                        "one note of a key at a time");
            }
        }
    }

    private static boolean overlap(Node first, Node second) {
        return Times.of(first) + first.numberOf("Duration").orElse(0) > Times.of(second) + TINY;
    }

    private static void note(Trail trail, Node note, Findings findings) {
        double velocity = note.numberOf("Velocity").orElse(Double.NaN);
        if (!(velocity >= 1 && velocity <= MOST_VELOCITY) || outside(note, "OffVelocity", 0, MOST_VELOCITY)) {
            findings.add(
                    Code.NOTE_VELOCITY,
                    trail.to(note),
                    "velocity " + note.attribute("Velocity", "missing") + ", release "
                            + note.attribute("OffVelocity", "64"),
                    "1 to 127, release 0 to 127");
        }
        if (!(note.numberOf("Duration").orElse(Double.NaN) > 0)) {
            findings.add(
                    Code.NOTE_LENGTH,
                    trail.to(note),
                    "length " + note.attribute("Duration", "missing"),
                    "beats above 0");
        }
        if (outside(note, "Probability", 0, 1) || outside(note, "VelocityDeviation", -MOST_VELOCITY, MOST_VELOCITY)) {
            findings.add(
                    Code.NOTE_CHANCE,
                    trail.to(note),
                    "chance " + note.attribute("Probability", "1") + ", deviation "
                            + note.attribute("VelocityDeviation", "0"),
                    "chance 0 to 1, deviation -127 to 127");
        }
    }

    private static boolean outside(Node note, String attribute, double low, double high) {
        Optional<String> text = note.attribute(attribute);
        double value = note.numberOf(attribute).orElse(Double.NaN);
        return text.isPresent() && !(value >= low && value <= high);
    }

    private static void next(Trail trail, Ids ids, Findings findings) {
        Optional<Node> next = trail.ancestor(1).at("NoteIdGenerator/NextId");
        long value = next.flatMap(Node::value).map(Pointees::number).orElse(Long.MAX_VALUE);
        if (value <= ids.highest) {
            findings.add(
                    Code.NOTE_NEXT_ID,
                    trail,
                    "NextId is " + value,
                    "more than " + ids.highest,
                    s -> s.change(next.orElseThrow(), n -> n.withValue(Long.toString(ids.fresh()))));
        }
    }

    /** Ids of notes in a clip; those that are made come behind all. */
    private static final class Ids {
        private final Set<String> seen = new HashSet<>();
        private long highest = -1;
        private long made = -1;

        void see(Trail trail, Node note, Findings findings) {
            Optional<String> id = note.attribute("NoteId");
            if (id.isEmpty()) {
                return;
            }
            highest = Math.max(highest, Pointees.number(id.get()));
            if (!seen.add(id.get())) {
                findings.add(
                        Code.NOTE_ID_TWICE,
                        trail.to(note),
                        "note id " + id.get() + " a second time",
                        "an id of its own in the clip",
                        s -> s.change(note, n -> n.with("NoteId", Long.toString(fresh()))));
            }
        }

        long fresh() {
            made = Math.max(made, highest) + 1;
            return made;
        }
    }

    private static boolean isNote(Node node) {
        return node.is("MidiNoteEvent");
    }
}
