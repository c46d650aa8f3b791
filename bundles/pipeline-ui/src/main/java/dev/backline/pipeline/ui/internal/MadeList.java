package dev.backline.pipeline.ui.internal;

import dev.backline.pipeline.ui.internal.model.MadeTrack;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** What was made, the newest first; a choice shows it again. */
final class MadeList {
    private final Words words;
    private final ListView<MadeTrack> list = new ListView<>();
    private boolean showing;

    MadeList(Words words, Consumer<MadeTrack> chosen) {
        this.words = words;
        list.setAccessibleText(words.get("make.history"));
        Label none = new Label(words.get("make.history.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(view -> new MadeCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, track) -> {
            if (track != null && !showing) {
                chosen.accept(track);
            }
        });
    }

    Node node() {
        return list;
    }

    void show(List<MadeTrack> tracks, Optional<MadeTrack> looked) {
        showing = true;
        if (!list.getItems().equals(tracks)) {
            list.getItems().setAll(tracks);
        }
        for (MadeTrack track : tracks) {
            if (looked.isPresent() && track.folder().equals(looked.get().folder())) {
                list.getSelectionModel().select(track);
            }
        }
        showing = false;
    }

    private final class MadeCell extends ListCell<MadeTrack> {
        @Override
        protected void updateItem(MadeTrack track, boolean empty) {
            super.updateItem(track, empty);
            if (empty || track == null) {
                setText("");
                return;
            }
            String when = track.made().replace('T', ' ').replaceAll("^\\d+-|:\\d\\dZ$", "");
            setText((track.kept() ? "★ " : "") + track.title() + "   " + when);
            setAccessibleText((track.kept() ? words.get("make.kept") + ": " : "") + track.title());
        }
    }
}
