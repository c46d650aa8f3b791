package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;

/**
 * Stereo sound that is made while it is heard, so that whoever listens can switch, jump and loop. One thread asks it; from the first block on it allocates, locks
 * and throws nothing.
 */
public interface SoundSource {
    /** Answers its sample rate. */
    int sampleRateHz();

    /**
     * Fills the block, of two channels, as far as there is sound, and sets its frames; 0 frames are the end. Between two calls lie at most as many frames as the block
     * holds, so what is wished counts from the next call on.
     */
    void next(AudioBlock block);
}
