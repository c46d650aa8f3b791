package dev.backline.api.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scripts that lie ready: those of the home, and the recipes of the installation. Safe for any thread.
 *
 * @since 0.1.1
 */
public interface ScriptLibrary {
    /** Answers all of them, those of the home first, each by name; nothing is compiled. */
    List<Entry> list() throws IOException;

    /** Answers the folder of the home's scripts, made when it is not there. */
    Path folder() throws IOException;

    /**
     * Keeps the home's scripts armed until it is closed: what they call on events and at times. Of several processes the first one
     * does, and the next one takes over.
     *
     * @param notices hears what went wrong, on any thread
     */
    Keeping keep(Consumer<String> notices);

    /** The home's scripts while they are armed. */
    interface Keeping extends AutoCloseable {
        /** Answers what is armed now; nothing while another process does it. */
        List<Trigger> triggers();

        @Override
        void close();
    }

    /**
     * A script.
     *
     * @param name of its file, without the ending
     * @param file where it lies
     * @param own whether it belongs to the home; others are recipes and stay as they are
     * @param about its first comment; may be empty
     */
    record Entry(String name, Path file, boolean own, String about) {}

    /**
     * Something that a script asked to be called for.
     *
     * @param script its file's name
     * @param when the event's topic, or the times as written
     * @param next when it is due next; empty for events
     * @param on whether it still is; repeated faults switch it off
     */
    record Trigger(String script, String when, Optional<Instant> next, boolean on) {}
}
