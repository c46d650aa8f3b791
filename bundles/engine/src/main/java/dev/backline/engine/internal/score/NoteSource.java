package dev.backline.engine.internal.score;

import dev.backline.engine.internal.control.Moment;

/** What plays the notes of a track. It allocates nothing when asked. */
public interface NoteSource {
    /** Nobody plays. */
    NoteSource SILENT = (moment, into) -> {};

    /** Adds the notes of the next block to an empty one. */
    void collect(Moment moment, NoteBlock into);

    /** Answers how many notes may begin or end in a block of so many frames. */
    default int most(int frames) {
        return 256;
    }
}
