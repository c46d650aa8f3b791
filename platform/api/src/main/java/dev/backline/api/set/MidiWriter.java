package dev.backline.api.set;

import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the arrangement of a set as a Standard MIDI File. */
public interface MidiWriter {
    /** Ticks a quarter note of the files. */
    int TICKS_PER_BEAT = 960;

    /**
     * Writes format 1: tempo map, signature, key and locators as markers in the first track, then each MIDI track by name.
     *
     * @throws SetFault if the set holds what MIDI cannot
     */
    void write(LiveSet set, Path file) throws IOException, SetFault;
}
