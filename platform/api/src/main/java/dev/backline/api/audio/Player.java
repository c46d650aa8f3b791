package dev.backline.api.audio;

import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Makes sound audible on the machine's audio output. */
public interface Player {
    /**
     * Plays the arrangement of a set from its start, as it is rendered.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param progress hears of the position, and may cancel
     * @throws AudioFault if there is no audio output, or a sample cannot be read
     */
    void play(LiveSet set, Path folder, Progress progress) throws IOException, AudioFault;

    /**
     * Plays an audio file.
     *
     * @throws AudioFault if there is no audio output, or the file cannot be read
     */
    void play(Path file, Progress progress) throws IOException, AudioFault;
}
