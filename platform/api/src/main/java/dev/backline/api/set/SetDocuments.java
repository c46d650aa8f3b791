package dev.backline.api.set;

import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Opens Live Sets of Live 8 to 12. */
public interface SetDocuments {
    /**
     * Reads a set whole, packed or plain; the file is closed again and never changed.
     *
     * @throws IOException if it cannot be read
     * @throws SetFault if it is no set, or damaged, or larger than any set
     */
    SetDocument open(Path file, Progress progress) throws IOException, SetFault;
}
