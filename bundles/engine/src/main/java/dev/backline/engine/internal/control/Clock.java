package dev.backline.engine.internal.control;

import dev.backline.model.TempoMap;

/**
 * Beats and frames of a song at one sample rate; nothing here allocates.
 *
 * @param tempo of the song
 * @param rateHz frames a second
 */
public record Clock(TempoMap tempo, int rateHz) {
    /** Answers the position at a frame. */
    public double beat(long frame) {
        return tempo.beatAt((double) frame / rateHz);
    }

    /** Answers the frame nearest to a position; halves are rounded up. */
    public long frame(double beat) {
        return (long) Math.floor(tempo.secondAt(beat) * rateHz + 0.5);
    }

    /** Answers the tempo at a frame in quarter notes a minute. */
    public double bpm(long frame) {
        return tempo.bpmAt(beat(frame));
    }
}
