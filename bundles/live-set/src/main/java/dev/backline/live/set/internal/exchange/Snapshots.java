package dev.backline.live.set.internal.exchange;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/** Reads sets that Live saved as values. */
@FunctionalInterface
public interface Snapshots {
    /**
     * Answers what the set holds; relative paths of samples start from its folder.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no set, or a damaged one
     */
    LiveSet read(Path file, Progress progress) throws IOException, SetFault;
}
