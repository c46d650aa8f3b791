package dev.backline.desk.internal.shell;

import dev.backline.api.home.Home;
import dev.backline.desk.internal.people.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A recorded macro as the script that does it again: read it, change it, give it a name, keep it among the home's scripts. */
final class MacroSheet extends VBox {
    private static final String NAME = "[a-z][a-z0-9-]{0,60}";

    private final Home home;
    private final Texts texts;
    private final TextArea script;
    private final TextField name = new TextField();
    private final Label told = new Label();

    MacroSheet(Home home, Texts texts, String text) {
        this.home = home;
        this.texts = texts;
        Label title = new Label(texts.get("macro.title"));
        title.getStyleClass().add("title");
        script = new TextArea(text);
        script.getStyleClass().add("mono");
        script.setAccessibleText(texts.get("macro.script"));
        name.setPromptText(texts.get("macro.name"));
        name.setAccessibleText(texts.get("macro.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = new Button(texts.get("macro.keep"));
        keep.setAccessibleText(texts.get("macro.keep"));
        keep.setDefaultButton(true);
        keep.getStyleClass().add("primary");
        keep.setOnAction(event -> keep());
        told.setText(texts.get("macro.hint"));
        told.setWrapText(true);
        told.getStyleClass().addAll("small", "muted");
        getChildren().addAll(title, script, new HBox(8, name, keep), told);
    }

    void begin() {
        name.requestFocus();
    }

    private void keep() {
        String wanted = name.getText().strip();
        if (!wanted.matches(NAME)) {
            told.setText(texts.get("macro.badname"));
            return;
        }
        try {
            Path file = home.folder("scripts").resolve(wanted + ".groovy");
            if (Files.exists(file)) {
                told.setText(texts.get("macro.taken", wanted));
                return;
            }
            home.replace(file, script.getText().getBytes(StandardCharsets.UTF_8));
            told.setText(texts.get("macro.kept", wanted));
        } catch (IOException failed) {
            told.setText(String.valueOf(failed.getMessage()));
        }
    }
}
