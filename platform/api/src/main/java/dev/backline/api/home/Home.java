package dev.backline.api.home;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of a user's own state, shared safely by several processes. */
public interface Home {
    /** Answers the folder. */
    Path folder();

    /** Answers a sub-folder, made when it is not there. */
    Path folder(String name) throws IOException;

    /** Answers whether nothing may be written; readers work all the same. */
    boolean readOnly();

    /**
     * Runs work as the only writer of a store in all processes; waits for at most 10 s.
     *
     * @param store name of the store
     * @throws IOException if another process holds it longer (named by its process id), or the work fails
     */
    <T> T exclusively(String store, Writing<T> work) throws IOException;

    /**
     * Replaces a file whole: temporary file beside it, flushed, renamed, folder flushed. After a crash the old or the new
     * content is there, never a mix.
     */
    void replace(Path file, byte[] content) throws IOException;

    /**
     * Work that writes to a store.
     *
     * @param <T> its answer's type
     */
    @FunctionalInterface
    interface Writing<T> {
        /** Does it. */
        T run() throws IOException;
    }
}
