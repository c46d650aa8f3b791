package dev.backline.api.audio;

import dev.backline.api.job.Progress;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Plays the arrangement of a set into blocks, faster than real time. The same set gives the same bits for any block size
 * and number of threads.
 */
public interface Renderer {
    /** Sample rate of every render for now, in Hz. */
    int SAMPLE_RATE_HZ = 44_100;

    /**
     * Renders from beat 0 to the end of the last clip and a tail.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param sink gets the sound
     * @param progress hears of it, and may cancel
     * @throws AudioFault if a sample cannot be read
     */
    void render(LiveSet set, Path folder, Sink sink, Progress progress) throws IOException, AudioFault;

    /** Takes the rendered sound in order, from one thread. */
    interface Sink {
        /**
         * Tells before the first block how long it will be, tail included.
         *
         * @param frames of every track
         */
        void begin(long frames) throws IOException, AudioFault;

        /**
         * Takes the next block of a track behind its fader: of every MIDI, audio and return track that sounds by itself
         * into the main track, and at last of the main track, their sum. Groups are inside their members' sound.
         *
         * @param trackId id of the track
         * @param block stereo, at most 4,096 frames, valid during the call
         */
        void block(String trackId, AudioBlock block) throws IOException, AudioFault;
    }
}
