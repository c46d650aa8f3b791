package dev.backline.generators.internal.score;

import dev.backline.model.Beats;
import dev.backline.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings notes into the shape that every format can hold: on ticks, inside their section, no key pressed twice at once.
 */
public final class Tidy {
    /** Ticks a beat; a MIDI file holds such positions without rounding. */
    private static final int TICKS = 960;

    private Tidy() {}

    /** Answers the notes in order; those outside of 0 to {@code length} beats are dropped, longer ones cut. */
    public static List<Note> notes(List<Note> notes, double length) {
        long end = Math.round(length * TICKS);
        List<Note> sorted = notes.stream()
                .map(Tidy::onTicks)
                .filter(n -> ticks(n.start()) < end)
                .sorted(Note.ORDER)
                .toList();
        List<Note> tidy = new ArrayList<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Note note : sorted) {
            Integer before = last.get(note.pitch().midi());
            if (before != null && !cut(tidy, before, ticks(note.start()))) {
                continue;
            }
            last.put(note.pitch().midi(), tidy.size());
            tidy.add(withEnd(note, Math.min(ticks(note.end()), end)));
        }
        return tidy.stream().sorted(Note.ORDER).toList();
    }

    /** Shortens the earlier note so that it ends where the same key is pressed again; false when both start at once. */
    private static boolean cut(List<Note> tidy, int earlier, long at) {
        Note note = tidy.get(earlier);
        if (ticks(note.start()) >= at) {
            return false;
        }
        if (ticks(note.end()) > at) {
            tidy.set(earlier, withEnd(note, at));
        }
        return true;
    }

    private static Note onTicks(Note note) {
        long start = Math.max(0, ticks(note.start()));
        long length = Math.max(1, ticks(note.length()));
        return note.withStart(beats(start)).withLength(beats(length));
    }

    private static Note withEnd(Note note, long end) {
        return note.withLength(beats(end - ticks(note.start())));
    }

    private static long ticks(Beats beats) {
        return Math.round(beats.value() * TICKS);
    }

    private static Beats beats(long ticks) {
        return Beats.of(ticks / (double) TICKS);
    }
}
