package dev.backline.desk.internal.shell;

import dev.backline.api.action.ParameterInfo;
import dev.backline.desk.internal.model.FormModel;
import dev.backline.desk.internal.people.Texts;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/** The control of each kind of parameter. */
final class Fields {
    private static final int LINES = 3;

    private Fields() {}

    /** Answers a control that types into the form, and tells when it did. */
    static Node of(ParameterInfo field, FormModel form, Texts texts, Runnable typed) {
        return switch (field.type()) {
            case "flag" -> flag(field, form, typed);
            case "choice" -> field.list() ? text(field, form, texts, typed) : choice(field, form, typed);
            case "path" -> path(field, form, texts, typed);
            default -> text(field, form, texts, typed);
        };
    }

    private static Node flag(ParameterInfo field, FormModel form, Runnable typed) {
        CheckBox box = new CheckBox(field.help());
        box.setSelected(Boolean.parseBoolean(form.typed(field.name())));
        box.setAccessibleText(name(field));
        box.selectedProperty().addListener((property, before, on) -> {
            form.type(field.name(), String.valueOf(on));
            typed.run();
        });
        return box;
    }

    private static Node choice(ParameterInfo field, FormModel form, Runnable typed) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.choices());
        box.setValue(form.typed(field.name()).isEmpty() ? null : form.typed(field.name()));
        box.setAccessibleText(name(field));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((property, before, word) -> {
            form.type(field.name(), word == null ? "" : word);
            typed.run();
        });
        return box;
    }

    private static TextInputControl text(ParameterInfo field, FormModel form, Texts texts, Runnable typed) {
        TextInputControl input = field.list() ? new TextArea() : new TextField();
        if (input instanceof TextArea area) {
            area.setPrefRowCount(LINES);
        }
        input.setText(form.typed(field.name()));
        input.setPromptText(prompt(field, texts));
        input.setAccessibleText(name(field));
        input.setAccessibleHelp(field.help());
        input.textProperty().addListener((property, before, text) -> {
            form.type(field.name(), text);
            typed.run();
        });
        return input;
    }

    private static String prompt(ParameterInfo field, Texts texts) {
        String range = FormModel.range(field).strip();
        String several = field.list() ? texts.get("field.lines") : "";
        return String.join(
                ", ",
                java.util.stream.Stream.of(range, several)
                        .filter(t -> !t.isEmpty())
                        .toList());
    }

    private static Node path(ParameterInfo field, FormModel form, Texts texts, Runnable typed) {
        TextInputControl input = text(field, form, texts, typed);
        Button browse = new Button(texts.get("field.choose"));
        browse.setAccessibleText(texts.get("field.choose.name", name(field)));
        browse.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(name(field));
            File chosen = field.input()
                    ? chooser.showOpenDialog(browse.getScene().getWindow())
                    : chooser.showSaveDialog(browse.getScene().getWindow());
            if (chosen != null) {
                boolean more = field.list() && !input.getText().isBlank();
                input.setText(more ? input.getText().strip() + "\n" + chosen : chosen.toString());
            }
        });
        HBox both = new HBox(6, input, browse);
        HBox.setHgrow(input, Priority.ALWAYS);
        return both;
    }

    /** Answers the name of a field as one reads it. */
    static String name(ParameterInfo field) {
        String spaced = field.name().replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
