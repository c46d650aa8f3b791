package dev.backline.live.set.ui.internal;

import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** A view of the open set: it follows set, choice and colours, and says what to do while nothing is open. */
public abstract class SetPane implements PanelView {
    protected final PanelSite site;
    protected final Words words;
    private final Snapshots snapshots;
    private final String icon;
    private final StackPane pane = new StackPane();
    private final ChangeListener<Optional<SetDocument>> onSet = (value, before, now) -> take(now);
    private final ChangeListener<Look> onLook = (value, before, now) -> wear(now);
    private final ChangeListener<Choice> onChoice = (value, before, now) -> chosen(now);
    private @Nullable LiveSet shown;
    private boolean closed;

    protected SetPane(PanelSite site, Snapshots snapshots, String icon) {
        this.site = site;
        this.snapshots = snapshots;
        this.icon = icon;
        this.words = Words.of(SetPane.class, site.language());
    }

    /** Begins to follow; called when the view is complete. */
    protected final void begin() {
        site.set().addListener(onSet);
        site.look().addListener(onLook);
        site.choice().addListener(onChoice);
        take(site.set().getValue());
    }

    private void take(Optional<SetDocument> document) {
        if (document.isEmpty()) {
            shown = null;
            put(Controls.empty(
                    icon,
                    words.get("empty.title"),
                    words.get("empty.advice"),
                    Controls.button(Controls.OPEN, words.get("open"), this::choose)));
            return;
        }
        SetDocument wanted = document.get();
        snapshots.read(wanted, set -> {
            if (!closed && site.set().getValue().filter(wanted::equals).isPresent()) {
                shown = set;
                show(set);
            }
        });
    }

    /** Shows a set, the first one or a changed one. */
    protected abstract void show(LiveSet set);

    /** Hears of another choice of any panel. */
    protected abstract void chosen(Choice choice);

    protected abstract void wear(Look look);

    protected final Optional<LiveSet> set() {
        return Optional.ofNullable(shown);
    }

    protected final void put(Node node) {
        if (pane.getChildren().size() != 1 || !pane.getChildren().getFirst().equals(node)) {
            pane.getChildren().setAll(node);
        }
    }

    protected final StackPane pane() {
        return pane;
    }

    /** Changes the set as one step; nothing to do is no step. */
    protected final void edit(String label, List<SetEdit> edits) {
        if (!edits.isEmpty()) {
            site.edit(label, edits);
        }
    }

    /** A key that leaves letters to a text which is being typed; Enter ends it. */
    protected final PanelKey key(String keys, String title, Runnable run) {
        return new PanelKey(keys, title, () -> {
            Node owner = pane.getScene().getFocusOwner();
            if (!(owner instanceof TextField field)) {
                run.run();
            } else if (keys.equals("Enter")) {
                field.fireEvent(new ActionEvent());
            }
        });
    }

    protected final void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Live Sets", "*.als"));
        File file = chooser.showOpenDialog(pane.getScene().getWindow());
        if (file != null) {
            site.openSet(file.toPath());
        }
    }

    @Override
    public Node content() {
        return pane;
    }

    @Override
    public void close() {
        closed = true;
        site.set().removeListener(onSet);
        site.look().removeListener(onLook);
        site.choice().removeListener(onChoice);
    }
}
