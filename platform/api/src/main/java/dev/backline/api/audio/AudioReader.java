package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;
import java.io.Closeable;
import java.io.IOException;

/** Reads one audio file from front to back. Belongs to one thread; closed by whoever opened it. */
public interface AudioReader extends Closeable {
    /** Answers the format of the file. */
    AudioFormat format();

    /** Answers how many frames the file has. */
    long frames();

    /**
     * Fills the block as far as frames are left and sets its frames.
     *
     * @param block has as many channels as the file
     * @return how many frames were read; 0 at the end
     * @throws AudioFault if the file is damaged there
     */
    int read(AudioBlock block) throws IOException, AudioFault;
}
