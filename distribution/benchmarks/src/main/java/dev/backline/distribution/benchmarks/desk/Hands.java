package dev.backline.distribution.benchmarks.desk;

import dev.backline.ui.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Window;

/** Reaches into the window as a user does, from a thread beside JavaFX's. */
final class Hands {
    private static final long LIMIT_S = 180;
    private static final long LOOK_MS = 5;

    private Hands() {}

    /** Runs something on JavaFX's thread and waits for its answer. */
    static <T> T ask(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /** Runs something on JavaFX's thread and waits until it is done. */
    static void run(Runnable work) throws Exception {
        ask(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits until something holds, asked on JavaFX's thread. */
    static void await(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (!ask(holds)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After " + LIMIT_S + " s the window did not get so far: " + what
                        + ". Look into the log of this process's home.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }

    /** Returns when JavaFX runs and a window is shown. */
    static void awaitWindow() throws Exception {
        while (true) {
            try {
                Platform.runLater(() -> {});
                break;
            } catch (IllegalStateException notStarted) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        await("a window", () -> window().isPresent());
    }

    static Optional<Window> window() {
        return Window.getWindows().stream().filter(Window::isShowing).findFirst();
    }

    static Scene scene() {
        return window().orElseThrow().getScene();
    }

    /** Lets the window draw what it has to. */
    static List<Double> pulses(int count, IntConsumer step) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        List<Double> between = ask(() -> Pulses.each(count, step, done::countDown));
        done.await();
        return between;
    }

    /** Brings a tab to the front. */
    static void tab(String title) {
        nodes(scene().getRoot())
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .toList()
                .forEach(pane -> pane.getTabs().stream()
                        .filter(tab -> title.equals(tab.getText()))
                        .forEach(pane.getSelectionModel()::select));
    }

    /** Presses a key with Ctrl and Alt. */
    static void press(KeyCode code) {
        Event.fireEvent(scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, true, false));
    }

    /** The largest picture that is drawn by a panel itself and seen. */
    static Optional<Sheet> sheet() {
        return nodes(scene().getRoot())
                .filter(Sheet.class::isInstance)
                .map(Sheet.class::cast)
                .max(Comparator.comparingDouble(sheet -> sheet.getWidth() * sheet.getHeight()));
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Hands::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    /** Turns the wheel over the middle of a node. */
    static void wheel(Node node, double delta, boolean shift, boolean control) {
        Bounds at = node.localToScene(node.getBoundsInLocal());
        double x = at.getCenterX();
        double y = at.getCenterY();
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        shift,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /** Pinches the window. */
    static void pinch(double factor) {
        Event.fireEvent(
                scene(),
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        800,
                        500,
                        800,
                        500,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        factor,
                        factor,
                        null));
    }
}
