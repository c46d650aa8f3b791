package dev.backline.api.session;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a performance of a set's session audible on the machine's audio output, in real time. */
public interface PerformancePlayer {
    /**
     * Plays a performance until its end; one without an end goes on until it is cancelled.
     *
     * @param set what is played
     * @param folder project folder that relative sample paths start from
     * @param performance what is done
     * @param progress hears of the position, and may cancel
     * @return what was played, and what was not
     * @throws AudioFault if there is no audio output
     */
    Coverage play(LiveSet set, Path folder, Performance performance, Progress progress) throws IOException, AudioFault;
}
