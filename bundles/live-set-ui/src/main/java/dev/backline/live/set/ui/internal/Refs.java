package dev.backline.live.set.ui.internal;

import dev.backline.model.Clip;
import dev.backline.model.Track;
import java.math.BigDecimal;

/** How things are named in edits: by their ids. */
public final class Refs {
    private Refs() {}

    public static String track(Track track) {
        return track(track.id());
    }

    public static String track(String id) {
        return id.equals("main") ? id : "id:" + id;
    }

    public static String clip(Clip clip) {
        return clip(clip.id());
    }

    public static String clip(String id) {
        return "id:" + id;
    }

    /** Answers the place of a slot, its scene counted from 0. */
    public static String slot(String track, int scene) {
        return "id:" + track + "@" + (scene + 1);
    }

    /** Answers a place of the arrangement. */
    public static String beat(String track, double beat) {
        return "id:" + track + "@" + number(beat) + "b";
    }

    public static String scene(int scene) {
        return "#" + (scene + 1);
    }

    /** Answers a number with at most six places, without an exponent. */
    public static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(StrictMath.rint(value * 1e6) / 1e6).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
