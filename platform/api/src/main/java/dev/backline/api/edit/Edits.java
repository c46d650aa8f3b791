package dev.backline.api.edit;

import java.util.List;
import java.util.Optional;

/** The journal of all edits of the home: preview, apply, undo, redo, also after a restart. Safe for any thread. */
public interface Edits {
    /**
     * Tells what the edit would change.
     *
     * @throws EditRefused if it cannot be applied, or no bundle knows its kind
     */
    String preview(Edit edit) throws EditRefused;

    /**
     * Applies an edit and writes it to the journal; what could be redone before is forgotten.
     *
     * @param label what the user did, for the history
     * @throws EditRefused if it cannot be applied
     */
    Entry apply(String label, Edit edit) throws EditRefused;

    /**
     * Applies several edits as one step of the history: all or none.
     *
     * @throws EditRefused if one cannot be applied; the others are taken back
     */
    Entry applyAll(String label, List<Edit> edits) throws EditRefused;

    /**
     * Takes back the newest step that is applied.
     *
     * @return that step; empty when there is none
     * @throws EditRefused if its bundle is gone, or the document changed in another way
     */
    Optional<Entry> undo() throws EditRefused;

    /**
     * Applies again what was undone last.
     *
     * @return that step; empty when there is none
     * @throws EditRefused if it cannot be applied
     */
    Optional<Entry> redo() throws EditRefused;

    /** Answers the steps, oldest first, undone ones that can be redone among them. */
    List<Entry> history();

    /**
     * A step of the history.
     *
     * @param number counts up from 1
     * @param label what the user did
     * @param edits what was applied
     * @param applied false when it is undone
     */
    record Entry(long number, String label, List<Edit> edits, boolean applied) {
        /** Copies the edits. */
        public Entry {
            edits = List.copyOf(edits);
        }
    }
}
