package dev.backline.distribution.hands.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Keys and eyes on the window that is open. On JavaFX's thread, but for {@link #ask}. */
final class Hands {
    private Hands() {}

    static <T> T ask(Supplier<T> what) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(what.get());
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        return answer.join();
    }

    private static Scene scene() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Window::getScene)
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> nodes() {
        List<Node> found = new ArrayList<>();
        collect(scene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
            }
        }
    }

    /** Answers every text that can be read, and what canvases tell. */
    static String seen() {
        return nodes().stream()
                .map(node -> read(node) + "|"
                        + Optional.ofNullable(node.getAccessibleText()).orElse(""))
                .filter(text -> text.length() > 1)
                .collect(Collectors.joining("\n"));
    }

    private static String read(Node node) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    /** The whole name goes before one that only begins so; what lies above the rest is last. */
    private static Optional<Node> named(String name) {
        List<Node> found = nodes().stream()
                .filter(node -> node.getAccessibleText() != null)
                .filter(node -> node.getAccessibleText().startsWith(name))
                .toList();
        return found.stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .reduce((below, above) -> above)
                .or(() -> found.stream().reduce((below, above) -> above));
    }

    static Optional<String> text(String name) {
        return nodes().stream()
                .filter(TextInputControl.class::isInstance)
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(Hands::read)
                .findFirst();
    }

    /** Presses keys such as {@code Ctrl+Shift+S} where the focus is. */
    static void press(String keys) {
        List<String> parts = List.of(keys.split("\\+"));
        KeyCode code = KeyCode.valueOf(parts.getLast());
        Node owner = scene().getFocusOwner();
        EventTarget target = owner == null ? scene() : owner;
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            type,
                            "",
                            "",
                            code,
                            parts.contains("Shift"),
                            parts.contains("Ctrl"),
                            parts.contains("Alt"),
                            false));
        }
    }

    /** Presses the mouse in the middle of what has a name; answers whether it stands there and can be pressed. */
    static boolean click(String name) {
        Optional<Node> node = named(name).filter(one -> !one.isDisabled());
        node.ifPresent(one -> {
            mouse(one, MouseEvent.MOUSE_PRESSED);
            mouse(one, MouseEvent.MOUSE_RELEASED);
            mouse(one, MouseEvent.MOUSE_CLICKED);
        });
        return node.isPresent();
    }

    private static void mouse(Node node, EventType<MouseEvent> type) {
        Bounds bounds = node.getLayoutBounds();
        Point2D at = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(node, at.getX(), at.getY())));
    }

    /** Types letters where the focus is, in place of all that a field has. */
    static void type(String text) {
        press("Ctrl+A");
        if (text.isEmpty()) {
            press("DELETE");
        }
        text.codePoints().forEach(letter -> {
            Node owner = scene().getFocusOwner();
            String typed = Character.toString(letter);
            Event.fireEvent(
                    owner == null ? scene() : owner,
                    new KeyEvent(KeyEvent.KEY_TYPED, typed, typed, KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    /** Answers whether what has the focus shows a text. */
    static boolean reads(String text) {
        Node owner = scene().getFocusOwner();
        return owner != null && read(owner).equals(text);
    }

    /** Answers whether what has the focus has a name. */
    static boolean isAt(String name) {
        Node owner = scene().getFocusOwner();
        return owner != null
                && owner.getAccessibleText() != null
                && owner.getAccessibleText().startsWith(name);
    }
}
