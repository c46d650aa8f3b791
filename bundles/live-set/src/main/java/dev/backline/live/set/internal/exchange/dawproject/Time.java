package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.model.Beats;
import dev.backline.model.Seconds;
import dev.backline.model.TempoMap;

/** Which unit the times of a place in a project have, and what they are in beats. */
enum Time {
    /** Quarter notes. */
    BEATS,
    /** Clock time. */
    SECONDS;

    private static final double FINE = 1e9;

    /** Answers the unit that a timeline tells, or else the one around it. */
    static Time of(Branch timeline, Time around) {
        return of(timeline, "timeUnit", around);
    }

    static Time of(Branch branch, String attribute, Time around) {
        return switch (branch.text(attribute, "")) {
            case "beats" -> BEATS;
            case "seconds" -> SECONDS;
            default -> around;
        };
    }

    /** Answers a place of the song in beats. */
    double song(double value, TempoMap tempo) {
        return this == BEATS ? value : fine(tempo.beats(Seconds.of(value)).value());
    }

    /** Answers a length that begins at a place of the song, in beats. */
    double length(double start, double length, TempoMap tempo) {
        return this == BEATS ? length : fine(song(start + length, tempo) - song(start, tempo));
    }

    /** Answers a place within a clip in beats; seconds there are beats at the song's first tempo, as in the model. */
    double inside(double value, TempoMap tempo) {
        return this == BEATS ? value : fine(value * tempo.at(Beats.ZERO).bpm() / 60);
    }

    /** Takes off what the way through another unit added. */
    static double fine(double value) {
        return Math.rint(value * FINE) / FINE;
    }
}
