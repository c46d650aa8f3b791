package dev.backline.controllers.internal.capture;

/**
 * A message of a channel, and when it came.
 *
 * @param nanos by the machine's clock
 * @param status 0x80 to 0xEF
 * @param data1 0 to 127
 * @param data2 0 to 127
 */
public record Event(long nanos, int status, int data1, int data2) {
    /** Answers whether a note begins. */
    boolean begins() {
        return (status & 0xF0) == 0x90 && data2 > 0;
    }

    /** Answers whether a note ends. */
    boolean ends() {
        return (status & 0xF0) == 0x80 || (status & 0xF0) == 0x90 && data2 == 0;
    }

    /** Answers channel and key as one number. */
    int voice() {
        return (status & 0x0F) << 7 | data1;
    }
}
