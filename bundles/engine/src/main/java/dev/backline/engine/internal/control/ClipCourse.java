package dev.backline.engine.internal.control;

import java.util.Comparator;
import java.util.List;

/**
 * The envelopes of the clips in the arrangement: while a clip plays it changes what holds outside. A modulation of a level multiplies, of
 * anything else it adds its part of the range; automation replaces.
 */
final class ClipCourse implements Course {
    private final Course outside;
    private final List<ClipPart> parts;

    ClipCourse(Course outside, List<ClipPart> parts) {
        this.outside = outside;
        this.parts =
                parts.stream().sorted(Comparator.comparingLong(ClipPart::start)).toList();
    }

    /** Answers how many clips have begun. */
    private int begun(long frame) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).start() <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public double at(long frame) {
        double base = outside.at(frame);
        int begun = begun(frame);
        boolean plays = begun > 0 && frame < parts.get(begun - 1).end();
        return plays ? parts.get(begun - 1).at(frame, base) : base;
    }

    @Override
    public long next(long frame) {
        int begun = begun(frame);
        long next = outside.next(frame);
        if (begun < parts.size()) {
            next = Math.min(next, parts.get(begun).start());
        }
        if (begun > 0 && frame < parts.get(begun - 1).end()) {
            next = Math.min(next, Math.min(parts.get(begun - 1).end(), Course.onGrid(frame)));
        }
        return next;
    }
}
