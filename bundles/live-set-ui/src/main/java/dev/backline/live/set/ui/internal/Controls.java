package dev.backline.live.set.ui.internal;

import dev.backline.ui.Look;
import dev.backline.ui.SetColors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Controls that several panels have. */
public final class Controls {
    public static final String OPEN = "M3 7h6l2 2h10v10H3z";
    private static final double SQUARE = 24;
    private static final int COLORS = 70;

    private Controls() {}

    /** Answers a sign, drawn as a line in a square of 24. */
    public static Region icon(String svg) {
        SVGPath path = new SVGPath();
        path.getStyleClass().add("icon-line");
        path.setContent(svg);
        path.setManaged(false);
        Scale scale = new Scale();
        path.getTransforms().add(scale);
        Pane box = new Pane(path);
        box.getStyleClass().add("icon");
        box.setMouseTransparent(true);
        scale.xProperty().bind(box.widthProperty().divide(SQUARE));
        scale.yProperty().bind(box.heightProperty().divide(SQUARE));
        return box;
    }

    public static Button button(String icon, String name, Runnable run) {
        Button button = new Button(name, icon(icon));
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A button that shows only its sign; its name is read out, and shown while the pointer rests on it. */
    public static Button sign(String icon, String name, Runnable run) {
        Button button = button(icon, name, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** A switch that shows only its name. */
    public static ToggleButton toggle(String name, boolean on, Consumer<Boolean> run) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().add("tool-button");
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(on);
        button.setOnAction(event -> run.accept(button.isSelected()));
        return button;
    }

    public static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("small", style);
        return label;
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Answers what an empty panel says: what it is for, what to do, and buttons that do it. */
    public static Node empty(String icon, String what, String next, Node... does) {
        Label title = new Label(what);
        title.getStyleClass().add("title");
        Label advice = new Label(next);
        advice.setWrapText(true);
        advice.getStyleClass().add("muted");
        VBox box = new VBox(icon(icon), title, advice);
        box.getChildren().addAll(does);
        box.getStyleClass().add("empty");
        return box;
    }

    /** Lets the user type over a place of a surface; Enter takes the text, Escape and leaving do not. */
    public static void type(
            Pane over, Region surface, String name, String text, double x, double y, double w, Consumer<String> then) {
        TextField field = new TextField(text);
        field.setAccessibleText(name);
        field.setManaged(false);
        over.getChildren().add(field);
        field.resizeRelocate(x - 2, y - 2, StrictMath.max(80, w + 4), 28);
        Runnable done = () -> {
            over.getChildren().remove(field);
            surface.requestFocus();
        };
        field.setOnAction(event -> {
            done.run();
            then.accept(field.getText());
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.run();
            }
            // What is typed is no key of the panel.
            boolean letter = !event.isShortcutDown()
                    && !event.isAltDown()
                    && (!event.getText().isBlank() || event.getCode() == KeyCode.SPACE);
            if (letter && event.getCode() != KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                over.getChildren().remove(field);
            }
        });
        // What is typed at once is heard too.
        field.applyCss();
        field.requestFocus();
        field.selectAll();
    }

    /** Lets the user choose a colour of Live's palette, by pointer or by keys. */
    public static void colors(Node beside, Look look, String name, IntConsumer then) {
        TilePane tiles = new TilePane(3, 3);
        tiles.setPrefColumns(14);
        ContextMenu menu = new ContextMenu();
        for (int i = 0; i < COLORS; i++) {
            int index = i;
            Rectangle patch = new Rectangle(15, 15, SetColors.of(i, look));
            Button button = new Button("", patch);
            button.getStyleClass().add("tool-button");
            button.setAccessibleText(name + " " + i);
            button.setOnAction(event -> {
                menu.hide();
                then.accept(index);
            });
            tiles.getChildren().add(button);
        }
        CustomMenuItem item = new CustomMenuItem(tiles, false);
        menu.getItems().add(item);
        menu.show(beside, Side.TOP, 0, 0);
        tiles.getChildren().getFirst().requestFocus();
    }
}
