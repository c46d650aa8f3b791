package dev.backline.api.control;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.job.Progress;
import dev.backline.api.session.Performance;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a set audible in real time while hands move it. */
public interface ControlledPlayer {
    /**
     * Plays a performance, which may be empty, until its end; one without an end goes on until it is cancelled.
     *
     * @param folder project folder that relative sample paths start from
     * @param map what moves it, as {@link Hands} take it
     * @param progress hears of the position, and may cancel
     * @return what was played, and what was not
     * @throws AudioFault if there is no audio output
     * @throws ControlFault if the map cannot be read, or names what is not there
     */
    Coverage play(LiveSet set, Path folder, Performance performance, Path map, Progress progress)
            throws IOException, AudioFault, ControlFault;
}
