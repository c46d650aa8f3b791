package dev.backline.live.set.ui.internal.roll;

import dev.backline.model.Key;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The notes that a roll shows, which of them are chosen, and which keys have a row. */
final class RollModel {
    private static final int KEYS = 128;

    private List<Note> notes = List.of();
    private List<Note> ghosts = List.of();
    private final Set<NoteKey> chosen = new HashSet<>();
    private int[] rowOfKey = new int[KEYS];
    private int[] keyOfRow = new int[0];
    private double longest;
    private boolean folded;
    private Optional<Key> scale = Optional.empty();

    RollModel() {
        fold(false);
    }

    void show(List<Note> fresh, List<Note> beside, Optional<Key> key) {
        notes = fresh;
        ghosts = beside;
        scale = key;
        longest = fresh.stream().mapToDouble(n -> n.length().value()).max().orElse(0);
        Set<NoteKey> known = new HashSet<>();
        fresh.forEach(n -> known.add(NoteKey.of(n)));
        chosen.retainAll(known);
        fold(folded);
    }

    /** Shows what an edit will bring before the set says so, so that the next gesture meets it. */
    void expect(List<Note> gone, List<Note> come) {
        Set<NoteKey> out = new HashSet<>();
        gone.forEach(n -> out.add(NoteKey.of(n)));
        come.forEach(n -> out.add(NoteKey.of(n)));
        List<Note> now = new ArrayList<>(notes);
        now.removeIf(n -> out.contains(NoteKey.of(n)));
        now.addAll(come);
        now.sort(Note.ORDER);
        notes = now;
        longest = StrictMath.max(
                longest,
                come.stream().mapToDouble(n -> n.length().value()).max().orElse(0));
    }

    /** With folding, only keys that occur have a row. */
    void fold(boolean on) {
        folded = on;
        Set<Integer> used = new TreeSet<>();
        notes.forEach(n -> used.add(n.pitch().midi()));
        List<Integer> rows = new ArrayList<>();
        rowOfKey = new int[KEYS];
        for (int key = KEYS - 1; key >= 0; key--) {
            boolean shown = !on || used.isEmpty() || used.contains(key);
            rowOfKey[key] = shown ? rows.size() : -1;
            if (shown) {
                rows.add(key);
            }
        }
        keyOfRow = rows.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean folded() {
        return folded;
    }

    List<Note> notes() {
        return notes;
    }

    List<Note> ghosts() {
        return ghosts;
    }

    int rows() {
        return keyOfRow.length;
    }

    int key(int row) {
        return keyOfRow[Math.clamp(row, 0, keyOfRow.length - 1)];
    }

    /** Answers the row of a key; -1 while it is folded away. */
    int row(int key) {
        return rowOfKey[key];
    }

    boolean inScale(int key) {
        return scale.map(k -> k.contains(Pitch.of(key))).orElse(false);
    }

    boolean hasScale() {
        return scale.isPresent();
    }

    /** Answers the place of the first note that can reach beyond a beat. */
    int firstFrom(double beat) {
        return first(notes, beat - longest);
    }

    static int first(List<Note> notes, double beat) {
        int low = 0;
        int high = notes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (notes.get(middle).start().value() < beat) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Answers the note that sounds at a place. */
    Optional<Note> at(int key, double beat) {
        for (int i = firstFrom(beat); i < notes.size() && notes.get(i).start().value() <= beat + 1e-4; i++) {
            Note note = notes.get(i);
            if (note.pitch().midi() == key && beat < note.end().value() - 1e-4) {
                return Optional.of(note);
            }
        }
        return Optional.empty();
    }

    // ---- what is chosen

    boolean isChosen(Note note) {
        return chosen.contains(NoteKey.of(note));
    }

    boolean isAnyChosen() {
        return !chosen.isEmpty();
    }

    List<Note> chosen() {
        return chosen.isEmpty()
                ? List.of()
                : notes.stream().filter(this::isChosen).toList();
    }

    void choose(List<Note> wanted) {
        chosen.clear();
        wanted.forEach(n -> chosen.add(NoteKey.of(n)));
    }

    void toggle(Note note) {
        if (!chosen.remove(NoteKey.of(note))) {
            chosen.add(NoteKey.of(note));
        }
    }

    /** Answers the notes that begin in a rectangle. */
    List<Note> between(double fromBeat, double toBeat, int lowKey, int highKey) {
        return notes.stream()
                .filter(n -> n.end().value() > fromBeat
                        && n.start().value() < toBeat
                        && n.pitch().midi() >= lowKey
                        && n.pitch().midi() <= highKey)
                .toList();
    }
}
