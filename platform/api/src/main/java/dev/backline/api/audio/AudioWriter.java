package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes one audio file from front to back. The file appears under its name when {@link #close()} ends well after {@link #commit()};
 * without a commit nothing is left. Belongs to one thread.
 */
public interface AudioWriter extends Closeable {
    /** Appends the frames of the block; whole-number formats are rounded with seeded triangular dither below 24 bits. */
    void write(AudioBlock block) throws IOException;

    /** Tells that all is written: closing now puts the file in its place. */
    void commit();
}
