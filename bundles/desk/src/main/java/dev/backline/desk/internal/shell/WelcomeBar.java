package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.people.Texts;
import dev.backline.desk.internal.tour.FirstLook;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a new home is told once: that there is a tour, and what lies on this machine. It takes no focus, and nothing is searched before
 * somebody presses for it.
 */
final class WelcomeBar extends VBox {
    private final Texts texts;
    private final Label found = new Label();

    /**
     * Answers the bar.
     *
     * @param run does a command of the window
     * @param dismiss takes the bar away
     */
    WelcomeBar(Texts texts, Consumer<String> run, Runnable dismiss) {
        this.texts = texts;
        getStyleClass().add("welcome");
        Label title = new Label(texts.get("welcome.title"));
        title.getStyleClass().add("title");
        Label text = new Label(texts.get("welcome.text"));
        found.setManaged(false);
        for (Label label : List.of(text, found)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("muted");
        }
        Button tour = button("welcome.tour", () -> {
            dismiss.run();
            run.accept("window: tour");
        });
        tour.getStyleClass().add("primary");
        Button sets = button("welcome.sets", () -> {
            dismiss.run();
            run.accept("window: panel sets");
        });
        Button later = button("welcome.later", dismiss);
        FlowPane buttons = new FlowPane(8, 8, tour, sets, later);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, text, found, buttons);
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key + ".help")));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Tells what lies on this machine, and that it is only read. */
    void found(List<FirstLook.Find> finds) {
        String names = finds.stream()
                .map(find -> texts.get(find.kind().key(), find.name(), find.place()))
                .collect(Collectors.joining(", "));
        found.setText(finds.isEmpty() ? texts.get("welcome.nothing") : texts.get("welcome.found", names));
        found.setManaged(true);
    }
}
