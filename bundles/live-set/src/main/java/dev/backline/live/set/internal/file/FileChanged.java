package dev.backline.live.set.internal.file;

import java.nio.file.Path;

/** Says that a file is not as it was when it was read: nothing was written. */
public final class FileChanged extends Exception {
    private static final long serialVersionUID = 1L;

    FileChanged(Path file) {
        super(file + " was changed by Live or another program since it was read, so it was not overwritten."
                + " Read it again, or write to another file.");
    }
}
