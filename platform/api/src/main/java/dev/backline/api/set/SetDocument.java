package dev.backline.api.set;

import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A Live Set from disk, immutable. Behind it lies all that the file holds, also what no value here shows: an edit changes what it names there,
 * and everything else is written as it was read. Undo is keeping the document before. Any thread may use it.
 */
public interface SetDocument {
    /** Answers the file that it was read from. */
    Path file();

    /** Answers the version of the format, such as {@code 11.0_433}. */
    String version();

    /**
     * Answers what the set holds as values. Ids are those of the file: tracks by their own, devices by track, device and chain joined with points.
     * Audio that is not warped counts its loop in seconds; here it is in beats at the song's first tempo.
     */
    LiveSet snapshot();

    /**
     * Answers the document with an edit.
     *
     * @throws SetFault if there is no such edit, or the set has no such thing; its message says what is there
     */
    SetDocument apply(SetEdit edit) throws SetFault;

    /**
     * Writes a new file, read back and compared before it is put in place.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there already
     * @throws SetFault if it does not read back as intended, or its version is newer than those that are known
     */
    void saveAs(Path target) throws IOException, SetFault;
}
