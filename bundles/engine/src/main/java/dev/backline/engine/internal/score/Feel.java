package dev.backline.engine.internal.score;

import dev.backline.model.Beats;
import dev.backline.model.Groove;
import dev.backline.model.Note;
import java.util.List;

/**
 * What a groove does to a note: to the grid by its quantise, to the template by its timing, astray by its random, and to the template's velocity.
 * Between the template's notes its offsets run in straight lines; outside they repeat with the template's length.
 */
final class Feel {
    private static final double[] GRID_BEATS = {1, 0.5, 1 / 3.0, 0.25, 1 / 6.0, 0.125};

    private final Groove groove;
    private final double amount;
    private final double grid;
    private final List<Note> template;
    private final double length;

    /**
     * @param amount how much of all grooves is heard, 0 to 1.3
     */
    Feel(Groove groove, double amount) {
        this.groove = groove;
        this.amount = amount;
        this.grid = GRID_BEATS[groove.base()];
        this.template = groove.template().map(c -> c.notes()).orElse(List.of());
        this.length = groove.template().map(c -> c.length().value()).orElse(1.0);
    }

    /**
     * Answers the note as it is played.
     *
     * @param place where it stands in its clip, which the grid counts from
     * @param chance -1 to 1
     */
    Note play(Note note, double place, double chance) {
        double line = Math.rint(place / grid) * grid;
        double at = place + groove.quantise() * (line - place);
        at += groove.timing() * amount * offset(at);
        at += groove.random() * amount * chance * grid / 2;
        double start = Math.max(0, note.start().value() + at - place);
        double velocity = note.velocity();
        velocity += groove.velocity() * amount * (struck(at, velocity) - velocity);
        return note.withStart(Beats.of(start)).withVelocity((int) Math.rint(velocity));
    }

    private double offset(double at) {
        if (template.isEmpty()) {
            return 0;
        }
        double place = at - Math.floor(at / length) * length;
        int next = next(place);
        double from = grid(next - 1);
        double to = grid(next);
        double part = to > from ? (place - from) / (to - from) : 0;
        return away(next - 1) + part * (away(next) - away(next - 1));
    }

    private int next(double place) {
        int next = 0;
        while (next < template.size() && grid(next) <= place) {
            next++;
        }
        return next;
    }

    // Before the first note stands the last one of the round before, behind the last the first one of the next.
    private double grid(int index) {
        int inside = Math.floorMod(index, template.size());
        double rounds = Math.floorDiv(index, template.size());
        return Math.rint(template.get(inside).start().value() / grid) * grid + rounds * length;
    }

    private double away(int index) {
        double start =
                template.get(Math.floorMod(index, template.size())).start().value();
        return start - Math.rint(start / grid) * grid;
    }

    private double struck(double at, double otherwise) {
        if (template.isEmpty()) {
            return otherwise;
        }
        double place = at - Math.floor(at / length) * length;
        return template.get(Math.max(0, next(place + grid / 2) - 1)).velocity();
    }
}
