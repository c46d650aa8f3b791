package dev.backline.live.bridge.api;

import java.util.OptionalDouble;

/** The program Live itself. */
public interface LiveApplication {
    /** Answers its version, such as {@code 11.3}. */
    String version() throws LiveFault;

    /** Answers the share of the processor that its audio takes on average, in percent; empty when it does not tell. */
    OptionalDouble load() throws LiveFault;

    /** Shows a line in Live's status bar, where AbletonOSC can. */
    void show(String message) throws LiveFault;
}
