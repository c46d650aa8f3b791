package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.SetView;
import java.util.List;

/** Edits of single notes. */
final class NoteEdits {
    private static final int MOST = 100_000;

    private NoteEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "clip.note-add",
                        "CLIP KEY@BEAT+LENGTH[vVELOCITY][dDEVIATION][pCHANCE][rRELEASE][off] ...",
                        "Adds notes: key 0 to 127 (60 is C3), beat and length in the clip. Where notes of one key meet, the new one wins.",
                        "clip.note-add Bass@1 36@0+0.5v100 43@1.5+0.5v80p0.5",
                        2,
                        (set, words, edit) -> change(set, words, edit, NoteEdits::add)),
                new EditKind(
                        "clip.note-set",
                        "CLIP KEY@BEAT=KEY@BEAT[+LENGTH][vVELOCITY][dDEVIATION][pCHANCE][rRELEASE][on|off] ...",
                        "Moves and changes notes; what is not said stays.",
                        "clip.note-set Bass@1 36@0=38@0.25v90",
                        2,
                        (set, words, edit) -> change(set, words, edit, NoteEdits::set)),
                new EditKind(
                        "clip.note-remove",
                        "CLIP KEY@BEAT ...",
                        "Takes notes out.",
                        "clip.note-remove Bass@1 36@0",
                        2,
                        (set, words, edit) -> change(set, words, edit, NoteEdits::remove)));
    }

    private interface Change {
        void apply(NoteRows rows, Words words) throws SetFault;
    }

    private static void change(SetView set, Words words, TreeEdit edit, Change change) throws SetFault {
        ClipView clip = Find.clip(set, words.text(0));
        Node notes = clip.node()
                .child("Notes")
                .filter(n -> clip.isMidi() && n.child("KeyTracks").isPresent())
                .orElseThrow(
                        () -> new SetFault("Clip " + clip.name() + " holds audio, but a clip of notes was expected."));
        NoteRows rows = new NoteRows(clip, notes, set.era());
        if (words.has(MOST + 1)) {
            throw new SetFault("The edit has more than " + MOST + " notes. Use several edits.");
        }
        change.apply(rows, words);
        edit.replace(notes, rows.written());
    }

    private static void add(NoteRows rows, Words words) throws SetFault {
        for (int i = 1; words.has(i); i++) {
            NoteText note = NoteText.parse(words, i, words.text(i));
            if (note.length().isEmpty()) {
                throw words.fault(i, "a note with a length, such as 60@1.5+0.25,");
            }
            rows.add(note);
        }
    }

    /** All leave their places before any takes its new one, so that notes can change places. */
    private static void set(NoteRows rows, Words words) throws SetFault {
        java.util.ArrayList<Runnable> landings = new java.util.ArrayList<>();
        for (int i = 1; words.has(i); i++) {
            String[] sides = words.text(i).split("=", 2);
            if (sides.length < 2) {
                throw words.fault(i, "what a note becomes, such as 60@0=62@0.5,");
            }
            NoteText from = NoteText.parse(words, i, sides[0]);
            NoteText to = NoteText.parse(words, i, sides[1]);
            Node node = rows.changed(rows.take(from), to);
            landings.add(() -> rows.put(to.key(), node));
        }
        landings.forEach(Runnable::run);
    }

    private static void remove(NoteRows rows, Words words) throws SetFault {
        for (int i = 1; words.has(i); i++) {
            rows.take(NoteText.parse(words, i, words.text(i)));
        }
    }
}
