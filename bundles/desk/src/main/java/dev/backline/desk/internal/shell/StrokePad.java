package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.people.Manners;
import dev.backline.desk.internal.people.Texts;
import dev.backline.desk.internal.stroke.Meaning;
import dev.backline.desk.internal.stroke.Path;
import dev.backline.desk.internal.stroke.Strokes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.util.Duration;

/**
 * Strokes drawn over canvases with the secondary button, if the setting {@code desk.strokes} is on: what a stroke means happens when the button is let go. The line and
 * its meaning lie over the window, which the pointer goes through. Without a stroke the button opens the context menu as ever, when it is let go.
 */
final class StrokePad extends Pane {
    private static final Duration SHOWN = Duration.millis(700);

    private final Manners manners;
    private final Texts texts;
    private final BiConsumer<Meaning, Node> mean;
    private final Polyline line = new Polyline();
    private final Label name = new Label();
    private final PauseTransition rest = new PauseTransition(SHOWN);
    private Optional<Node> under = Optional.empty();
    private Optional<ContextMenuEvent> held = Optional.empty();
    private Path path = new Path();
    private boolean drawn;
    private boolean passing;

    /**
     * Makes one that shows nothing.
     *
     * @param mean does what a stroke means for what lies under its beginning
     */
    StrokePad(Manners manners, Texts texts, BiConsumer<Meaning, Node> mean) {
        this.manners = manners;
        this.texts = texts;
        this.mean = mean;
        setMouseTransparent(true);
        setPickOnBounds(false);
        setFocusTraversable(false);
        line.getStyleClass().add("stroke-line");
        name.getStyleClass().add("toast");
        getChildren().addAll(line, name);
        clear();
        rest.setOnFinished(event -> clear());
    }

    /** Looks at the mouse of a scene before anybody in it does. */
    void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void press(MouseEvent event) {
        clear();
        drawn = false;
        under = event.getButton() == MouseButton.SECONDARY && manners.now().strokes()
                ? canvas(event.getTarget())
                : Optional.empty();
        if (under.isPresent()) {
            path = new Path();
            path.to(event.getSceneX(), event.getSceneY());
        }
    }

    /** What a panel hears of the press is a click: it chooses what lies there, and no drag follows. */
    private void drag(MouseEvent event) {
        if (under.isPresent()) {
            event.consume();
            path.to(event.getSceneX(), event.getSceneY());
            drawn |= path.length() >= Strokes.SHORTEST;
            show();
        }
    }

    private void release(MouseEvent event) {
        if (under.isEmpty() || event.getButton() != MouseButton.SECONDARY) {
            return;
        }
        Node node = under.get();
        under = Optional.empty();
        if (drawn) {
            Optional<Meaning> meaning = Strokes.read(path);
            rest.playFromStart();
            held = Optional.empty();
            meaning.ifPresent(known -> mean.accept(known, node));
        } else {
            Optional<ContextMenuEvent> menu = held;
            clear();
            menu.ifPresent(this::pass);
        }
    }

    /** Some systems ask for the menu when the button goes down, others when it is let go: neither may open it over a stroke. */
    private void menu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger() || passing) {
            return;
        }
        if (under.isPresent()) {
            held = Optional.of(event);
            event.consume();
        } else if (drawn) {
            drawn = false;
            event.consume();
        }
    }

    private void pass(ContextMenuEvent event) {
        passing = true;
        if (event.getTarget() instanceof Node target) {
            Event.fireEvent(target, event.copyFor(target, target));
        }
        passing = false;
    }

    private void show() {
        if (!drawn) {
            return;
        }
        line.getPoints().clear();
        for (int i = 0; i < path.count(); i++) {
            line.getPoints().addAll(path.x(i), path.y(i));
        }
        String told = Strokes.read(path)
                .map(meaning -> texts.get("stroke." + meaning.name().toLowerCase(Locale.ROOT)))
                .orElse(texts.get("stroke.none"));
        name.setText(told);
        name.setAccessibleText(told);
        name.relocate(path.x(path.count() - 1) + 16, path.y(path.count() - 1) + 12);
        line.setVisible(true);
        name.setVisible(true);
    }

    private void clear() {
        rest.stop();
        held = Optional.empty();
        line.setVisible(false);
        name.setVisible(false);
    }

    /** Answers what takes the keys under the pointer, if it draws itself: controls have uses of their own for the button. */
    private static Optional<Node> canvas(Object target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.isFocusTraversable()) {
            at = at.getParent();
        }
        return at instanceof Region && !(at instanceof Control) ? Optional.of(at) : Optional.empty();
    }

    /** Presses keys on what lies under a stroke. */
    static void press(Node node, KeyCodeCombination keys) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean shift = keys.getShift() == ModifierValue.DOWN;
        node.requestFocus();
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    node, new KeyEvent(type, "", "", keys.getCode(), shift, shortcut && !mac, false, shortcut && mac));
        }
    }
}
