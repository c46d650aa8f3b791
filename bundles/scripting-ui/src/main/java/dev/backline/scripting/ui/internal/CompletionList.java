package dev.backline.scripting.ui.internal;

import dev.backline.api.script.Scripts.Completion;
import dev.backline.scripting.ui.internal.model.ConsoleModel;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;

/** What can be typed, below the caret, with all there is to know about the chosen one beside it. */
final class CompletionList {
    private static final double WIDE = 250;
    private static final double DOCUMENT = 330;
    private static final double HIGH = 190;

    private final ConsoleModel model;
    private final CodeArea area;
    private final ListView<Completion> list = new ListView<>();
    private final Label document = new Label();
    private final HBox box;
    private final Pane above = new Pane();
    private final AtomicLong asked = new AtomicLong();

    CompletionList(ConsoleModel model, CodeArea area, Node around, Words words) {
        this.model = model;
        this.area = area;
        list.setAccessibleText(words.get("console.completion"));
        list.setPrefSize(WIDE, HIGH);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CompletionCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, one) -> describe(one));
        list.setOnMouseClicked(event -> accept());
        document.setWrapText(true);
        document.getStyleClass().addAll("small", "mono");
        document.setStyle("-fx-padding: 0.6em;");
        ScrollPane scroll = new ScrollPane(document);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefSize(DOCUMENT, HIGH);
        box = new HBox(list, scroll);
        box.getStyleClass().add("desk-sheet");
        box.setStyle("-fx-padding: 0.3em;");
        above.setPickOnBounds(false);
        above.getChildren().add(box);
        hide();
        // On what is around the text, so that a key is heard here before the text hears it.
        around.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return above;
    }

    boolean isShown() {
        return box.isVisible();
    }

    /** Asks what can be typed here, beside the screen's thread. */
    void show() {
        long number = asked.incrementAndGet();
        String text = area.getText();
        int cursor = area.getCaretPosition();
        Thread.ofVirtual().name("script completion").start(() -> {
            List<Completion> offers = model.complete(text, cursor);
            Platform.runLater(() -> {
                if (number == asked.get() && cursor == area.getCaretPosition()) {
                    offer(offers);
                }
            });
        });
    }

    private void offer(List<Completion> offers) {
        list.getItems().setAll(offers);
        box.setVisible(!offers.isEmpty());
        if (!offers.isEmpty()) {
            list.getSelectionModel().selectFirst();
            place();
        }
    }

    private void place() {
        Optional<Bounds> caret = area.getCaretBounds();
        Point2D at = caret.map(bounds -> above.screenToLocal(bounds.getMinX(), bounds.getMaxY()))
                .orElse(new Point2D(60, 40));
        double x = Math.clamp(at.getX(), 0, Math.max(0, above.getWidth() - WIDE - DOCUMENT - 14));
        double room = above.getHeight() - at.getY();
        double y = room > HIGH + 10 ? at.getY() + 2 : Math.max(0, at.getY() - HIGH - 30);
        box.resizeRelocate(x, y, WIDE + DOCUMENT + 10, HIGH + 8);
        box.setPrefSize(WIDE + DOCUMENT + 10, HIGH + 8);
    }

    void hide() {
        asked.incrementAndGet();
        box.setVisible(false);
    }

    private void describe(@org.jspecify.annotations.Nullable Completion one) {
        if (one == null) {
            document.setText("");
            return;
        }
        document.setText(one.help().isEmpty() ? one.text() : one.help());
        Thread.ofVirtual()
                .name("script documentation")
                .start(() -> model.explain(one.text())
                        .ifPresent(page -> Platform.runLater(() -> {
                            if (one.equals(list.getSelectionModel().getSelectedItem())) {
                                document.setText(page);
                            }
                        })));
    }

    private void accept() {
        Completion one = list.getSelectionModel().getSelectedItem();
        hide();
        if (one != null) {
            area.getUndoManager().preventMerge();
            area.replaceText(one.from(), area.getCaretPosition(), one.text());
            area.getUndoManager().preventMerge();
        }
        area.requestFocus();
    }

    private void key(KeyEvent event) {
        if (!isShown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER, TAB -> {
                accept();
                event.consume();
            }
            case ESCAPE -> {
                hide();
                event.consume();
            }
            case SHIFT, CONTROL, ALT, META, COMMAND -> {
                // Held for what comes next.
            }
            case LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN -> hide();
            default -> Platform.runLater(this::show);
        }
    }

    private void move(int by, KeyEvent event) {
        int at = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + by,
                0,
                list.getItems().size() - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(at);
        event.consume();
    }

    private static final class CompletionCell extends ListCell<Completion> {
        @Override
        protected void updateItem(Completion one, boolean empty) {
            super.updateItem(one, empty);
            setStyle("-fx-cell-size: 1.8em;");
            setText(empty || one == null ? "" : one.text());
        }
    }
}
