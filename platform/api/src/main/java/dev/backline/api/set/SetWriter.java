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

    /**
     * Writes a new file for a given Live. What the Live cannot hold is left out, as {@link #omissions(LiveSet, SetFormat)} tells.
     *
     * @param set what to write
     * @param file as above
     * @param format which Live
     * @throws SetFault if the set holds what Live cannot, or this writer knows no other format than its own
     */
    default void write(LiveSet set, Path file, SetFormat format) throws IOException, SetFault {
        if (!format.equals(SetFormat.DEFAULT)) {
            throw new SetFault(file + " is wanted for " + format + ", but this writer only writes for "
                    + SetFormat.DEFAULT + ". Take another writer.");
        }
        write(set, file);
    }

    /**
     * Answers what of the set a given Live will not hold, or only come near to: one line each, in the user's words.
     *
     * @throws SetFault if the set holds what Live cannot
     */
    default List<String> omissions(LiveSet set, SetFormat format) throws SetFault {
        return omissions(set);
    }
}
