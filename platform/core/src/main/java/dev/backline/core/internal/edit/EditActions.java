package dev.backline.core.internal.edit;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on the history of edits. */
@Component(service = ActionProvider.class)
public final class EditActions implements ActionProvider {
    private final Edits edits;

    /** Answers the actions. */
    @Activate
    public EditActions(@Reference Edits edits) {
        this.edits = edits;
    }

    /**
     * A step as it is shown.
     *
     * @param number counts up from 1
     * @param label what the user did
     * @param documents what it changed
     * @param applied false when it is undone
     */
    public record Line(long number, String label, List<String> documents, boolean applied) {
        private static Line of(Edits.Entry entry) {
            List<String> documents =
                    entry.edits().stream().map(Edit::document).distinct().toList();
            return new Line(entry.number(), entry.label(), documents, entry.applied());
        }
    }

    /** Takes back the newest steps. */
    @Action(
            name = "undo",
            title = "Take back the last change",
            help =
                    "Takes back the newest change to a document, also after a restart. Call it again for the one before, "
                            + "or redo to have it back.",
            examples = {"undo", "undo --steps 3"},
            writes = true)
    public List<Line> undo(
            @Param(value = "How many changes to take back", min = 1, max = 1000, defaultValue = "1") int steps,
            Intent intent)
            throws ActionFault {
        if (intent == Intent.PREVIEW) {
            return edits.history().reversed().stream()
                    .filter(Edits.Entry::applied)
                    .limit(steps)
                    .map(Line::of)
                    .toList();
        }
        return repeat(steps, edits::undo, "There is nothing to undo.");
    }

    /** Does again what was undone. */
    @Action(
            name = "redo",
            title = "Do again what was undone",
            help = "Applies again what undo took back last. A new change forgets what could be redone.",
            examples = {"redo", "redo --steps 3"},
            writes = true)
    public List<Line> redo(
            @Param(value = "How many changes to do again", min = 1, max = 1000, defaultValue = "1") int steps,
            Intent intent)
            throws ActionFault {
        if (intent == Intent.PREVIEW) {
            return edits.history().stream()
                    .filter(entry -> !entry.applied())
                    .limit(steps)
                    .map(Line::of)
                    .toList();
        }
        return repeat(steps, edits::redo, "There is nothing to redo.");
    }

    private interface Turning {
        Optional<Edits.Entry> once() throws EditRefused;
    }

    private static List<Line> repeat(int steps, Turning turning, String none) throws ActionFault {
        List<Line> done = new ArrayList<>();
        try {
            Optional<Edits.Entry> entry = turning.once();
            while (entry.isPresent()) {
                done.add(Line.of(entry.get()));
                entry = done.size() < steps ? turning.once() : Optional.empty();
            }
        } catch (EditRefused refused) {
            String before = done.isEmpty() ? "" : " " + done.size() + " newer changes were turned already.";
            throw fault(refused, before);
        }
        if (done.isEmpty()) {
            throw new ActionFault(Kind.NOT_FOUND, none + " See: backline history");
        }
        return done;
    }

    private static ActionFault fault(EditRefused refused, String more) {
        Kind kind = refused.getCause() instanceof Editables.UnknownKind ? Kind.NOT_FOUND : Kind.CONFLICT;
        return new ActionFault(kind, refused.getMessage() + more, refused);
    }

    /** Answers the history. */
    @Action(
            name = "history",
            title = "List the changes that can be undone or redone",
            help = "Lists the changes to documents, oldest first, with those that were undone and can be redone.",
            examples = {"history", "history --limit 5"})
    public List<Line> history(
            @Param(value = "How many of the newest changes to show", min = 1, max = 100_000, defaultValue = "20")
                    int limit) {
        List<Edits.Entry> all = edits.history();
        return all.subList(Math.max(0, all.size() - limit), all.size()).stream()
                .map(Line::of)
                .toList();
    }
}
