package dev.backline.api.audio;

import dev.backline.api.job.Progress;

/** Makes sound audible that its listener moves while it plays: blocks of at most 128 frames are asked for, as late as the output allows. */
public interface Audition {
    /**
     * Plays a source until it ends.
     *
     * @param source asked by a thread of its own
     * @param progress may cancel
     * @throws AudioFault if there is no audio output
     */
    void play(SoundSource source, Progress progress) throws AudioFault;
}
