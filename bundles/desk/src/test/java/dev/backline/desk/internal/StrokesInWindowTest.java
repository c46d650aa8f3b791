package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.people.Manner;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokesInWindowTest {
    private static final double[] TO_AND_FRO = {0, 0, 160, 30, 0, 70, 160, 110, 0, 150};
    private static final double[] UP_AND_DOWN = {0, 150, 80, 0, 160, 150};
    private static final double[] NONE = {0, 0, 150, 150, 150, 0, 0, 150, 75, 75, 150, 70, 10, 60};

    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();
    private Bench bench;
    private Sheet sheet;

    /** A panel that draws itself and writes down what it hears. */
    private final class Sheet extends Region {
        private final Canvas canvas = new Canvas(300, 300);

        Sheet() {
            getChildren().add(canvas);
            setMinSize(300, 300);
            setFocusTraversable(true);
            addEventHandler(
                    KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode().name()));
            addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> heard.add("drag"));
            addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> heard.add("menu"));
        }
    }

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        sheet = Toolkit.ask(Sheet::new);
        bench.with("sheet", Place.CENTER, site -> PanelView.of(sheet)).open();
        Toolkit.run(() -> bench.window().reveal("sheet"));
        bench.texts();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void strokes() {
        Toolkit.run(() -> bench.manners.change(Manner.USUAL.withStrokes(true)));
    }

    private void draw(double... xy) {
        Toolkit.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, xy[0], xy[1]);
            Point2D at = sheet.canvas.localToScene(40 + xy[0], 40 + xy[1]);
            PickResult picked = new PickResult(sheet.canvas, at.getX(), at.getY());
            Event.fireEvent(
                    sheet.canvas,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            picked));
            for (int i = 2; i + 1 < xy.length; i += 2) {
                for (int step = 1; step <= 10; step++) {
                    double share = step / 10.0;
                    mouse(
                            MouseEvent.MOUSE_DRAGGED,
                            xy[i - 2] + (xy[i] - xy[i - 2]) * share,
                            xy[i - 1] + (xy[i + 1] - xy[i - 1]) * share);
                }
            }
        });
    }

    private void letGo() {
        Toolkit.run(() -> mouse(MouseEvent.MOUSE_RELEASED, 0, 0));
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        Point2D at = sheet.canvas.localToScene(40 + x, 40 + y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                sheet.canvas,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.SECONDARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        new PickResult(sheet.canvas, at.getX(), at.getY())));
    }

    private boolean lineShows() {
        return Toolkit.ask(() -> Walk.all(bench.window().scene().getRoot()).stream()
                .anyMatch(node -> node instanceof Polyline line && line.isVisible()));
    }

    @Test
    void unlessTheyAreWantedThereAreNoStrokes() {
        draw(TO_AND_FRO);
        assertThat(lineShows()).isFalse();
        letGo();
        assertThat(heard).contains("menu", "drag").doesNotContain("DELETE");
    }

    @Test
    void aStrokeShowsItsMeaningAndPressesTheKeysOfThePanelUnderIt() {
        strokes();
        draw(TO_AND_FRO);
        assertThat(lineShows()).isTrue();
        assertThat(bench.texts()).contains("Delete");
        assertThat(heard).as("nothing happens before the button is let go").isEmpty();
        letGo();
        assertThat(heard).containsExactly("DELETE");
        bench.await("the line is gone", () -> !lineShows());
    }

    @Test
    void aCommandOfTheWindowIsDoneByItsStroke() {
        strokes();
        draw(UP_AND_DOWN);
        letGo();
        bench.awaitText("Enter to choose");
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsNoStrokeDoesNothingAndSaysSo() {
        strokes();
        draw(NONE);
        assertThat(bench.texts()).contains("No stroke that I know");
        letGo();
        assertThat(heard).isEmpty();
    }

    @Test
    void aClickOpensTheMenuAsEver() {
        strokes();
        draw(0, 0, 3, 2);
        assertThat(heard).isEmpty();
        letGo();
        assertThat(heard).containsExactly("menu");
    }
}
