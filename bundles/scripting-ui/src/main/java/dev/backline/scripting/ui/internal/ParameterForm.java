package dev.backline.scripting.ui.internal;

import dev.backline.api.action.ParameterInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The parameters that a script declares, as fields; what is left empty takes the script's own default. */
final class ParameterForm {
    private final FlowPane pane = new FlowPane(14, 6);
    private final Map<String, String> typed = new LinkedHashMap<>();
    private List<ParameterInfo> shown = List.of();

    ParameterForm() {
        pane.setStyle("-fx-padding: 0.5em 0.9em 0.6em 0.9em;");
        show(List.of());
    }

    Node node() {
        return pane;
    }

    void show(List<ParameterInfo> parameters) {
        pane.setVisible(!parameters.isEmpty());
        pane.setManaged(!parameters.isEmpty());
        if (!parameters.equals(shown)) {
            shown = List.copyOf(parameters);
            typed.keySet()
                    .retainAll(parameters.stream().map(ParameterInfo::name).toList());
            pane.getChildren().setAll(parameters.stream().map(this::field).toList());
        }
    }

    /** Answers what was typed, by hyphenated name. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            if (!text.isBlank()) {
                values.put(name, text.strip());
            }
        });
        return values;
    }

    private Node field(ParameterInfo parameter) {
        Control control = switch (parameter.type()) {
            case "choice" -> choice(parameter);
            case "flag" -> flag(parameter);
            default -> text(parameter);
        };
        control.setAccessibleText(parameter.name().replace('-', ' '));
        control.setAccessibleHelp(parameter.help());
        control.setTooltip(new Tooltip(parameter.help()));
        Label label = new Label(parameter.name().replace('-', ' ') + (parameter.required() ? " *" : ""));
        label.getStyleClass().add("small");
        label.setLabelFor(control);
        return new VBox(2, label, control);
    }

    private Control choice(ParameterInfo parameter) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(parameter.choices());
        box.setValue(
                typed.getOrDefault(parameter.name(), parameter.defaultValue().orElse("")));
        box.valueProperty().addListener((p, before, word) -> typed.put(parameter.name(), word == null ? "" : word));
        return box;
    }

    private Control flag(ParameterInfo parameter) {
        CheckBox box = new CheckBox(parameter.help());
        box.setSelected(Boolean.parseBoolean(
                typed.getOrDefault(parameter.name(), parameter.defaultValue().orElse("false"))));
        box.selectedProperty().addListener((p, before, on) -> typed.put(parameter.name(), String.valueOf(on)));
        return box;
    }

    private Control text(ParameterInfo parameter) {
        TextField field = new TextField(typed.getOrDefault(parameter.name(), ""));
        String range = parameter.min().isPresent() && parameter.max().isPresent()
                ? parameter.min().get() + " … " + parameter.max().get() + " " + parameter.unit()
                : parameter.unit();
        field.setPromptText(parameter.defaultValue().orElse(range.strip()));
        field.setPrefColumnCount(parameter.type().equals("path") ? 18 : 9);
        field.textProperty().addListener((p, before, text) -> typed.put(parameter.name(), text));
        return field;
    }
}
