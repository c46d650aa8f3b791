package dev.backline.api.unit;

import dev.backline.model.SampleZone;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** An instrument that plays recordings. */
public interface SamplePlayer extends Instrument {
    /** Replaces what it plays. Called outside the audio thread, before {@link #prepare}. */
    void load(List<Recorded> zones);

    /**
     * A zone and its sound.
     *
     * @param zone keys, velocities, root, loop, gain
     * @param sound mono or stereo, read only from here on
     * @param sampleRateHz of the sound
     */
    record Recorded(SampleZone zone, AudioBlock sound, int sampleRateHz) {}
}
