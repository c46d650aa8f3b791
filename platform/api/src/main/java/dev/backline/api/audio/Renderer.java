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
    /** Sample rate of a render that does not say otherwise, in Hz. */
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
    default void render(LiveSet set, Path folder, Sink sink, Progress progress) throws IOException, AudioFault {
        render(set, folder, Extent.WHOLE, sink, progress);
    }

    /**
     * Renders a part of the arrangement.
     *
     * @param set what to play
     * @param folder project folder that relative sample paths start from
     * @param extent which part, at which rate
     * @param sink gets the sound
     * @param progress hears of it, and may cancel
     * @return what was played, and what was not
     * @throws AudioFault if a sample cannot be read and the extent is strict
     */
    Coverage render(LiveSet set, Path folder, Extent extent, Sink sink, Progress progress)
            throws IOException, AudioFault;

    /** Takes the rendered sound in order, from one thread. */
    interface Sink {
        /**
         * Tells before the first block how long it will be, tail included.
         *
         * @param frames of every track
         */
        void begin(long frames) throws IOException, AudioFault;

        /**
         * Takes the next block of one part of the mix, behind its fader: of every MIDI, audio and return track that sounds into the main track by itself or
         * through groups without devices, whose faders are then in it; of every other group that does; and at last of the main track.
         * All parts add up to what enters the main track, so they add up to its sound while it has no devices and its fader is at unity.
         *
         * @param trackId id of the track
         * @param block stereo, at most 4,096 frames, valid during the call
         */
        void block(String trackId, AudioBlock block) throws IOException, AudioFault;

        /**
         * Takes the next block of a track that is heard through a group with devices. It is no part of the mix: the group is.
         *
         * @param trackId id of the track
         * @param block stereo, at most 4,096 frames, valid during the call
         */
        default void inside(String trackId, AudioBlock block) throws IOException, AudioFault {
            // Who writes a mix needs the group alone.
        }
    }
}
