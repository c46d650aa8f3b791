package dev.backline.controllers.internal.capture;

import dev.backline.model.Beats;
import dev.backline.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A clip holds a key once at a time: a stroke ends the one before, and of two at once the harder one stays. */
final class OneKey {
    private static final double AT_ONCE = 1.0 / 64;

    private OneKey() {}

    static List<Note> of(List<Note> notes) {
        List<Note> done = new ArrayList<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Note note : notes.stream().sorted(Note.ORDER).toList()) {
            Integer place = last.get(note.pitch().midi());
            Note before = place == null ? note : done.get(place);
            double since = note.start().minus(before.start()).value();
            if (place != null && since < AT_ONCE) {
                done.set(place, harder(before, note));
                continue;
            }
            if (place != null && before.end().compareTo(note.start()) > 0) {
                done.set(place, before.withLength(note.start().minus(before.start())));
            }
            last.put(note.pitch().midi(), done.size());
            done.add(note);
        }
        return done;
    }

    private static Note harder(Note before, Note note) {
        double end = Math.max(before.end().value(), note.end().value());
        return before.withVelocity(Math.max(before.velocity(), note.velocity()))
                .withLength(Beats.of(end - before.start().value()));
    }
}
