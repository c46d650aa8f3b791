package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.sound.AudioBlock;

/** One stop on the way of a track's sound. Belongs to one thread at a time; after {@link #prepare} nothing here allocates. */
public interface Link {
    /**
     * Makes ready and forgets all sound.
     *
     * @param mostFrames the longest block that will come
     * @param mostNotes how many notes a block may bring
     */
    void prepare(int rateHz, int mostFrames, int mostNotes);

    /** Works on the next block in place; an instrument adds to it. */
    void process(AudioBlock block, NoteBlock notes, Moment moment);

    /** Answers by how many frames the sound comes out late. */
    int latencyFrames();

    /** Answers how many frames it may go on sounding. */
    long tailFrames();
}
