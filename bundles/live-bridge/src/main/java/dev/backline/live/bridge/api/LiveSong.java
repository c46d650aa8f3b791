package dev.backline.live.bridge.api;

import dev.backline.model.Beats;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.function.IntConsumer;

/** The transport of a running Live and what belongs to the whole set. */
public interface LiveSong extends LiveThing {
    /** Answers the tempo. */
    LiveValue<Tempo> tempo();

    /** Answers the time signature. */
    TimeSignature signature() throws LiveFault;

    /** Sets the time signature. */
    void signature(TimeSignature value) throws LiveFault;

    /** Answers whether it plays; it is moved by {@link #play} and {@link #stop}. */
    LiveValue<Boolean> playing();

    /** Answers the position in the song; before it plays, the place where it will begin. */
    LiveValue<Beats> position();

    /** Answers the metronome's switch. */
    LiveValue<Boolean> metronome();

    /** Answers the grid that launches wait for. */
    LiveValue<Quantisation> quantisation();

    /** Answers the switch of the arrangement's recording. */
    LiveValue<Boolean> arrangementRecord();

    /** Answers the switch of the session's recording. */
    LiveValue<Boolean> sessionRecord();

    /** Starts playing from the start marker. */
    void play() throws LiveFault;

    /** Goes on from where it stopped. */
    void resume() throws LiveFault;

    /** Stops playing. */
    void stop() throws LiveFault;

    /** Stops all clips; the transport goes on. */
    void stopAllClips() throws LiveFault;

    /**
     * Makes a track.
     *
     * @param midi for notes; otherwise for recordings
     * @param index where, from 0; -1 for the end
     * @return the track, found by counting
     */
    LiveTrack createTrack(boolean midi, int index) throws LiveFault;

    /** Makes a scene; an index of -1 is the end. */
    LiveScene createScene(int index) throws LiveFault;

    /** Deletes a track; needs {@link Consent#DESTROY}. */
    void deleteTrack(int index) throws LiveFault;

    /** Deletes a scene; needs {@link Consent#DESTROY}. */
    void deleteScene(int index) throws LiveFault;

    /** Takes back the last step of Live's own history; needs {@link Consent#DESTROY}. */
    void undo() throws LiveFault;

    /** Answers the locators' names in the order of the song. */
    List<String> cuePoints() throws LiveFault;

    /** Moves to a locator by its name. */
    void jumpToCue(String name) throws LiveFault;

    /** Calls a listener with the number of each beat while it plays, from 0, and on jumps back; beats that were lost on the way stay lost. */
    Subscription onBeat(IntConsumer listener) throws LiveFault;
}
