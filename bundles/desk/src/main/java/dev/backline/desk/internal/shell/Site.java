package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.desk.internal.people.Texts;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What one open panel is offered; deaf once it is closed. */
final class Site implements PanelSite, Timed {
    private final Surroundings around;
    private final Map<String, Object> state;
    private final Consumer<Throwable> blame;
    /** Own properties, tied to the window's: what a panel hangs on them and forgets goes with the panel. */
    private final ObjectProperty<Optional<SetDocument>> set = new SimpleObjectProperty<>(Optional.empty());

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
    private boolean closed;
    private int pending;

    /**
     * What all sites of a window share.
     *
     * @param services what the window stands on
     * @param set the open set
     * @param choice what is chosen in it
     * @param look the colours
     * @param offer opens the form of an action
     * @param openSet reads a set
     * @param say tells the user a sentence
     * @param reveal shows a panel
     * @param background runs what takes time
     * @param texts the window's own texts
     * @param timeline what was done, in order
     */
    record Surroundings(
            Services services,
            OpenSet set,
            Property<Choice> choice,
            ObservableValue<Look> look,
            BiConsumer<String, Map<String, ?>> offer,
            Consumer<Path> openSet,
            Consumer<String> say,
            Consumer<String> reveal,
            java.util.concurrent.Executor background,
            Texts texts,
            Timeline timeline) {}

    Site(Surroundings around, Map<String, Object> state, Consumer<Throwable> blame) {
        this.around = around;
        this.state = Map.copyOf(state);
        this.blame = blame;
        set.bind(around.set().document());
        look.bind(around.look());
        choice.bindBidirectional(around.choice());
    }

    void close() {
        closed = true;
        set.unbind();
        look.unbind();
        choice.unbindBidirectional(around.choice());
    }

    /** Answers whether every call has come back. */
    boolean quiet() {
        return pending == 0;
    }

    @Override
    public Map<String, Object> state() {
        return state;
    }

    @Override
    public void call(String action, Map<String, ?> values, Consumer<ActionResult> then) {
        pending++;
        Map<String, ?> copy = Map.copyOf(values);
        around.background().execute(() -> {
            ActionResult result = around.services().actions().call(action, copy, Intent.APPLY, Progress.NONE);
            Platform.runLater(() -> hand(result, then));
        });
    }

    private void hand(ActionResult result, Consumer<ActionResult> then) {
        pending--;
        if (!closed) {
            try {
                then.accept(result);
            } catch (RuntimeException | LinkageError fault) {
                blame.accept(fault);
            }
        }
    }

    @Override
    public Timeline timeline() {
        return around.timeline();
    }

    @Override
    public void offer(String action, Map<String, ?> values) {
        around.offer().accept(action, values);
    }

    @Override
    public ObservableValue<Optional<SetDocument>> set() {
        return set;
    }

    @Override
    public void edit(String label, List<SetEdit> edits) {
        around.set().edit(label, List.copyOf(edits));
    }

    @Override
    public Property<Choice> choice() {
        return choice;
    }

    @Override
    public Locale language() {
        return around.texts().language();
    }

    @Override
    public void say(String sentence) {
        around.say().accept(sentence);
    }

    @Override
    public void reveal(String panel) {
        around.reveal().accept(panel);
    }

    @Override
    public ContextMenu menuFor(Choice choice, List<MenuItem> own) {
        return menus().of(choice, own);
    }

    @Override
    public ContextMenu menuFor(Path file, List<MenuItem> own) {
        return menus().of(file, own);
    }

    private ContextMenus menus() {
        return new ContextMenus(around.services().actions(), around.set(), around.offer());
    }

    @Override
    public ObservableValue<Look> look() {
        return look;
    }

    @Override
    public void openSet(Path file) {
        around.openSet().accept(file);
    }
}
