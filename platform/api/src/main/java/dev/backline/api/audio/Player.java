package dev.backline.api.audio;

import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Makes sound audible on the machine's audio output. */
public interface Player {
    /**
     * Plays the arrangement of a set once.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param progress hears of the position, and may cancel
     * @throws AudioFault if there is no audio output
     */
    default void play(LiveSet set, Path folder, Progress progress) throws IOException, AudioFault {
        play(set, folder, Passage.WHOLE, progress);
    }

    /**
     * Plays a passage of a set in real time.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param passage which part of it
     * @param progress hears of the position, and may cancel
     * @return what was played, and what was not
     * @throws AudioFault if there is no audio output
     */
    Coverage play(LiveSet set, Path folder, Passage passage, Progress progress) throws IOException, AudioFault;

    /**
     * Plays an audio file.
     *
     * @throws AudioFault if there is no audio output, or the file cannot be read
     */
    void play(Path file, Progress progress) throws IOException, AudioFault;
}
