package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.Layout;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.with("files", Place.LEFT, site -> field("files"));
        bench.with("song", Place.CENTER, site -> field("song"));
        bench.with("text", Place.CENTER, site -> field("text"));
        bench.with("more", Place.RIGHT, site -> field("more"));
        bench.with("jobs", Place.BOTTOM, site -> field("jobs"));
        bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static PanelView field(String name) {
        TextField field = new TextField(name);
        field.setAccessibleText(name);
        return PanelView.of(field);
    }

    private Layout layout() {
        return Toolkit.ask(() -> bench.window().workspace().layout());
    }

    private List<String> beside(String panel) {
        return layout().groupOf(panel).orElseThrow().panels();
    }

    private Bounds bounds(String panel) {
        return Toolkit.ask(() -> {
            bench.window().scene().getRoot().layout();
            return bench.panel(panel).localToScene(bench.panel(panel).getBoundsInLocal());
        });
    }

    private Node tab(String title) {
        bench.texts();
        return Toolkit.ask(() -> Walk.all(bench.window().scene().getRoot()).stream()
                .filter(node -> node.getStyleClass().contains("tab"))
                .filter(node -> Walk.all(node).stream()
                        .anyMatch(one ->
                                one instanceof javafx.scene.control.Labeled text && title.equals(text.getText())))
                .findFirst()
                .orElseThrow());
    }

    private void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        boolean held = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        held,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(node, x, y)));
    }

    private boolean dragged(String title, double x, double y) {
        Node tab = tab(title);
        return Toolkit.ask(() -> {
            Bounds from = tab.localToScene(tab.getBoundsInLocal());
            mouse(tab, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
            mouse(tab, MouseEvent.MOUSE_DRAGGED, x, y);
            boolean shown = Walk.all(bench.window().scene().getRoot()).stream()
                    .anyMatch(node -> node.getStyleClass().contains("drop-preview"));
            mouse(tab, MouseEvent.MOUSE_RELEASED, x, y);
            return shown;
        });
    }

    @Test
    void aTabDraggedToAnEdgeSplitsThatPlaceAndDraggedOntoTabsJoinsThem() {
        Bounds song = bounds("song");
        assertThat(dragged("Text", song.getCenterX(), song.getMaxY() - 6)).isTrue();
        assertThat(beside("text")).containsExactly("text");
        bench.await("laid out", () -> bounds("text").getMinY() > song.getMinY() + 40);
        Bounds more = bounds("more");
        assertThat(dragged("Text", more.getCenterX(), more.getCenterY())).isTrue();
        assertThat(beside("more")).containsExactly("more", "text");
        assertThat(bench.texts()).contains("Song", "Text");
    }

    @Test
    void everythingThatKeysMoveAndHideComesBackInTheNextWindow() {
        KeyCode[] both = {KeyCode.CONTROL, KeyCode.ALT};
        Toolkit.run(() -> bench.window().reveal("text"));
        bench.press(KeyCode.RIGHT, both);
        assertThat(beside("text")).containsExactly("text");
        bench.press(KeyCode.RIGHT, both);
        assertThat(beside("text")).containsExactly("more", "text");
        bench.press(KeyCode.DOWN, both);
        Toolkit.run(() -> bench.window().reveal("song"));
        bench.press(KeyCode.DIGIT1, both);
        bench.press(KeyCode.DIGIT4, both);
        assertThat(bench.texts()).contains("song").doesNotContain("files", "jobs");
        bench.press(KeyCode.W, KeyCode.CONTROL);
        Workspace kept = Workspace.parse(bench.saved.getLast().json());
        Layout before = layout();
        bench.close();
        bench.open(kept);
        assertThat(layout()).isEqualTo(before);
        assertThat(bench.texts()).contains("text", "more").doesNotContain("files", "jobs", "song");
        Toolkit.run(() -> bench.window().reveal("files"));
        assertThat(bench.texts()).contains("files");
    }

    @Test
    void aPanelWithNothingThatTakesTheFocusIsMovedByKeysToo() {
        bench.with("plain", Place.RIGHT, site -> PanelView.of(new javafx.scene.control.Label("plain words")));
        bench.await("it is there", () -> layoutNow("plain").contains("plain"));
        Toolkit.run(() -> bench.window().reveal("plain"));
        bench.press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.ALT);
        assertThat(beside("plain")).containsExactly("plain");
    }

    private List<String> layoutNow(String panel) {
        return layout().groupOf(panel).map(Layout.Group::panels).orElse(List.of());
    }

    @Test
    void anArrangementIsKeptUnderANameAndTakenAgainByKeysAlone() {
        Toolkit.run(() -> bench.window().reveal("text"));
        bench.press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.ALT);
        Layout mine = layout();
        bench.press(KeyCode.A, KeyCode.CONTROL, KeyCode.ALT);
        assertThat(Unnamed.in(bench.window().scene().getRoot())).isEmpty();
        bench.press(KeyCode.F2);
        bench.type("Mine");
        bench.click("Keep");
        bench.press(KeyCode.ESCAPE);
        Toolkit.run(() -> bench.window().run("window: arrangement"));
        assertThat(layout()).isNotEqualTo(mine);
        bench.press(KeyCode.A, KeyCode.CONTROL, KeyCode.ALT);
        bench.press(KeyCode.END);
        bench.press(KeyCode.ENTER);
        assertThat(layout()).isEqualTo(mine);
        assertThat(bench.saved.getLast().named()).containsOnlyKeys("Mine");
    }
}
