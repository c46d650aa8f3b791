package dev.backline.live.bridge.api;

import java.util.List;

/** A device of a running Live; chains within racks are beyond AbletonOSC. */
public interface LiveDevice extends LiveThing {
    /** Answers the name that the user reads. */
    String title() throws LiveFault;

    /** Answers Live's own word for its kind, such as {@code Reverb}. */
    String className() throws LiveFault;

    /** Answers its parameters with their values now. */
    List<LiveParameter> parameters() throws LiveFault;

    /**
     * Answers a parameter of an index from 0.
     *
     * @throws LiveFault if the device has no such parameter
     */
    LiveValue<Double> parameter(int index) throws LiveFault;

    /**
     * Answers a parameter by its name, without regard to case.
     *
     * @throws LiveFault if the device has no such parameter; the message names those it has
     */
    LiveValue<Double> parameter(String name) throws LiveFault;

    /** Lets a controller of a MIDI channel, both as Live counts them from 0, move a parameter over its whole range. */
    void mapController(int parameter, int channel, int controller) throws LiveFault;
}
