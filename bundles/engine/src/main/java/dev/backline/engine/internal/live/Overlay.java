package dev.backline.engine.internal.live;

import dev.backline.sound.AudioBlock;

/** Adds to what a performer plays, on the thread that plays. */
public interface Overlay {
    /**
     * Hears that a block is about to be played, before anything is decided about it.
     *
     * @param frame its first
     * @param frames how many it has
     */
    void begin(long frame, int frames);

    /**
     * Adds to a part of a block, all of which has one tempo and one direction of the song.
     *
     * @param at first frame in the block
     * @param count how many
     * @param frame of those that were played, at the first
     * @param decided whether the machine may be asked; while it is in other hands it may not
     */
    void add(AudioBlock into, int at, int count, long frame, boolean decided);
}
