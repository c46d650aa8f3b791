package dev.backline.api.unit;

/** A unit that plays notes. A note counts from the first frame of the next block; who plays between two frames cuts the block there. */
public interface Instrument extends AudioUnit {
    /**
     * Begins a note.
     *
     * @param key MIDI note number, 0 to 127
     * @param velocity above 0, at most 127
     */
    void noteOn(int key, double velocity);

    /**
     * Lets a key go; a key that is not held is no fault.
     *
     * @param velocity how fast it is let go, 0 to 127; 64 when nobody knows
     */
    void noteOff(int key, double velocity);

    /** Lets all keys go. */
    void allNotesOff();

    /** Stops all sound within some milliseconds and without a click, whatever the keys do: as a choke group or a stopped transport asks. */
    default void choke() {
        allNotesOff();
    }
}
