package dev.backline.desk.internal.shell;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.look.Icon;
import dev.backline.desk.internal.people.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What went wrong: what, why and what to do, its code, a button that copies all of it, and the calls, folded away. */
final class FaultCard extends VBox {
    private static final String WARN = "M12 4l9 16H3zM12 10v4M12 17v.5";
    private static final String COPY = "M8 8h12v12H8zM16 8V4H4v12h4";

    private final FlowPane buttons = new FlowPane(8, 8);

    /**
     * Answers a card.
     *
     * @param title what went wrong, in a few words
     * @param sentence why, and what to do
     * @param code as it is told to others, such as {@code refused 5}
     * @param cause whose calls are shown when they are asked for
     */
    FaultCard(Texts texts, String title, String sentence, String code, Optional<Throwable> cause) {
        getStyleClass().add("fault-card");
        Label what = new Label(title, new Icon(WARN));
        what.getStyleClass().add("title");
        what.setWrapText(true);
        Label why = new Label(sentence);
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        Label shown = new Label(code);
        shown.setAccessibleText(texts.get("fault.code", code));
        shown.getStyleClass().addAll("pill", "mono");
        Button copy = new Button(texts.get("fault.copy"), new Icon(COPY));
        copy.setAccessibleText(texts.get("fault.copy.name"));
        copy.setOnAction(event -> copy(String.join("\n", title, sentence, code)
                + cause.map(FaultCard::trace).map(t -> "\n" + t).orElse("")));
        buttons.getChildren().addAll(copy, shown);
        buttons.setRowValignment(javafx.geometry.VPos.CENTER);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(what, why, buttons);
        cause.map(thrown -> calls(texts, thrown)).ifPresent(getChildren()::add);
    }

    /** Answers the card of an action's fault. */
    static FaultCard of(ActionFault fault, Texts texts) {
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FaultCard(
                texts,
                texts.get("fault." + kind),
                fault.getMessage(),
                kind + " " + fault.kind().exitCode(),
                Optional.ofNullable(fault.getCause()));
    }

    /** Puts a button before the others. */
    FaultCard with(Button button) {
        buttons.getChildren().addFirst(button);
        return this;
    }

    private static TitledPane calls(Texts texts, Throwable thrown) {
        TextArea trace = new TextArea(trace(thrown));
        trace.setEditable(false);
        trace.getStyleClass().add("mono");
        trace.setAccessibleText(texts.get("panel.trace"));
        TitledPane more = new TitledPane(texts.get("panel.details"), trace);
        more.setExpanded(false);
        more.setAnimated(false);
        VBox.setVgrow(more, Priority.SOMETIMES);
        return more;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            text.append(at.equals(thrown) ? "" : "Caused by ").append(at).append('\n');
            for (StackTraceElement call : at.getStackTrace()) {
                text.append("    ").append(call).append('\n');
            }
        }
        return text.toString();
    }
}
