package dev.backline.api.edit;

import java.util.Optional;
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

    /**
     * Answers the edit that would take an edit back exactly, before it is applied. The journal writes it down first, so that
     * a process that dies in the middle of {@link #apply} leaves nothing half done. It must refuse when the document is not
     * as the edit would leave it.
     *
     * @return empty when this cannot be told beforehand
     * @throws EditRefused if the edit cannot be applied
     */
    default Optional<Edit> inverse(Edit edit) throws EditRefused {
        return Optional.empty();
    }
}
