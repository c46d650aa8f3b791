package dev.backline.engine.internal.clip;

import dev.backline.model.Clip;
import dev.backline.model.Fade;
import dev.backline.model.Track;

/**
 * How far the fades of a clip in the arrangement may reach, in beats: never past a turn of its loop, and never into each other, where the fade out gives
 * way.
 *
 * @param in from its start
 * @param out before its end
 */
record Edges(double in, double out) {
    private static final double HAIR = 1e-9;

    /** Answers the room for fades at either end. */
    static Edges room(Track.Placed placed) {
        double length = placed.length().value();
        Clip clip = placed.clip();
        double first = clip.loop().end().minus(clip.start()).value();
        if (!clip.looped() || first <= 0 || length <= first + HAIR) {
            return new Edges(length, length);
        }
        return new Edges(first, Math.min(length, intoRound(placed)));
    }

    /** Answers the fades of a clip within their room. */
    static Edges of(Track.Placed placed, Fade in, Fade out) {
        Edges room = room(placed);
        double from = in.automatic() ? 0 : Math.min(in.length().value(), room.in());
        double until = out.automatic() ? 0 : Math.min(out.length().value(), room.out());
        return new Edges(from, Math.min(until, Math.max(0, placed.length().value() - from)));
    }

    /** Answers how far into its round a looped clip is at its end; a whole round when it ends on a turn. */
    static double intoRound(Track.Placed placed) {
        Clip clip = placed.clip();
        double round = clip.loop().end().minus(clip.loop().start()).value();
        double length = placed.length().value();
        double first = clip.loop().end().minus(clip.start()).value();
        if (length <= first + HAIR || round <= 0) {
            return length;
        }
        double into = (length - first) % round;
        return into < HAIR || round - into < HAIR ? round : into;
    }

    /** Answers where in a looped clip it ends, on the far side of a turn when it ends on one. */
    static double endPlace(Track.Placed placed) {
        Clip clip = placed.clip();
        double first = clip.loop().end().minus(clip.start()).value();
        return placed.length().value() <= first + HAIR
                ? clip.start().value() + placed.length().value()
                : clip.loop().start().value() + intoRound(placed);
    }
}
