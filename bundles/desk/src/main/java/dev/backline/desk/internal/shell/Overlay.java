package dev.backline.desk.internal.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One sheet at a time over the window's content. Escape or a click beside it closes it, and the focus returns to where it was. */
final class Overlay extends StackPane {
    private static final double WIDEST_EM = 58;

    private final Region veil = new Region();
    private final Node above;
    private Optional<Node> sheet = Optional.empty();
    private @Nullable Node before;
    private Runnable closing = () -> {};

    /** @param above what lies over everything, and is never pressed */
    Overlay(Node content, Node above) {
        this.above = above;
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMouseClicked(event -> close());
        getChildren().addAll(content, veil, above);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && sheet().isPresent()) {
                event.consume();
                close();
            }
        });
    }

    /** Shows a sheet in place of the one before. */
    void show(Region sheet, Runnable whenClosed) {
        boolean first = sheet().isEmpty();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        closeSheet();
        if (first) {
            before = focused;
        }
        closing = whenClosed;
        sheet.getStyleClass().add("desk-sheet");
        sheet.maxWidthProperty().bind(widthProperty().multiply(Dock.GOLDEN).add(em()));
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        setAlignment(sheet, Pos.TOP_CENTER);
        setMargin(sheet, new Insets(54, 0, 24, 0));
        veil.setVisible(true);
        this.sheet = Optional.of(sheet);
        getChildren().add(getChildren().indexOf(above), sheet);
        // What is typed right now must not be lost: its fields listen only when they were laid out once.
        applyCss();
        layout();
    }

    private static double em() {
        return WIDEST_EM;
    }

    /** Answers the sheet that is shown. */
    Optional<Node> sheet() {
        return sheet;
    }

    /** Closes the sheet and gives the focus back. */
    void close() {
        closeSheet();
        veil.setVisible(false);
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    private void closeSheet() {
        sheet.ifPresent(getChildren()::remove);
        sheet = Optional.empty();
        Runnable told = closing;
        closing = () -> {};
        told.run();
    }
}
