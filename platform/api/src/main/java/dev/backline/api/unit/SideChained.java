package dev.backline.api.unit;

import dev.backline.sound.AudioBlock;

/** A unit that can listen to another sound than the one it changes. */
public interface SideChained extends AudioUnit {
    /** Works on the next frames as {@link #process(AudioBlock)} does, listening to {@code key}, which has as many frames and stays as it is. */
    void process(AudioBlock block, AudioBlock key);
}
