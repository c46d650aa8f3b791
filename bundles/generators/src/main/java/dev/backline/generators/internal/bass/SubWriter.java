package dev.backline.generators.internal.bass;

import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.List;

/** Writes the sub-bass of one section: what the bass plays, in the one octave that a sine can carry. */
final class SubWriter {
    /** E1, 41 Hz: deeper than this most loudspeakers are silent. */
    private static final int LOWEST = 28;

    private SubWriter() {}

    static List<Note> notes(Passage passage) {
        return passage.heard("bass").stream().map(SubWriter::low).toList();
    }

    private static Note low(Note note) {
        int midi = LOWEST + Math.floorMod(note.pitch().midi() - LOWEST, 12);
        return note.withPitch(Pitch.of(midi));
    }
}
