package dev.backline.ui;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Controls as the window draws them everywhere: buttons of tool bars with their signs, and what an empty view says. Signs are SVG
 * paths as in {@link PanelInfo#icon()}.
 *
 * @since 0.2.1
 */
public final class Controls {
    private static final double SQUARE = 24;

    private Controls() {}

    /** Answers a button of a tool bar. */
    public static Button button(String icon, String name, Runnable run) {
        Button button = new Button(name, icon(icon));
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Answers a button that shows only its sign; its name is read out, and shown while the pointer rests on it. */
    public static Button sign(String icon, String name, Runnable run) {
        Button button = button(icon, name, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** Gives a button of a tool bar another sign and name. */
    public static void rename(Button button, String icon, String name) {
        if (!name.equals(button.getText())) {
            button.setText(name);
            button.setAccessibleText(name);
            button.setGraphic(icon(icon));
        }
    }

    /** Answers what pushes the rest of a bar to its end. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Answers what an empty view shows: what it is for, what to do, and the buttons that do it. */
    public static Node empty(String icon, String what, String next, Button... buttons) {
        Label title = new Label(what);
        title.setWrapText(true);
        title.getStyleClass().add("title");
        Label advice = new Label(next);
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        advice.getStyleClass().add("muted");
        VBox box = new VBox(icon(icon), title, advice);
        if (buttons.length > 0) {
            FlowPane row = new FlowPane(8, 8, buttons);
            row.setAlignment(Pos.CENTER);
            box.getChildren().add(row);
        }
        box.getStyleClass().add("empty");
        return box;
    }

    /**
     * Answers an item of a context menu.
     *
     * @param keys what does the same, such as {@code Shortcut+D}; empty for none
     * @since 0.2.3
     */
    public static MenuItem item(String title, String keys, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> run.run());
        return item;
    }

    /**
     * Gives a view a context menu: for the pointer where it is, for Shift+F10 and the menu key where the choice is.
     *
     * @param menu answers it for what is chosen when it is asked for; one without items is not shown
     * @param choice answers where the choice is, in the view
     * @since 0.2.3
     */
    public static void menu(Node view, Supplier<ContextMenu> menu, Supplier<Point2D> choice) {
        ObjectProperty<ContextMenu> open = new SimpleObjectProperty<>(new ContextMenu());
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
            show(view, open, menu.get(), event.isKeyboardTrigger() ? view.localToScreen(choice.get()) : at);
            event.consume();
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean asked = event.getCode() == KeyCode.CONTEXT_MENU
                    || event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown();
            if (asked) {
                show(view, open, menu.get(), view.localToScreen(choice.get()));
                event.consume();
            }
        });
    }

    private static void show(Node view, ObjectProperty<ContextMenu> open, ContextMenu menu, @Nullable Point2D at) {
        open.get().hide();
        open.set(menu);
        if (!menu.getItems().isEmpty() && at != null) {
            menu.show(view, at.getX(), at.getY());
        }
    }

    /** Answers a sign drawn as a line; it grows with the text beside it and takes its colour. */
    public static Region icon(String svg) {
        return new Icon(svg);
    }

    private static final class Icon extends Region {
        private final Scale scale = new Scale(1, 1);

        Icon(String svg) {
            getStyleClass().add("icon");
            setMouseTransparent(true);
            SVGPath path = new SVGPath();
            path.getStyleClass().add("icon-line");
            path.setContent(svg);
            path.setManaged(false);
            path.getTransforms().add(scale);
            getChildren().add(path);
        }

        @Override
        protected void layoutChildren() {
            double factor = StrictMath.min(getWidth(), getHeight()) / SQUARE;
            scale.setX(factor);
            scale.setY(factor);
        }
    }
}
