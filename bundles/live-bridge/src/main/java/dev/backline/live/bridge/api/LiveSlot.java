package dev.backline.live.bridge.api;

import dev.backline.model.Beats;

/** A place for a clip, where a track meets a scene. */
public interface LiveSlot extends LiveThing {
    /** Answers whether a clip lies in it. */
    LiveValue<Boolean> full();

    /** Fires what lies in it: a clip starts, an armed track records into it, an empty one stops its track. */
    void fire() throws LiveFault;

    /** Stops its clip. */
    void stop() throws LiveFault;

    /**
     * Makes an empty clip of notes.
     *
     * @throws LiveFault if a clip is there already, or the track takes no notes
     */
    LiveClip create(Beats length) throws LiveFault;

    /** Answers its clip; whether one is there is found when it is used. */
    LiveClip clip();

    /** Copies its clip into another slot; a clip that lies there is replaced, which needs {@link Consent#DESTROY}. */
    void copyTo(LiveSlot other) throws LiveFault;

    /** Deletes its clip; needs {@link Consent#DESTROY}. */
    void delete() throws LiveFault;
}
