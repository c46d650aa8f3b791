package dev.backline.api.session;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is heard of a set while somebody works on it: one set at a time, shared by all who hold this service. Without an audio
 * output it plays in silence, at the same pace, and says so. Safe for any thread; the audio thread waits for none.
 */
public interface Playback {
    /**
     * Takes a set. When it is another state of the song that is loaded, what sounds goes on with the change; otherwise what
     * played ends, and the new one is at rest. It reads samples, so it may take its time: not for a window's thread.
     *
     * @param song names the song, such as its file
     * @param folder project folder that relative sample paths start from
     * @throws AudioFault if the set cannot be prepared
     */
    void load(String song, LiveSet set, Path folder) throws IOException, AudioFault;

    /** Ends what plays, and lets go of the set and the output. */
    void unload();

    /**
     * Does something as soon as can be; the command's frame says nothing. Nothing happens when no set is loaded, and a scene is not captured: that is an edit
     * of the set.
     */
    void act(LaunchCommand command);

    /**
     * Answers how things stand; empty when no set is loaded. Cheap enough for each frame of a screen: all who ask within one get the same
     * answer, and so the same levels.
     */
    Optional<Moment> now();

    /**
     * Answers what of the loaded set sounds and what does not; empty when none is loaded.
     */
    default Optional<Coverage> coverage() {
        return Optional.empty();
    }

    /**
     * Answers how the beat is heard beside the set.
     *
     * @since 0.2.2
     */
    default Metronome metronome() {
        return Metronome.OFF;
    }

    /**
     * Lets the beat be heard as said, for what is loaded and what is loaded later. With a count-in a start of the song is put off by so many
     * bars; another start, or a stop, ends the counting.
     *
     * @since 0.2.2
     */
    default void metronome(Metronome value) {
        // Who plays without one is played without one.
    }

    /**
     * Copies what was played last of the main track, up to now as the output is fed. Cheap enough for each frame of a screen.
     *
     * @param into of two channels; gets as many of its last frames as are known, and their number
     * @return the sample rate; 0 when no set is loaded or nothing is known
     * @since 0.2.2
     */
    default int heard(AudioBlock into) {
        into.frames(0);
        return 0;
    }

    /**
     * How things stand.
     *
     * @param song its name
     * @param state transport, song and tracks
     * @param tracks levels by the tracks' places in the set
     * @param main level of the main track
     * @param output what it is heard on, such as {@code JACK}, or why it is not heard
     * @param misses how often the output ran empty
     */
    record Moment(String song, LaunchState state, List<Level> tracks, Level main, String output, long misses) {
        /** Copies the levels. */
        public Moment {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * The level of a signal since it was asked for last, linear, 1 for full scale.
     *
     * @param left highest sample of the left channel
     * @param right highest sample of the right channel
     * @param rms root mean square of both channels over the last 400 ms
     * @param momentaryLufs loudness of the last 400 ms after ITU-R BS.1770; negative infinity for silence
     */
    record Level(float left, float right, double rms, double momentaryLufs) {
        /** Answers peaks of which nothing else is known. */
        public Level(float left, float right) {
            this(left, right, 0, Double.NEGATIVE_INFINITY);
        }

        /** Silence. */
        public static final Level SILENCE = new Level(0, 0);
    }
}
