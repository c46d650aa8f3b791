package dev.backline.api.session;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Plays a performance of a set's session into blocks, faster than real time and with the bits of real time. */
public interface PerformanceRenderer {
    /**
     * Renders a performance from a place until its end and a tail. It is performed from the song's start all the same, so that what is heard from that place on has the
     * same bits as in a render of the whole.
     *
     * @param set what is played
     * @param folder project folder that relative sample paths start from
     * @param performance what is done, with an end
     * @param from where the sound that is handed on begins, before the end
     * @param sampleRateHz 8,000 to 192,000
     * @param tail how long it rings on; empty for as long as anything sounds, ten seconds at most
     * @param sink gets the sound of the main track and of its parts, as from {@link Renderer}
     * @param progress hears of it, and may cancel
     * @return what was played, and what was not
     */
    Coverage render(
            LiveSet set,
            Path folder,
            Performance performance,
            Beats from,
            int sampleRateHz,
            Optional<Seconds> tail,
            Renderer.Sink sink,
            Progress progress)
            throws IOException, AudioFault;
}
