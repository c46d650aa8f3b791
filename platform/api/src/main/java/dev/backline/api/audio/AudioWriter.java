package dev.backline.api.audio;

import dev.backline.sound.AudioBlock;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes one audio file from front to back. The file appears under its name when {@link #close()} ends well after {@link #commit()};
 * without a commit nothing is left. Belongs to one thread.
 */
public interface AudioWriter extends Closeable {
    /** Appends the frames of the block, of as many channels as the format has. */
    void write(AudioBlock block) throws IOException;

    /**
     * Answers what of the metadata this format cannot hold, a line each.
     *
     * @since 0.1.1
     */
    default List<String> omitted() {
        return List.of();
    }

    /** Tells that all is written: closing now puts the file in its place. */
    void commit();
}
