package dev.backline.live.bridge.api;

import dev.backline.model.Color;
import dev.backline.model.Decibels;
import java.util.List;
import java.util.SortedMap;

/** A track of a running Live that holds clips: neither a return nor the main track, which AbletonOSC does not reach. */
public interface LiveTrack extends LiveThing {
    /** Answers the index from 0. */
    int index();

    /** Answers the name. */
    LiveValue<String> title();

    /** Answers the colour; Live has one of its palette always. */
    LiveValue<Color> color();

    /** Answers the fader, up to 6 dB. */
    LiveValue<Decibels> volume();

    /** Answers the pan pot, -1 for left to 1 for right. */
    LiveValue<Double> pan();

    /** Answers a send from 0, 0 dB at most. */
    LiveValue<Decibels> send(int index);

    /** Answers whether it is silent. */
    LiveValue<Boolean> muted();

    /** Answers whether it is heard alone. */
    LiveValue<Boolean> solo();

    /** Answers whether it is armed for recording; a group cannot be. */
    LiveValue<Boolean> armed();

    /** Answers the scene whose clip plays, from 0; -1 for none. */
    LiveValue<Integer> playingSlot();

    /** Answers the scene whose clip is about to play, from 0; -1 for none, -2 for a stop. */
    LiveValue<Integer> firedSlot();

    /** Answers whether it takes notes. */
    boolean takesNotes() throws LiveFault;

    /** Answers the slot at a scene from 0. */
    LiveSlot slot(int scene);

    /** Answers the names of its clips by slot; empty text for a clip without a name, absent for an empty slot. */
    SortedMap<Integer, String> clipNames() throws LiveFault;

    /** Answers the names of its devices in the order of the signal. */
    List<String> deviceNames() throws LiveFault;

    /** Answers the device of an index from 0. */
    LiveDevice device(int index);

    /** Stops its clips. */
    void stop() throws LiveFault;

    /** Deletes a device; needs {@link Consent#DESTROY}. */
    void deleteDevice(int index) throws LiveFault;
}
