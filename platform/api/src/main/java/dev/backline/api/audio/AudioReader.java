package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;
import java.io.Closeable;
import java.io.IOException;

/** Reads one audio file from front to back. Belongs to one thread; closed by whoever opened it. */
public interface AudioReader extends Closeable {
    /** Answers the format of the file. */
    AudioFormat format();

    /**
     * Answers how many frames the file has: for compressed sound those that went into its encoder, as far as the file tells, without the
     * encoder's delay and padding.
     */
    long frames();

    /**
     * Answers what the file tells beside its sound. It is read when asked for; where it is damaged, as much of it as is whole.
     *
     * @since 0.1.1
     */
    default AudioMetadata metadata() throws IOException {
        return AudioMetadata.NONE;
    }

    /**
     * Fills the block as far as frames are left and sets its frames.
     *
     * @param block has as many channels as the file
     * @return how many frames were read; 0 at the end
     * @throws AudioFault if the file is damaged there
     */
    int read(AudioBlock block) throws IOException, AudioFault;
}
