package dev.backline.pipeline.ui.internal;

import dev.backline.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/**
 * The files of a track, to be dragged into Live or a file manager, or copied with a key. Only files that are whole and in their
 * place leave the window, so that they are there before the drop ends, and stay.
 */
final class FileShelf {
    private final ListView<Path> list = new ListView<>();

    FileShelf(Words words) {
        list.setAccessibleText(words.get("make.files"));
        Label none = new Label(words.get("make.files.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setStyle("-fx-padding: 1em;");
        list.setPlaceholder(none);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new FileCell());
        list.setOnDragDetected(event -> {
            List<Path> files = chosen();
            if (!files.isEmpty()) {
                Dragboard board = list.startDragAndDrop(TransferMode.COPY);
                board.setContent(content(files));
                event.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                Clipboard.getSystemClipboard().setContent(content(chosen()));
                event.consume();
            }
        });
    }

    Node node() {
        return list;
    }

    void show(List<Path> files) {
        if (!list.getItems().equals(files)) {
            list.getItems().setAll(files);
        }
    }

    private List<Path> chosen() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    /** Answers what a drop receives: those files that are there. */
    static ClipboardContent content(List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream()
                .filter(Files::isRegularFile)
                .map(Path::toAbsolutePath)
                .map(Path::toFile)
                .toList());
        return content;
    }

    private static final class FileCell extends ListCell<Path> {
        @Override
        protected void updateItem(Path file, boolean empty) {
            super.updateItem(file, empty);
            setText(empty || file == null ? "" : String.valueOf(file.getFileName()));
        }
    }
}
