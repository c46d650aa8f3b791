package dev.backline.desk.internal.panel;

import dev.backline.api.set.SetDocument;
import dev.backline.desk.internal.model.GridModel;
import dev.backline.model.LiveSet;
import dev.backline.ui.Look;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.osgi.service.component.annotations.Component;

/** The open set's session: tracks, scenes and clips. */
@Component
@PanelInfo(
        id = "session",
        title = "Session",
        place = Place.CENTER,
        icon = SessionPanel.ICON,
        help = "The open set's session: tracks across, scenes down, with their clips.")
public final class SessionPanel implements Panel {
    static final String ICON = "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z";
    private static final String OPEN = "M3 7h6l2 2h10v10H3z";

    @Override
    public PanelView open(PanelSite site) {
        return new View(site);
    }

    private static final class View implements PanelView {
        private final PanelSite site;
        private final Words words;
        private final GridCanvas grid;
        private final Label about = new Label();
        private final Label choice = new Label();
        private final StackPane pane = new StackPane();
        private final ChangeListener<Optional<SetDocument>> onSet = (value, before, now) -> show(now);
        private final ChangeListener<Look> onLook = (value, before, now) -> wear(now);
        private GridModel model = new GridModel(List.of(), List.of());

        View(PanelSite site) {
            this.site = site;
            this.words = Words.of(SessionPanel.class, site.language());
            this.grid = new GridCanvas(site.look().getValue(), words);
            about.getStyleClass().addAll("small", "muted");
            choice.getStyleClass().addAll("small", "accent-text");
            grid.onChosen(() ->
                    choice.setText(model.columns().isEmpty() ? "" : model.spoken(grid.column(), grid.row(), words)));
            site.set().addListener(onSet);
            site.look().addListener(onLook);
            show(site.set().getValue());
        }

        private void show(Optional<SetDocument> document) {
            if (document.isEmpty()) {
                pane.getChildren()
                        .setAll(Listing.empty(ICON, words.get("session.none"), words.get("session.none.next")));
                return;
            }
            LiveSet set = document.get().snapshot();
            model = GridModel.of(set);
            grid.show(model);
            about.setText(words.get(
                    "session.about",
                    document.get().file().getFileName(),
                    model.columns().size(),
                    model.rows().size(),
                    set.tempo().at(dev.backline.model.Beats.of(0)).bpm()));
            pane.getChildren().setAll(grid);
        }

        private void wear(Look look) {
            grid.wear(look);
        }

        private void choose() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.get("session.open.title"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("session.sets"), "*.als"));
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
        public List<Node> tools() {
            return List.of(Tools.button(OPEN, words.get("session.open"), this::choose), about, Tools.gap(), choice);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Shortcut+O", words.get("session.open.title"), this::choose));
        }

        @Override
        public void close() {
            site.set().removeListener(onSet);
            site.look().removeListener(onLook);
        }
    }
}
