package dev.backline.live.set.ui.internal.roll;

import dev.backline.model.Note;

/**
 * What tells a note from the others of its clip.
 *
 * @param key 0 to 127
 * @param tick where it begins, in 960ths of a beat
 */
record NoteKey(int key, long tick) {
    private static final double TICKS = 960;

    static NoteKey of(Note note) {
        return of(note.pitch().midi(), note.start().value());
    }

    static NoteKey of(int key, double beat) {
        return new NoteKey(key, StrictMath.round(beat * TICKS));
    }
}
