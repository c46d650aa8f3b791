package dev.backline.controllers.internal.mapping;

/**
 * A short MIDI message.
 *
 * @param status 0x80 to 0xFF
 * @param data1 0 to 127
 * @param data2 0 to 127
 */
public record Message(int status, int data1, int data2) {
    /** Checks the ranges. */
    public Message {
        if (status < 0x80 || status > 0xFF || (data1 | data2) < 0 || (data1 | data2) > 127) {
            throw new IllegalArgumentException("The message is " + status + " " + data1 + " " + data2
                    + ", but a status from 128 to 255 and data from 0 to 127 were expected.");
        }
    }

    /** Answers a controller's message; the channel counts from 1. */
    public static Message controller(int channel, int number, int value) {
        return new Message(0xB0 + channel - 1, number, value);
    }

    /** Answers a note that begins, or ends with velocity 0; the channel counts from 1. */
    public static Message note(int channel, int key, int velocity) {
        return new Message(0x90 + channel - 1, key, velocity);
    }

    /** Answers its kind: the status without the channel. */
    int command() {
        return status & 0xF0;
    }

    /** Answers its channel, from 1. */
    int channel() {
        return (status & 0x0F) + 1;
    }
}
