package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;

/** Sound that a library decodes packet by packet. */
interface Pieces {
    /** A packet that a library could not decode. */
    final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;

        Undecodable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Decodes the next packet.
     *
     * @return its frames, which may be none; -1 at the end
     * @throws Undecodable if it is damaged; a runtime exception of the library means the same
     */
    int next() throws IOException, AudioFault, Undecodable;

    /** Answers the decoded values of a channel, until the next call. */
    float[] channel(int index);
}
