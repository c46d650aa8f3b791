package dev.backline.core.internal.home;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One step from a home's format to the next. It may be cut off by a crash and is then run again, so it must be able to
 * find its own work half done.
 */
@FunctionalInterface
public interface Migration {
    /** Changes the folder to the next format. */
    void run(Path home) throws IOException;
}
