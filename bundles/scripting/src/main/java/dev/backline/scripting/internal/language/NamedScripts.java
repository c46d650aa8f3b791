package dev.backline.scripting.internal.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scripts of the home, called by name. */
public interface NamedScripts {
    /** There are none. */
    NamedScripts NONE = new NamedScripts() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public @Nullable Object call(String name, Object... arguments) {
            throw new UnsupportedOperationException("No scripts are at hand to find " + name + ".");
        }
    };

    /** Answers their Groovy names, sorted. */
    List<String> names();

    /**
     * Runs one and answers its result.
     *
     * @param arguments as Groovy hands them over; named ones are its declared parameters
     */
    @Nullable
    Object call(String name, Object... arguments);
}
