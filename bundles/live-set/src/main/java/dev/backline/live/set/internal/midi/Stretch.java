package dev.backline.live.set.internal.midi;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Span;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a clip as it plays in the arrangement.
 *
 * @param from first place inside, in the clip's own time
 * @param to first place behind it
 * @param at where it plays, in the song
 */
record Stretch(double from, double to, double at) {
    private static final int MOST = 100_000;

    /** Answers the pieces of a placed clip in order; {@code loop} is the part that repeats. */
    static List<Stretch> of(Track.Placed placed, Span loop, boolean looped) {
        Clip clip = placed.clip();
        List<Stretch> answer = new ArrayList<>();
        double place = 0;
        double from = clip.start().value();
        double end = looped ? loop.end().value() : clip.end().value();
        while (place < placed.length().value() && answer.size() < MOST) {
            double length = Math.min(end - from, placed.length().value() - place);
            if (length > 0) {
                answer.add(new Stretch(from, from + length, placed.at().value() + place));
            }
            place += Math.max(0, length);
            if (!looped) {
                break;
            }
            from = loop.start().value();
        }
        return answer;
    }

    /** Answers where a place of the clip plays. */
    Beats song(double place) {
        return Beats.of(at + place - from);
    }
}
