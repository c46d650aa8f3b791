package dev.backline.testkit.ui;

import dev.backline.api.set.SetDocument;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/**
 * One open panel without a display, with hands and eyes, for tests of any thread:
 *
 * <pre>{@code
 * try (PanelBench bench = PanelBench.open(new TunerPanel(), 640, 400)) {
 *     bench.press(KeyCode.SPACE);
 *     bench.await("the pitch", () -> bench.texts().contains("440 Hz"));
 * }
 * }</pre>
 */
public final class PanelBench implements AutoCloseable {
    /** What one notch of a wheel scrolls by. */
    private static final double NOTCH = 40;

    /** What hears of a change in one pulse may ask for another one to draw it. */
    private static final int PULSES = 3;

    private final FakeSite site;
    private final PanelView view;
    private final Stage stage;

    private PanelBench(FakeSite site, PanelView view, Stage stage) {
        this.site = site;
        this.view = view;
        this.stage = stage;
    }

    /** Opens a panel with nothing around it. */
    public static PanelBench open(Panel panel, double width, double height) {
        return open(panel, width, height, Map.of(), site -> {});
    }

    /** Opens a panel over a set. */
    public static PanelBench open(Panel panel, double width, double height, SetDocument set) {
        return open(panel, width, height, Map.of(), site -> site.open(set));
    }

    /**
     * Opens a panel.
     *
     * @param state what it kept before
     * @param prepare gives answers and sets to what surrounds it, on JavaFX's thread
     */
    public static PanelBench open(
            Panel panel,
            double width,
            double height,
            Map<String, Object> state,
            java.util.function.Consumer<FakeSite> prepare) {
        Screenless.start();
        return Screenless.ask(() -> {
            FakeSite site = new FakeSite(state);
            prepare.accept(site);
            PanelView view = panel.open(site);
            BorderPane root = new BorderPane(view.content());
            root.setTop(new HBox(view.tools().toArray(Node[]::new)));
            Stage stage = new Stage();
            stage.setScene(new Scene(root, width, height));
            stage.show();
            stage.requestFocus();
            return new PanelBench(site, view, stage);
        });
    }

    /** Answers what surrounds the panel; ask it on JavaFX's thread. */
    public FakeSite site() {
        return site;
    }

    /** Answers the panel. */
    public PanelView view() {
        return view;
    }

    /** Answers all visible nodes, in their order. */
    public List<Node> nodes() {
        return Screenless.ask(() -> {
            List<Node> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    /** Answers the first visible node of a kind. */
    public <T extends Node> T find(Class<T> kind) {
        return nodes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind.getSimpleName()));
    }

    /** Answers every text that can be read. */
    public List<String> texts() {
        return Screenless.ask(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return nodes().stream()
                    .map(node -> switch (node) {
                        case Labeled labeled -> labeled.getText();
                        case TextInputControl input -> input.getText();
                        default -> "";
                    })
                    .filter(text -> text != null && !text.isEmpty())
                    .toList();
        });
    }

    /** Gives a node the focus. */
    public void focus(Node node) {
        Screenless.run(node::requestFocus);
    }

    /** Presses keys where the focus is; keys of the panel count as they do in the window. */
    public void press(KeyCode code, KeyCode... modifiers) {
        Screenless.run(() -> {
            List<KeyCode> held = Arrays.asList(modifiers);
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                KeyEvent event = new KeyEvent(
                        type,
                        "",
                        "",
                        code,
                        held.contains(KeyCode.SHIFT),
                        held.contains(KeyCode.CONTROL),
                        held.contains(KeyCode.ALT),
                        false);
                if (type != KeyEvent.KEY_PRESSED || !ofPanel(event)) {
                    Node owner = stage.getScene().getFocusOwner();
                    Event.fireEvent(owner == null ? stage.getScene() : owner, event);
                }
            }
        });
    }

    private boolean ofPanel(KeyEvent event) {
        for (PanelKey key : view.keys()) {
            if (KeyCombination.valueOf(key.keys()).match(event)) {
                key.run().run();
                return true;
            }
        }
        return false;
    }

    /** Types letters where the focus is. */
    public void type(String text) {
        Screenless.run(() -> text.chars().forEach(c -> {
            String letter = Character.toString(c);
            Event.fireEvent(
                    stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        }));
    }

    /** Presses a button by its accessible name or its text. */
    public void click(String name) {
        ButtonBase button = nodes().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(one -> name.equals(one.getAccessibleText()) || name.equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + name + " among " + texts()));
        Screenless.run(button::fire);
    }

    /** Clicks a place of a node, with keys held. */
    public void click(Node node, double x, double y, int times, KeyCode... modifiers) {
        List<KeyCode> keys = Arrays.asList(modifiers);
        Screenless.run(() -> {
            mouse(node, MouseEvent.MOUSE_PRESSED, x, y, times, keys);
            mouse(node, MouseEvent.MOUSE_RELEASED, x, y, times, keys);
            mouse(node, MouseEvent.MOUSE_CLICKED, x, y, times, keys);
        });
    }

    /** Turns the wheel over a place of a node: one notch up for 1, down for -1. */
    public void wheel(Node node, double x, double y, int notches, KeyCode... modifiers) {
        List<KeyCode> keys = Arrays.asList(modifiers);
        Point2D place = Screenless.ask(() -> node.localToScene(x, y));
        Screenless.run(() -> Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        place.getX(),
                        place.getY(),
                        place.getX(),
                        place.getY(),
                        keys.contains(KeyCode.SHIFT),
                        keys.contains(KeyCode.CONTROL),
                        keys.contains(KeyCode.ALT),
                        false,
                        false,
                        false,
                        0,
                        NOTCH * notches,
                        0,
                        NOTCH * notches,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(node, place.getX(), place.getY()))));
    }

    /** Drags from a place of a node to another one, in a few moves, with keys held. */
    public void drag(Node node, double fromX, double fromY, double toX, double toY, KeyCode... modifiers) {
        List<KeyCode> keys = Arrays.asList(modifiers);
        Screenless.run(() -> {
            mouse(node, MouseEvent.MOUSE_PRESSED, fromX, fromY, 1, keys);
            for (int step = 1; step <= 4; step++) {
                double share = step / 4.0;
                double x = fromX + (toX - fromX) * share;
                mouse(node, MouseEvent.MOUSE_DRAGGED, x, fromY + (toY - fromY) * share, 1, keys);
            }
            mouse(node, MouseEvent.MOUSE_RELEASED, toX, toY, 1, keys);
        });
    }

    private static void mouse(
            Node node, EventType<MouseEvent> type, double x, double y, int times, List<KeyCode> keys) {
        Point2D inScene = node.localToScene(x, y);
        boolean held = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        times,
                        keys.contains(KeyCode.SHIFT),
                        keys.contains(KeyCode.CONTROL),
                        keys.contains(KeyCode.ALT),
                        false,
                        held,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(node, inScene.getX(), inScene.getY())));
    }

    /** Waits until something holds, asked on JavaFX's thread. */
    public void await(String what, BooleanSupplier holds) {
        Screenless.await(what, holds);
    }

    /** Answers what a node looks like once all that waits for the next pulse is drawn: its pixels, row by row, as ARGB. */
    public int[] pixels(Node node) {
        Screenless.pulses(PULSES);
        return Screenless.ask(() -> {
            WritableImage image = node.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    @Override
    public void close() {
        Screenless.run(() -> {
            view.close();
            stage.hide();
        });
    }
}
