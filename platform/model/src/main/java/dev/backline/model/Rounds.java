package dev.backline.model;

import java.util.ArrayList;
import java.util.List;

/** A clip as it goes round in the arrangement: once from its start, then from its loop's start again and again. */
final class Rounds {
    /** A loop is no shorter, however a damaged file has it: else it would go round without end. */
    private static final Beats LEAST = Beats.of(1.0 / 256);

    private Rounds() {}

    static List<Note> of(Track.Placed placed) {
        Clip clip = placed.clip();
        List<Note> sounding = new ArrayList<>();
        boolean looped = clip.looped() && clip.start().compareTo(end(clip)) < 0;
        Beats until = looped ? end(clip) : clip.end();
        round(placed, clip.start(), until, 0, sounding);
        if (looped) {
            double step = until.minus(clip.loop().start()).value();
            // Nought for a clip that starts with its loop, so that the times are whole multiples of the loop.
            double lead = until.minus(clip.start()).value() - step;
            for (int i = 1; lead + i * step < placed.length().value(); i++) {
                round(placed, clip.loop().start(), until, lead + i * step, sounding);
            }
        }
        return sounding;
    }

    private static Beats end(Clip clip) {
        Beats least = clip.loop().start().plus(LEAST);
        return clip.loop().end().compareTo(least) < 0 ? least : clip.loop().end();
    }

    private static void round(Track.Placed placed, Beats from, Beats until, double offset, List<Note> sounding) {
        double length = placed.length().value();
        for (Note note : placed.clip().notes()) {
            double start = offset + (note.start().value() - from.value());
            boolean inside = note.start().compareTo(from) >= 0 && note.start().compareTo(until) < 0;
            if (inside && note.enabled() && start < length) {
                double end = Math.min(start + note.length().value(), length);
                sounding.add(note.withStart(placed.at().plus(Beats.of(start))).withLength(Beats.of(end - start)));
            }
        }
    }
}
