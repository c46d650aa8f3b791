package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the shortest part that notes repeat. */
final class Period {
    private Period() {}

    /**
     * Answers the length of the loop that gives the same notes.
     *
     * @param notes with places from 0
     * @param length of the whole, in ticks
     * @param bar shortest loop that is looked for, in ticks
     */
    static Optional<Long> of(List<Note> notes, long length, long bar) {
        if (notes.isEmpty() || bar <= 0) {
            return Optional.empty();
        }
        for (long period = bar; 2 * period <= length; period += bar) {
            if (repeats(notes, length, period)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private static boolean repeats(List<Note> notes, long length, long period) {
        List<Note> first = window(notes, 0, period);
        if (first.isEmpty()) {
            return false;
        }
        for (long at = period; at < length; at += period) {
            long until = Math.min(period, length - at);
            List<Note> there = window(notes, at, at + until);
            List<Note> here = until == period ? first : window(notes, 0, until);
            if (!equal(here, there, at, length)) {
                return false;
            }
        }
        return true;
    }

    static List<Note> window(List<Note> notes, long from, long until) {
        List<Note> found = new ArrayList<>();
        for (Note note : notes) {
            long at = Ticks.of(note.start());
            if (at >= from && at < until) {
                found.add(note);
            }
        }
        return found;
    }

    /** The last notes may be cut by the end of the whole. */
    private static boolean equal(List<Note> here, List<Note> there, long shift, long length) {
        if (here.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < here.size(); i++) {
            Note a = here.get(i);
            Note b = there.get(i);
            long end = Math.min(Ticks.of(a.end()) + shift, length);
            boolean same = a.pitch().equals(b.pitch())
                    && Ticks.of(a.start()) + shift == Ticks.of(b.start())
                    && Math.abs(end - Ticks.of(b.end())) <= 1
                    && a.velocity() == b.velocity()
                    && a.probability() == b.probability()
                    && a.detail().equals(b.detail());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
