package dev.backline.compare.ui.internal;

import dev.backline.ui.Controls;
import dev.backline.ui.Words;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The place of a set: typed, chosen or dropped. */
final class SetField {
    private static final String FOLDER = "M3 7h6l2 2h10v10H3z";

    private final TextField field;
    private final VBox box;

    SetField(String name, String hint, String text, boolean fresh, Words words) {
        field = new TextField(text);
        field.setAccessibleText(name);
        field.setPromptText(hint);
        Label label = new Label(name);
        label.getStyleClass().add("small");
        label.setLabelFor(field);
        HBox row =
                new HBox(4, field, Controls.sign(FOLDER, words.get("compare.choose", name), () -> choose(name, fresh)));
        HBox.setHgrow(field, Priority.ALWAYS);
        box = new VBox(3, label, row);
        box.setMinWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        field.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        field.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> field.setText(file.toString()));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose(String name, boolean fresh) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Live Sets", "*.als"));
        File chosen = fresh
                ? chooser.showSaveDialog(field.getScene().getWindow())
                : chooser.showOpenDialog(field.getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.toString());
        }
    }

    Node node() {
        return box;
    }

    TextField field() {
        return field;
    }

    /** Answers the file, when one is named. */
    Optional<Path> file() {
        try {
            return field.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            Path.of(field.getText().strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
