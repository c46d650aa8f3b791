package dev.backline.live.set.ui.internal.roll;

import dev.backline.api.set.SetEdit;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gestures on notes as edits of their clip. */
final class NoteEdit {
    private NoteEdit() {}

    private static String place(Note note) {
        return note.pitch().midi() + "@" + Refs.number(note.start().value());
    }

    private static String whole(Note note) {
        return place(note) + "+" + Refs.number(note.length().value()) + "v" + note.velocity();
    }

    static List<SetEdit> add(Clip clip, Collection<Note> notes) {
        return edit("clip.note-add", clip, notes.stream().map(NoteEdit::whole).toList());
    }

    static List<SetEdit> remove(Clip clip, Collection<Note> notes) {
        return edit(
                "clip.note-remove", clip, notes.stream().map(NoteEdit::place).toList());
    }

    /** Answers what notes become; one that stays as it is, is no edit. A chance is told only when it changes: old versions keep none. */
    static List<SetEdit> change(Clip clip, Collection<Note> notes, UnaryOperator<Note> change) {
        List<String> texts = new ArrayList<>();
        for (Note note : notes) {
            Note now = change.apply(note);
            if (!now.equals(note)) {
                String chance = now.probability() == note.probability() ? "" : "p" + Refs.number(now.probability());
                texts.add(place(note) + "=" + whole(now) + chance);
            }
        }
        return edit("clip.note-set", clip, texts);
    }

    private static List<SetEdit> edit(String kind, Clip clip, List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(List.of(Refs.clip(clip)));
        arguments.addAll(texts);
        return List.of(new SetEdit(kind, arguments));
    }

    static Note moved(Note note, double beats, int keys) {
        return new Note(
                Pitch.of(Math.clamp(note.pitch().midi() + keys, 0, 127)),
                Beats.of(note.start().value() + beats),
                note.length(),
                note.velocity(),
                note.probability(),
                note.detail());
    }

    static Note resized(Note note, double beats, double least) {
        return note.withLength(Beats.of(StrictMath.max(least, note.length().value() + beats)));
    }

    static Note chanced(Note note, double chance) {
        return new Note(
                note.pitch(),
                note.start(),
                note.length(),
                note.velocity(),
                Math.clamp(chance, 0.0, 1.0),
                note.detail());
    }

    static Note quantised(Note note, double grid) {
        return note.withStart(Beats.of(StrictMath.rint(note.start().value() / grid) * grid));
    }
}
