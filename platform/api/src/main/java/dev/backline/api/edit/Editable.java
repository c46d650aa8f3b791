package dev.backline.api.edit;

import java.util.Set;

/**
 * A service that knows how to change one kind of document. Bundles contribute it; when it is gone, the journal keeps its
 * edits and undo says what to install.
 */
public interface Editable {
    /** Answers the kinds of edit that it applies, such as {@code settings.set}. */
    Set<String> kinds();

    /**
     * Tells what an edit would change, in one line, and changes nothing.
     *
     * @throws EditRefused if it cannot be applied
     */
    String preview(Edit edit) throws EditRefused;

    /**
     * Applies an edit whole or not at all.
     *
     * @return the edit that takes it back exactly
     * @throws EditRefused if it cannot be applied
     */
    Edit apply(Edit edit) throws EditRefused;
}
