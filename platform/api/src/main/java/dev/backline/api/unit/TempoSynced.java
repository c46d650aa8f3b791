package dev.backline.api.unit;

/** A unit with times in beats. */
public interface TempoSynced extends AudioUnit {
    /**
     * Tells the tempo that holds from the next frame on; 120 until told.
     *
     * @param bpm quarter notes a minute, 20 to 999
     */
    void tempo(double bpm);
}
