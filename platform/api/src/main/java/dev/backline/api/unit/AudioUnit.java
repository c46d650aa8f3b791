package dev.backline.api.unit;

import dev.backline.sound.AudioBlock;

/**
 * Changes stereo sound in place, or makes some. Belongs to one thread at a time. After {@link #prepare} nothing here allocates, locks, logs
 * or throws. What comes out depends on input, settings and frames alone: the same sound cut into blocks of any size gives the
 * same bits. Silence stays silence once the tail has passed, no input makes a value that is not finite, and bits come from
 * {@code StrictMath}, tables and a fixed order of operations, so that they are the same on every machine.
 */
public interface AudioUnit {
    /**
     * Allocates all that is needed and clears the state; settings stay. Called outside the audio thread, again when the format changes.
     *
     * @param sampleRateHz 8,000 to 384,000
     * @param mostFrames the longest block that will come
     */
    void prepare(int sampleRateHz, int mostFrames);

    /**
     * Sets a parameter, clamped to its range and smoothed as it says from the next frame on. Called between two blocks by the thread that
     * processes.
     *
     * @param parameter its place in {@link UnitInfo#parameters()}
     */
    void set(int parameter, double value);

    /** Works on the next frames of two channels, in place. An instrument adds to what is there. */
    void process(AudioBlock block);

    /** Forgets all sound; settings stay and stand at their target at once. */
    void reset();

    /** Answers by how many frames the sound comes out late; constant between two calls of {@link #prepare}. */
    default int latencyFrames() {
        return 0;
    }

    /** Answers how many frames it may go on sounding above -120 dB after its input fell silent, with the settings of now. */
    default long tailFrames() {
        return 0;
    }
}
