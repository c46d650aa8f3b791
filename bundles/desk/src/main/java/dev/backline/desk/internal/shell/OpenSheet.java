package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.people.Texts;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks for a file: typed, or chosen. */
final class OpenSheet extends VBox {
    private final TextField name = new TextField();
    private final Texts texts;
    private final Consumer<Path> opened;

    /** @param opened takes the file that was named */
    OpenSheet(Texts texts, Consumer<Path> opened) {
        this.texts = texts;
        this.opened = opened;
        Label heading = new Label(texts.get("command.open"));
        heading.getStyleClass().add("title");
        name.setAccessibleText(texts.get("open.file"));
        name.setPromptText(texts.get("open.hint"));
        name.setOnAction(event -> take(name.getText().strip()));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button choose = new Button(texts.get("field.choose"));
        choose.setAccessibleText(texts.get("field.choose.name", texts.get("open.file")));
        choose.setOnAction(event -> choose());
        setAccessibleText(heading.getText());
        getChildren().addAll(heading, new HBox(6, name, choose));
    }

    void begin() {
        name.requestFocus();
    }

    private void take(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        try {
            opened.accept(Path.of(typed).toAbsolutePath().normalize());
        } catch (InvalidPathException none) {
            name.selectAll();
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("command.open"));
        File chosen = chooser.showOpenDialog(name.getScene().getWindow());
        if (chosen != null) {
            opened.accept(chosen.toPath());
        }
    }
}
