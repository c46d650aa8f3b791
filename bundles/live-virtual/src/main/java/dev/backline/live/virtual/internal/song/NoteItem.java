package dev.backline.live.virtual.internal.song;

import java.util.Comparator;

/**
 * A note of a clip, as Live numbers them.
 *
 * @param id within its clip, from 1
 * @param pitch 0 to 127
 * @param start beats from the clip's zero
 * @param length beats
 * @param velocity 0 to 127
 * @param muted whether it is silent
 */
public record NoteItem(int id, int pitch, double start, double length, double velocity, boolean muted) {
    /** By pitch, then by place. */
    static final Comparator<NoteItem> ORDER = Comparator.comparingInt(NoteItem::pitch)
            .thenComparingDouble(NoteItem::start)
            .thenComparingInt(NoteItem::id);

    /** Answers whether it lies in a range of pitches and begins in a stretch of time. */
    public boolean in(double lowest, double span, double from, double stretch) {
        return pitch >= lowest && pitch < lowest + span && start >= from && start < from + stretch;
    }

    NoteItem at(int newId, double newStart) {
        return new NoteItem(newId, pitch, newStart, length, velocity, muted);
    }
}
