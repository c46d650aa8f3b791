package dev.backline.api.analysis;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Measures where the energy of a set lies, bar by bar, and which track hides which. The same set always gets the same figures. Safe for any
 * thread.
 *
 * @since 0.1.1
 */
@FunctionalInterface
public interface EnergyMeter {
    /** How far below its masker a sound must lie to be hidden, in dB, where noise masks a tone (Johnston 1988). */
    double MARGIN_DB = 5.5;

    /**
     * Plays a part of the arrangement and measures each track and return.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param from first bar, counted from 1
     * @param to bar to stop before, behind {@code from}; empty for the end of the last clip
     * @param marginDb see {@link #MARGIN_DB}; more than 0
     * @param progress hears of it, and may cancel
     * @throws AudioFault if the sound cannot be made
     */
    EnergyFlow measure(LiveSet set, Path folder, int from, Optional<Integer> to, double marginDb, Progress progress)
            throws IOException, AudioFault;
}
