package dev.backline.pipeline.ui.internal;

import dev.backline.api.action.ParameterInfo;
import dev.backline.pipeline.ui.internal.model.BriefModel;
import dev.backline.ui.Controls;
import dev.backline.ui.Words;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The brief as a form: each field with its range and default, as the action describes it. */
final class BriefForm {
    private static final String DICE = "M4 4h16v16H4zM8.5 8.5h.1M15.5 15.5h.1M12 12h.1";
    private static final String FOLDER = "M3 7h6l2 2h10v10H3z";

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final BriefModel brief;
    private final Words words;
    private final RandomGenerator chance;
    private final Runnable changed;
    private final Map<String, TextField> inputs = new HashMap<>();
    private final Map<String, ComboBox<String>> choices = new HashMap<>();
    private final VBox box = new VBox(9);
    private final ScrollPane pane = new ScrollPane(box);

    BriefForm(BriefModel brief, String into, Words words, RandomGenerator chance, Runnable changed) {
        this.brief = brief;
        this.words = words;
        this.chance = chance;
        this.changed = changed;
        box.setStyle("-fx-padding: 0.9em 1em 0.9em 1em;");
        for (ParameterInfo field : brief.fields()) {
            box.getChildren().add(field(field));
        }
        TextField folder = input("into", into);
        box.getChildren().add(labelled(words.get("make.into"), "", withFolder(folder, "make.into"), folder));
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setMinWidth(190);
    }

    Node node() {
        return pane;
    }

    /** Offers words for the genre or the mood. */
    void offer(String field, List<String> some) {
        ComboBox<String> choice = choices.get(field);
        if (choice != null && !choice.getItems().equals(some)) {
            String typed = brief.typed(field);
            choice.getItems().setAll(some);
            choice.setValue(typed);
        }
    }

    /** Answers the folder that tracks are put into. */
    String into() {
        TextField field = inputs.get("into");
        return field == null ? "" : field.getText().strip();
    }

    /** Draws another seed, and shows it. */
    void drawSeed() {
        TextField seed = inputs.get("seed");
        String drawn = brief.drawSeed(chance);
        if (seed != null) {
            seed.setText(drawn);
        }
    }

    private Node field(ParameterInfo field) {
        String name = words.get("make.field." + field.name());
        if (field.name().equals("genre") || field.name().equals("mood")) {
            ComboBox<String> choice = new ComboBox<>();
            choice.setEditable(true);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.getItems().setAll(brief.typed(field.name()));
            choice.setValue(brief.typed(field.name()));
            choice.setAccessibleText(name);
            choice.getEditor().setAccessibleText(name);
            choice.getEditor().textProperty().addListener((p, before, text) -> type(field.name(), text));
            choices.put(field.name(), choice);
            return labelled(name, "", choice, choice);
        }
        TextField input = input(field.name(), brief.typed(field.name()));
        input.setAccessibleText(name);
        input.setAccessibleHelp(field.help());
        String range = BriefModel.range(field).orElse("");
        input.setPromptText(
                field.defaultValue().isEmpty() && !field.name().equals("samples") ? words.get("make.own") : "");
        Node control = switch (field.name()) {
            case "samples" -> withFolder(input, "make.field.samples");
            case "seed" -> beside(input, Controls.sign(DICE, words.get("make.dice"), this::drawSeed));
            default -> input;
        };
        input.textProperty().addListener((p, before, text) -> type(field.name(), text));
        input.textProperty().addListener((p, before, text) -> mark(input, field, range));
        input.addEventHandler(KeyEvent.KEY_PRESSED, event -> step(field, input, event));
        return labelled(name, range, control, input);
    }

    private TextField input(String name, String text) {
        TextField input = new TextField(text);
        input.setAccessibleText(words.get("make.into"));
        inputs.put(name, input);
        return input;
    }

    private void type(String field, String text) {
        brief.type(field, text == null ? "" : text);
        changed.run();
    }

    private void mark(TextField input, ParameterInfo field, String range) {
        boolean wrong = brief.wrong(field);
        input.pseudoClassStateChanged(DANGER, wrong);
        input.setTooltip(wrong ? new Tooltip(words.get("make.wrong", range)) : null);
        input.setAccessibleHelp(wrong ? words.get("make.wrong", range) : field.help());
    }

    /** Up and Down change a number by one, with Shift by a tenth. */
    private void step(ParameterInfo field, TextField input, KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        boolean number = field.type().equals("number") || field.type().equals("integer");
        if (by == 0 || !number || brief.wrong(field) || input.getText().isBlank()) {
            return;
        }
        boolean whole = field.type().equals("integer");
        double step = event.isShiftDown() && !whole ? 0.1 : whole ? 1 : 0.5;
        double value = Math.clamp(
                Double.parseDouble(input.getText()) + by * step,
                field.min().orElse(-1e15),
                field.max().orElse(1e15));
        double tenths = StrictMath.rint(value * 10) / 10;
        input.setText(tenths == StrictMath.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths));
        event.consume();
    }

    private HBox withFolder(TextField input, String key) {
        return beside(input, Controls.sign(FOLDER, words.get("make.choose", words.get(key)), () -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(words.get(key));
            File chosen = chooser.showDialog(input.getScene().getWindow());
            if (chosen != null) {
                input.setText(chosen.toString());
            }
        }));
    }

    private static HBox beside(TextField input, Button button) {
        HBox.setHgrow(input, Priority.ALWAYS);
        return new HBox(4, input, button);
    }

    private static Node labelled(String name, String range, Node control, Control target) {
        Label label = new Label(name);
        label.setLabelFor(target);
        label.getStyleClass().add("small");
        Label limits = new Label(range);
        limits.getStyleClass().addAll("small", "muted");
        return new VBox(3, new HBox(label, Controls.gap(), limits), control);
    }
}
