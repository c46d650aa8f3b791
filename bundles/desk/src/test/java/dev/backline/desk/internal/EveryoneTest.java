package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.desk.internal.panel.ActionsPanel;
import dev.backline.desk.internal.panel.BundlesPanel;
import dev.backline.desk.internal.panel.DoctorPanel;
import dev.backline.desk.internal.panel.HistoryPanel;
import dev.backline.desk.internal.panel.LogPanel;
import dev.backline.desk.internal.panel.NoticesPanel;
import dev.backline.desk.internal.shell.Inspection;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.Look.Role;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryoneTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws ActionFault {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void ours() {
        bench.with("log", Place.BOTTOM, new LogPanel())
                .with("doctor", Place.BOTTOM, new DoctorPanel())
                .with("notices", Place.BOTTOM, new NoticesPanel(bench.notices))
                .with("bundles", Place.RIGHT, new BundlesPanel(bench.events))
                .with("history", Place.RIGHT, new HistoryPanel())
                .with("actions", Place.LEFT, new ActionsPanel(bench.actions, bench.events));
    }

    @Test
    void ourPanelsKeepNobodyOut() throws ActionFault {
        ours();
        assertThat(new Inspection(bench.services(), bench.panels).run(List.of(), Progress.NONE))
                .isEmpty();
    }

    @Test
    void whatKeepsPeopleOutIsFound() throws ActionFault {
        bench.with("bad", Place.CENTER, site -> {
            Button silent = new Button();
            Button mouseOnly = new Button("Only a mouse");
            mouseOnly.setFocusTraversable(false);
            Button far = new Button("Far away");
            far.setTranslateX(2000);
            Button tiny = new Button("Tiny");
            tiny.setStyle("-fx-min-height: 8px; -fx-max-height: 8px; -fx-font-size: 5px; -fx-padding: 0;");
            Button sign = new Button("", new Label("?"));
            sign.setAccessibleText("Ask");
            Label squeezed = new Label("Nobody can read all of this");
            squeezed.setMaxWidth(60);
            Canvas drawn = new Canvas(20, 20);
            drawn.setFocusTraversable(true);
            drawn.setAccessibleText("A drawing");
            return PanelView.of(new HBox(silent, mouseOnly, far, tiny, sign, squeezed, drawn));
        });
        List<Inspection.Flaw> flaws = new Inspection(bench.services(), bench.panels).run(List.of("bad"), Progress.NONE);
        assertThat(flaws)
                .extracting(Inspection.Flaw::rule)
                .contains("unnamed", "unreachable", "clipped", "small", "wordless", "shortened");
        assertThat(flaws)
                .anyMatch(flaw -> flaw.rule().equals("helpless") && flaw.what().contains("A drawing"));
        assertThat(flaws)
                .anyMatch(
                        flaw -> flaw.rule().equals("unreachable") && flaw.what().contains("Only a mouse"));
    }

    @Test
    void touchMakesEveryButtonOfTheWindowLargeEnoughForAFinger() {
        ours();
        bench.manners.change(bench.manners.now().withTouch(true));
        bench.open();
        bench.await("the buttons are large", () -> {
            Node root = bench.window().scene().getRoot();
            root.applyCss();
            bench.window().scene().getRoot().layout();
            return Walk.all(root).stream()
                    .filter(Button.class::isInstance)
                    .map(Control.class::cast)
                    .allMatch(button ->
                            button.getHeight() >= Inspection.FINGER_PX && button.getWidth() >= Inspection.FINGER_PX);
        });
    }

    @Test
    void safeColoursAreWornWithTheTheme() {
        bench.with("one", Place.CENTER, site -> {
            Label label = new Label();
            site.look().subscribe(look -> label.setText(look.of(Role.GOOD).toString()));
            return PanelView.of(label);
        });
        bench.open();
        String usual = bench.texts().stream()
                .filter(text -> text.startsWith("0x"))
                .findFirst()
                .orElseThrow();
        bench.manners.change(bench.manners.now().withSafeColors(true));
        bench.await(
                "other colours",
                () -> bench.texts().stream().anyMatch(text -> text.startsWith("0x") && !text.equals(usual)));
    }

    @Test
    void regionsAreReachedByKeysAndEscapeClosesWhatIsOver() {
        ours();
        bench.open();
        bench.press(KeyCode.F6);
        Node first = Toolkit.ask(() -> bench.window().scene().getFocusOwner());
        bench.press(KeyCode.F6);
        assertThat(Toolkit.ask(() -> bench.window().scene().getFocusOwner())).isNotSameAs(first);
        bench.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Toolkit.ask(() -> bench.window().scene().getFocusOwner())).isSameAs(first);
        bench.press(KeyCode.K, KeyCode.CONTROL);
        bench.awaitText("Enter to choose, Ctrl+D to pin, Esc to close");
        bench.press(KeyCode.ESCAPE);
        bench.await("it is closed", () -> !bench.texts().contains("Enter to choose, Ctrl+D to pin, Esc to close"));
        assertThat(Toolkit.ask(() -> bench.window().scene().getFocusOwner())).isSameAs(first);
    }
}
