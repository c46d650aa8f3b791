package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.Edits;
import java.util.List;

/**
 * A step of the history.
 *
 * @param number counts up from 1
 * @param label what the user did
 * @param edits what was applied first
 * @param bundles which bundles did it
 * @param applied false when it is undone
 * @param next what undoes it when it is applied, else what does it again
 */
record Step(long number, String label, List<Edit> edits, List<String> bundles, boolean applied, List<Edit> next) {
    Step {
        edits = List.copyOf(edits);
        bundles = List.copyOf(bundles);
        next = List.copyOf(next);
    }

    Edits.Entry entry() {
        return new Edits.Entry(number, label, edits, applied);
    }

    Step turned(List<Edit> back) {
        return new Step(number, label, edits, bundles, !applied, back);
    }
}
