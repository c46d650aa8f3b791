package dev.backline.api.set;

import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a set as a DAWproject, the open format in which music programs hand projects on. */
public interface DawProjectWriter {
    /**
     * Writes a new file. Audio that lies in the project folder goes into it; audio elsewhere is named, not copied.
     *
     * @param set what to write
     * @param project the folder that relative paths of the set's audio start from
     * @param file {@code .dawproject}, which must not be there yet
     * @throws SetFault if the file is there already, or the set holds what the format cannot
     */
    void write(LiveSet set, Path project, Path file) throws IOException, SetFault;

    /**
     * Answers what of the set the file will not hold, or only come near to: one line each, in the user's words. Nothing is
     * written.
     *
     * @param project the folder that relative paths of the set's audio start from
     */
    List<String> omissions(LiveSet set, Path project);
}
