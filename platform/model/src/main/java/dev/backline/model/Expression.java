package dev.backline.model;

import java.util.List;

/**
 * What happens within one note.
 *
 * @param kind of movement
 * @param points times from the note's start; bend in semitones -48 to 48, slide and pressure 0 to 127
 */
public record Expression(Kind kind, List<Envelope.Point> points) {
    /** Copies the points. */
    public Expression {
        points = List.copyOf(points);
    }

    /** Movements of a note. */
    public enum Kind {
        /** Pitch bend of the note. */
        BEND,
        /** Controller 74. */
        SLIDE,
        /** Aftertouch of the note. */
        PRESSURE
    }
}
