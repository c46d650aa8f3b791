package dev.backline.engine.internal.outlet;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.live.Outlet;

/** Opens outputs. */
@FunctionalInterface
public interface Outlets {
    /**
     * Answers an open output.
     *
     * @param sampleRateHz wished; an output may have its own
     * @param blockFrames frames of the blocks that will be put in
     */
    Outlet open(int sampleRateHz, int blockFrames) throws AudioFault;

    /** Answers JACK where a server runs, else the machine's default output. */
    static Outlets best() {
        return (rate, frames) -> {
            if (JackOutlet.isThere()) {
                return JackOutlet.open(frames);
            }
            return LineOutlet.open(rate, frames);
        };
    }
}
