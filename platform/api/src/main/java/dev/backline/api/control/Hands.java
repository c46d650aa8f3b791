package dev.backline.api.control;

import java.nio.file.Path;

/** Moves a set from outside while it plays: mapped controllers and clocks. */
public interface Hands {
    /**
     * Opens the ports that a map names, and moves the set by what comes in until the answer is closed.
     *
     * @param map a file with one mapping a line
     * @throws ControlFault if the map cannot be read, or names what is not there
     */
    Grip take(Path map, PlayedSet set) throws ControlFault;

    /** Hands that are on a set. Closing lets go; what was moved stays. */
    interface Grip extends AutoCloseable {
        /** Answers what the player should know now, such as that a clock is lost; empty when there is nothing. Ask often. */
        String told();

        @Override
        void close();
    }
}
