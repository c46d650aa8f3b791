package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Editable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The editables that are there now. */
final class Editables {
    private final List<Editable> all = new CopyOnWriteArrayList<>();

    void add(Editable editable) {
        all.add(editable);
    }

    void remove(Editable editable) {
        all.remove(editable);
    }

    Optional<Editable> find(Edit edit) {
        return all.stream().filter(e -> e.kinds().contains(edit.kind())).findFirst();
    }

    /**
     * Answers who applies an edit.
     *
     * @param step the step it belongs to, when that was done before
     * @throws EditRefused that says what to install when nobody does
     */
    Editable require(Edit edit, Optional<Step> step) throws EditRefused {
        return find(edit).orElseThrow(() -> missing(edit, step));
    }

    private static EditRefused missing(Edit edit, Optional<Step> step) {
        String what =
                step.map(s -> "Step " + s.number() + " '" + s.label() + "'").orElse("The edit");
        String who = step.map(Step::bundles)
                .filter(bundles -> !bundles.isEmpty())
                .map(bundles -> "install " + String.join(" or ", bundles) + " again (backline bundle install FILE)")
                .orElse("install the bundle that knows it");
        return new EditRefused(
                what + " changes the document '" + edit.document() + "' by '" + edit.kind()
                        + "', which no installed bundle knows. Nothing was changed. To go on, " + who + ".",
                new UnknownKind());
    }

    static String bundle(Editable editable) {
        Bundle bundle = FrameworkUtil.getBundle(editable.getClass());
        return bundle == null ? editable.getClass().getPackageName() : bundle.getSymbolicName();
    }

    /** Marks a refusal whose reason is that something is not installed. */
    static final class UnknownKind extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
