package dev.backline.ui;

import dev.backline.api.action.ActionResult;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the window offers to one open panel. Used on the JavaFX thread; what it hands back is handed back there, and never
 * after the view was closed.
 */
@ProviderType
public interface PanelSite {
    /** Answers what {@link PanelView#state()} kept last; empty for a new one. */
    Map<String, Object> state();

    /**
     * Calls an action as a job, beside the window's thread.
     *
     * @param action full name, such as {@code jobs list}
     * @param values by parameter name
     * @param then hears of the answer, faults of the world among it
     */
    void call(String action, Map<String, ?> values, Consumer<ActionResult> then);

    /** Opens the action's form with these values filled in, so that the user decides. */
    void offer(String action, Map<String, ?> values);

    /** Answers the set that the window has open, as it changes. */
    ObservableValue<Optional<SetDocument>> set();

    /**
     * Changes the open set, beside the window's thread, as one step that Undo takes back. When an edit is refused nothing is
     * changed, and the user is told why.
     *
     * @param label what the user did, for the history
     * @param edits one after the other
     */
    void edit(String label, List<SetEdit> edits);

    /** Answers what is chosen in the open set, for all panels; set it to choose. */
    Property<Choice> choice();

    /**
     * Answers a context menu for what is chosen: first what the panel does itself, then the commands of all bundles that take
     * such a thing; one of those opens its form, filled in. Show it where the pointer, or for a key the choice, is.
     *
     * @param choice the deepest part of it counts: device, clip, scene, track
     * @param own the panel's items; may be none
     */
    ContextMenu menuFor(Choice choice, List<MenuItem> own);

    /**
     * Answers a context menu for a file: first what the panel does itself, then the commands of all bundles that read such a file.
     *
     * @param own the panel's items; may be none
     */
    ContextMenu menuFor(Path file, List<MenuItem> own);

    /** Answers the colours of the theme as it changes, for what is drawn rather than styled. */
    ObservableValue<Look> look();

    /** Answers the user's language; a change of it opens every panel anew. */
    Locale language();

    /** Tells the user a sentence, without taking the focus. */
    void say(String sentence);

    /** Shows a panel and gives it the focus. */
    void reveal(String panel);

    /** Reads a file's set into the window, beside its thread; what goes wrong is told to the user. */
    void openSet(Path file);
}
