package dev.backline.engine.internal.effect;

import dev.backline.sound.AudioBlock;

/**
 * Changes a stereo block in place. Every effect here is linear, so that an effect of a group may act on each member alone
 * and the members still add up. Belongs to one thread at a time.
 */
public interface Effect {
    /**
     * Works on the next block.
     *
     * @param from the song's frame at the start of the block
     */
    void process(AudioBlock block, long from);

    /** Answers how many frames it goes on sounding after its input fell silent. */
    default long tail() {
        return 0;
    }
}
