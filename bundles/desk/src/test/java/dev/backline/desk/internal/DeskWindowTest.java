package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.look.Theme;
import dev.backline.desk.internal.model.Workspace;
import dev.backline.desk.internal.panel.ActionsPanel;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskWindowTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws ActionFault {
        bench = new Bench(folder);
        bench.actions
                .with(
                        "bundle list",
                        "List the bundles",
                        false,
                        List.of(),
                        (values, progress) -> List.of(Map.of("bundle", "dev.one"), Map.of("bundle", "dev.two")))
                .with(
                        "grow",
                        "Grow a tree",
                        true,
                        List.of(FakeActions.text("name"), FakeActions.number("height", 1, 30)),
                        (values, progress) ->
                                List.of(Map.of("tree", values.get("name"), "height", values.get("height"))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aPanelAppearsAndDisappearsWithItsBundleAndKeepsItsState() {
        bench.with("stay", Place.LEFT, site -> PanelView.of(new Label("I stay")));
        bench.open();
        bench.panels.add("guest", Bench.entry("guest", Place.CENTER, site -> new Kept(site.state())));
        bench.awaitText("count 0");
        Toolkit.run(() -> bench.click("More"));
        bench.awaitText("count 1");
        bench.panels.remove("guest");
        bench.awaitText("Guest is not here now");
        assertThat(bench.texts()).contains("I stay");
        bench.panels.add("guest", Bench.entry("guest", Place.CENTER, site -> new Kept(site.state())));
        bench.awaitText("count 1");
    }

    private static final class Kept implements PanelView {
        private final Label label = new Label();
        private final Button more = new Button("More");
        private final AtomicInteger count;
        private final javafx.scene.layout.VBox box = new javafx.scene.layout.VBox(label, more);

        Kept(Map<String, Object> state) {
            count = new AtomicInteger(state.get("count") instanceof Integer kept ? kept : 0);
            more.setOnAction(event -> label.setText("count " + count.incrementAndGet()));
            label.setText("count " + count.get());
        }

        @Override
        public Node content() {
            return box;
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("count", count.get());
        }
    }

    @Test
    void aPanelThatThrowsIsACardAndCanBeOpenedAgain() {
        AtomicBoolean broken = new AtomicBoolean(true);
        bench.with("stay", Place.LEFT, site -> PanelView.of(new Label("I stay")));
        bench.with("bad", Place.CENTER, site -> {
            if (broken.get()) {
                throw new IllegalStateException("The tuner has no strings.");
            }
            return PanelView.of(new Label("I am well"));
        });
        bench.open();
        bench.awaitText("The tuner has no strings.");
        assertThat(bench.texts()).contains("I stay", "Bad stopped");
        broken.set(false);
        bench.click("Reopen Bad");
        bench.awaitText("I am well");
    }

    @Test
    void whatAPanelThrowsLaterStaysInItsFence() {
        bench.withStay();
        bench.with("late", Place.CENTER, site -> {
            Button button = new Button("Press me");
            button.setOnAction(event -> {
                throw new IllegalStateException("Too late.");
            });
            return new Late(button);
        });
        bench.open();
        bench.awaitText("Press me");
        javafx.application.Platform.runLater(() -> bench.click("Press me"));
        bench.awaitText("Late stopped");
        assertThat(bench.texts()).contains("I stay");
    }

    private record Late(Button button) implements PanelView {
        @Override
        public Node content() {
            return button;
        }
    }

    @Test
    void anActionIsFoundFilledInRunAndItsResultReadWithKeysAlone() {
        bench.with("stay", Place.LEFT, site -> PanelView.of(new TextField("here")));
        bench.open();
        bench.press(KeyCode.K, KeyCode.CONTROL);
        bench.type("grow");
        bench.press(KeyCode.ENTER);
        bench.awaitText("Grow a tree");
        bench.type("Oak");
        assertThat(bench.actions.calls).noneMatch(call -> call.startsWith("grow"));
        Toolkit.run(() -> field("Height").requestFocus());
        bench.type("31");
        bench.awaitText("A whole number from 1 to 30 is expected.");
        bench.press(KeyCode.BACK_SPACE);
        bench.press(KeyCode.ENTER);
        bench.awaitText("Oak");
        assertThat(bench.actions.calls).contains("grow {height=3, name=Oak} APPLY");
        bench.press(KeyCode.ESCAPE);
        bench.await("the sheet is gone", () -> !bench.texts().contains("Grow a tree"));
    }

    private TextField field(String name) {
        return Walk.all(bench.window().scene().getRoot()).stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(one -> name.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPreviewWritesNothingAndSaysSo() {
        bench.open();
        Toolkit.run(() -> bench.window().offer("grow", Map.of("name", "Oak", "height", 3)));
        bench.click("Preview Grow a tree: writes nothing");
        bench.awaitText("A preview: nothing was written.");
        assertThat(bench.texts()).as("the form beside it").contains("Grow a tree", "Oak", "3");
        assertThat(bench.actions.calls).contains("grow {height=3, name=Oak} PREVIEW");
    }

    @Test
    void aRunningActionIsCancelled() {
        bench.actions.with("long", "Take long", false, List.of(), (values, progress) -> {
            progress.report(0.5, "half way");
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            throw new ActionFault(ActionFault.Kind.CANCELLED, "It was cancelled.");
        });
        bench.open();
        Toolkit.run(() -> bench.window().offer("long", Map.of()));
        bench.awaitText("half way");
        bench.click("Cancel Take long");
        bench.awaitText("It was cancelled.");
    }

    @Test
    void thePaletteReachesEveryAction() {
        bench.open();
        Toolkit.run(() -> bench.window().showPalette(""));
        assertThat(Toolkit.ask(() -> bench.window().commands("")))
                .contains("List the bundles", "Grow a tree", "Change the theme");
        bench.awaitText("Change the theme");
    }

    @Test
    void aResultOfSeveralRecordsIsATable() {
        bench.open();
        Toolkit.run(() -> bench.window().offer("bundle list", Map.of()));
        bench.awaitText("dev.two");
    }

    @Test
    void theRegionsAreReachedByF6AndTheKeysByShiftF1() {
        bench.with("one", Place.LEFT, site -> PanelView.of(new TextField("left")));
        bench.with("two", Place.CENTER, site -> PanelView.of(new TextField("middle")));
        bench.open();
        Toolkit.run(() -> bench.window().reveal("one"));
        bench.press(KeyCode.F6);
        assertThat(Toolkit.ask(() -> Walk.within(bench.window().scene().getFocusOwner(), bench.panel("two"))))
                .isTrue();
        bench.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Toolkit.ask(() -> Walk.within(bench.window().scene().getFocusOwner(), bench.panel("one"))))
                .isTrue();
        bench.press(KeyCode.F1, KeyCode.SHIFT);
        bench.awaitText("Go to the next region");
        bench.press(KeyCode.ESCAPE);
        assertThat(Toolkit.ask(() -> Walk.within(bench.window().scene().getFocusOwner(), bench.panel("one"))))
                .isTrue();
    }

    @Test
    void aKeyIsChosenByPressingItAndAConflictIsTold() {
        bench.open();
        Toolkit.run(() -> bench.window().showKeys());
        Toolkit.run(() -> field("Search commands and keys").requestFocus());
        bench.type("grow");
        Toolkit.run(() -> bench.find(javafx.scene.control.TableView.class).requestFocus());
        bench.press(KeyCode.ENTER);
        bench.press(KeyCode.K, KeyCode.CONTROL);
        bench.awaitText("The same keys are claimed by: Search all commands");
        assertThat(bench.saved.getLast().keys()).containsEntry("grow", "Shortcut+K");
        bench.press(KeyCode.ESCAPE);
        bench.press(KeyCode.K, KeyCode.CONTROL);
        bench.awaitText("Preview");
        Toolkit.run(() -> bench.window().showKeys());
        bench.click("Reset all");
        assertThat(bench.saved.getLast().keys()).isEmpty();
    }

    @Test
    void nothingThatTheKeyboardReachesIsWithoutAName() {
        bench.with("one", Place.LEFT, site -> PanelView.of(new Label("left")));
        bench.open();
        assertThat(unnamed()).isEmpty();
        Toolkit.run(() -> bench.window().showPalette("g"));
        assertThat(unnamed()).isEmpty();
        Toolkit.run(() -> bench.window().offer("grow", Map.of()));
        assertThat(unnamed()).isEmpty();
        Toolkit.run(() -> bench.window().showKeys());
        assertThat(unnamed()).isEmpty();
    }

    private List<String> unnamed() {
        return Unnamed.in(bench.window().scene().getRoot());
    }

    @Test
    void everyButtonIsReachedByTheKeyboard() {
        bench.open();
        List<String> lost = Toolkit.ask(() -> {
            List<String> found = new ArrayList<>();
            for (Node node : Walk.all(bench.window().scene().getRoot())) {
                if (node instanceof Button button && !button.isFocusTraversable()) {
                    found.add(((Labeled) node).getText());
                }
            }
            return found;
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void themeZoomAndPlacesComeBackInTheNextWindow() {
        bench.with("one", Place.LEFT, site -> PanelView.of(new Label("left")));
        bench.open();
        int dark = bench.look(bench.window().scene().getRoot());
        Toolkit.run(() -> bench.window().theme(Theme.LIGHT));
        bench.awaitChange(bench.window().scene().getRoot(), dark);
        Toolkit.run(() -> bench.window().zoom(1.5));
        Workspace kept = bench.saved.getLast();
        assertThat(kept.theme()).isEqualTo("light");
        assertThat(kept.zoom()).isEqualTo(1.5);
        bench.close();
        bench.open(Workspace.parse(kept.json()));
        assertThat(Toolkit.ask(() -> bench.window().workspace()).theme()).isEqualTo("light");
        assertThat(Toolkit.ask(() ->
                        bench.window().workspace().slot("one").orElseThrow().place()))
                .isEqualTo(Place.LEFT);
    }

    @Test
    void aWindowThatIsClosedHearsOfNothingMore() {
        bench.with("actions", Place.LEFT, new ActionsPanel(bench.actions, bench.events));
        bench.open();
        int listening = bench.events.subscribers();
        assertThat(listening).isPositive();
        bench.close();
        assertThat(bench.events.subscribers()).isLessThan(listening);
    }
}
