package dev.backline.engine.internal.clip;

import dev.backline.model.Clip;
import dev.backline.model.Fade;
import dev.backline.model.Track;
import java.util.Optional;

/**
 * Where two clips of a lane meet and cross: both sound on either side of the place for half of the crossfade. That happens where both have an automatic fade
 * with a length there.
 *
 * @param half beats to either side; 0 when they do not cross
 * @param curve by which they cross
 */
record Joint(double half, Round.Curve curve) {
    /** They do not cross. */
    static final Joint NONE = new Joint(0, Round.Curve.STRAIGHT);

    private static final double HAIR = 1e-9;

    /** Answers how two neighbours meet. */
    static Joint of(Track.Placed left, Track.Placed right) {
        Optional<Clip.Audio> one = left.clip().audio();
        Optional<Clip.Audio> other = right.clip().audio();
        boolean meet = Math.abs(left.end().value() - right.at().value()) < HAIR;
        if (!meet || one.isEmpty() || other.isEmpty() || !sounds(left)) {
            return NONE;
        }
        double half = Math.min(
                        length(one.get().shape().fadeOut()),
                        length(other.get().shape().fadeIn()))
                / 2;
        half = Math.min(half, Math.min(before(left), behind(right)));
        if (half < HAIR) {
            return NONE;
        }
        // The same recording going on adds up to itself; two recordings keep their power.
        return new Joint(half, goesOn(left, right) ? Round.Curve.STRAIGHT : Round.Curve.POWER);
    }

    private static double length(Fade fade) {
        return fade.automatic() ? fade.length().value() : 0;
    }

    private static boolean sounds(Track.Placed left) {
        Clip clip = left.clip();
        return clip.looped()
                || clip.end().minus(clip.start()).value() > left.length().value() - HAIR;
    }

    /** The room at the end of the left one: as far as its last round goes on, and half of the clip. */
    private static double before(Track.Placed left) {
        double room = Math.min(left.length().value() / 2, Edges.room(left).out());
        Clip clip = left.clip();
        return clip.looped() ? Math.min(room, clip.loop().end().value() - Edges.endPlace(left)) : room;
    }

    /** The room at the start of the right one. */
    private static double behind(Track.Placed right) {
        double room = Math.min(right.length().value() / 2, Edges.room(right).in());
        Clip clip = right.clip();
        double into = clip.start().minus(clip.loop().start()).value();
        return clip.looped() && into >= -HAIR ? Math.min(room, into) : room;
    }

    private static boolean goesOn(Track.Placed left, Track.Placed right) {
        Clip.Audio one = left.clip().audio().orElseThrow();
        Clip.Audio other = right.clip().audio().orElseThrow();
        double end = left.clip().looped()
                ? Edges.endPlace(left)
                : left.clip().start().plus(left.length()).value();
        return one.file().equals(other.file())
                && one.tempo().equals(other.tempo())
                && one.warp().equals(other.warp())
                && one.gain().equals(other.gain())
                && one.shape().transpose() == other.shape().transpose()
                && one.shape().detuneCents() == other.shape().detuneCents()
                && Math.abs(right.clip().start().value() - end) < 1e-6;
    }
}
