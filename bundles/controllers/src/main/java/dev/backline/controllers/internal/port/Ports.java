package dev.backline.controllers.internal.port;

import dev.backline.api.control.ControlFault;
import java.util.List;

/** Ways in and out for MIDI, found by name. */
public interface Ports {
    /** Answers what is there now. */
    List<Port> list();

    /**
     * Opens a way in; messages come on a thread of its own.
     *
     * @param name the whole name or a part of it
     * @throws ControlFault if there is none, or more than one, or another program has it
     */
    Line in(String name, Ear ear) throws ControlFault;

    /**
     * Opens a way out.
     *
     * @param name the whole name or a part of it
     * @throws ControlFault if there is none, or more than one, or another program has it
     */
    Out out(String name) throws ControlFault;

    /**
     * A way that there is.
     *
     * @param name as the system has it
     * @param in whether messages come from it
     * @param out whether messages go to it
     */
    record Port(String name, boolean in, boolean out) {}

    /** A way that is open. */
    interface Line extends AutoCloseable {
        /** Answers its whole name. */
        String name();

        @Override
        void close();
    }

    /** A way out that is open. */
    interface Out extends Line {
        /** Sends a short message at once. */
        void send(int status, int data1, int data2);

        /** Sends a message of any length at once, from its status to its end. */
        void send(byte[] message);
    }

    /** Hears what comes in. */
    interface Ear {
        /**
         * Hears a message.
         *
         * @param nanos when it came, by the machine's clock
         */
        void hear(long nanos, byte[] message);
    }
}
