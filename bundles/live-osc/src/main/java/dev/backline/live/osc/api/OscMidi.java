package dev.backline.live.osc.api;

/**
 * The argument {@code m}: a MIDI message of up to three bytes.
 *
 * @param port 0 to 255
 * @param status 0 to 255
 * @param first first byte behind the status, 0 to 255
 * @param second second byte behind the status, 0 to 255
 */
public record OscMidi(int port, int status, int first, int second) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a byte is out of range
     */
    public OscMidi {
        if (((port | status | first | second) & ~0xFF) != 0) {
            throw new IllegalArgumentException("The MIDI message is " + port + ", " + status + ", " + first + ", "
                    + second + ", but bytes from 0 to 255 were expected.");
        }
    }
}
