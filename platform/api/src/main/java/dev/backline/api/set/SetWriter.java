package dev.backline.api.set;

import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a set as a file that Live opens. */
public interface SetWriter {
    /**
     * Writes a new file and makes its folder a Live project. Sample paths that are relative stay so.
     *
     * @param set what to write
     * @param file {@code .als}, which must not be there yet; its folder is the project folder
     * @throws SetFault if the set holds what Live cannot
     */
    void write(LiveSet set, Path file) throws IOException, SetFault;

    /**
     * Answers what of the set the file will not hold, or only come near to: one line each, in the user's words. Nothing is
     * written.
     *
     * @throws SetFault if the set holds what Live cannot
     */
    default List<String> omissions(LiveSet set) throws SetFault {
        return List.of();
    }
}
