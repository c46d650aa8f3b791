package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.event.Event;
import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.api.settings.Setting;
import dev.backline.api.settings.Settings;
import dev.backline.desk.internal.panel.ActionsPanel;
import dev.backline.desk.internal.panel.BundlesPanel;
import dev.backline.desk.internal.panel.HistoryPanel;
import dev.backline.desk.internal.panel.JobsPanel;
import dev.backline.desk.internal.panel.LogPanel;
import dev.backline.desk.internal.panel.SettingsPanel;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.model.Seconds;
import dev.backline.ui.Panel;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelsTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws ActionFault {
        bench = new Bench(folder);
    }

    @AfterEach
    void everythingHasANameAndIsClosed() {
        assertThat(Unnamed.in(bench.window().scene().getRoot())).isEmpty();
        bench.close();
    }

    private Node open(String id, Panel panel) {
        bench.with(id, Place.CENTER, panel);
        bench.open();
        return bench.panel(id);
    }

    private TableView<?> table(Node panel) {
        return Toolkit.ask(() -> Walk.all(panel).stream()
                .filter(TableView.class::isInstance)
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow());
    }

    private void chooseFirst(Node panel) {
        TableView<?> table = table(panel);
        Toolkit.run(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        });
    }

    /** Jobs as the test says. */
    private static final class FakeJobs implements Jobs {
        private final List<JobInfo> all = new CopyOnWriteArrayList<>();
        private final List<String> cancelled = new CopyOnWriteArrayList<>();

        void runs(String id, double fraction) {
            all.removeIf(job -> job.id().equals(id));
            all.add(new JobInfo(
                    id,
                    "Render " + id,
                    JobInfo.State.RUNNING,
                    fraction,
                    "mixing",
                    Optional.of(Seconds.of(12)),
                    Instant.now(),
                    Optional.empty()));
        }

        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            throw new UnsupportedOperationException("No panel starts a job by itself.");
        }

        @Override
        public List<JobInfo> list() {
            return List.copyOf(all);
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return all.stream().filter(job -> job.id().equals(id)).findFirst();
        }

        @Override
        public boolean cancel(String id) {
            return cancelled.add(id);
        }
    }

    @Test
    void aJobElsewhereShowsWithItsTimeLeftAndIsCancelledByAKey() {
        FakeJobs jobs = new FakeJobs();
        Node panel = open("jobs", new JobsPanel(jobs));
        bench.awaitText("Nothing runs");
        int before = bench.look(panel);
        jobs.runs("j1", 0.5);
        bench.awaitText("12 s");
        bench.awaitChange(panel, before);
        int half = bench.look(panel);
        jobs.runs("j1", 0.75);
        bench.awaitText("75 %");
        bench.awaitChange(panel, half);
        chooseFirst(panel);
        bench.press(KeyCode.DELETE);
        bench.await("the job is asked to stop", () -> jobs.cancelled.contains("j1"));
    }

    @Test
    void aNewLineOfTheLogShowsAndTheLevelFilters() {
        List<Object> lines = new CopyOnWriteArrayList<>();
        lines.add(line("info", "All is well"));
        bench.actions.with("log show", "Show", false, List.of(), (values, progress) -> List.copyOf(lines));
        Node panel = open("log", new LogPanel());
        bench.awaitText("All is well");
        int before = bench.look(panel);
        lines.add(line("error", "A string broke"));
        bench.awaitText("A string broke");
        bench.awaitChange(panel, before);
        Toolkit.run(() -> Walk.all(panel).stream()
                .filter(javafx.scene.control.ComboBox.class::isInstance)
                .map(node -> (javafx.scene.control.ComboBox<?>) node)
                .findFirst()
                .orElseThrow()
                .getSelectionModel()
                .selectLast());
        bench.await("only errors", () -> !bench.texts().contains("All is well"));
        assertThat(bench.texts()).contains("A string broke");
    }

    private static Map<String, Object> line(String level, String message) {
        return Map.of("time", "2026-01-01T10:00:00Z", "level", level, "logger", "dev.backline.x", "message", message);
    }

    @Test
    void aBundleThatComesShowsAndIsAskedWhyByAKey() {
        List<Object> bundles = new CopyOnWriteArrayList<>();
        bundles.add(Map.of("bundle", "dev.first", "version", "1", "state", "running", "origin", "edition"));
        bench.actions
                .with("bundle list", "List", false, List.of(), (values, progress) -> List.copyOf(bundles))
                .with(
                        "bundle why",
                        "Say why",
                        false,
                        List.of(FakeActions.text("bundle")),
                        (values, progress) -> List.of(Map.of("sentence", values.get("bundle") + " runs.")));
        Node panel = open("bundles", new BundlesPanel(bench.events));
        bench.awaitText("dev.first");
        int before = bench.look(panel);
        bundles.add(Map.of("bundle", "dev.second", "version", "1", "state", "waiting", "origin", "file"));
        bench.events.publish(new Event("bundle/committed", Map.of("sentence", "dev.second is installed.")));
        bench.awaitText("dev.second is installed.");
        bench.awaitText("waiting");
        bench.awaitChange(panel, before);
        chooseFirst(panel);
        bench.press(KeyCode.I, KeyCode.CONTROL);
        bench.awaitText("Say why");
        bench.press(KeyCode.ENTER);
        bench.awaitText("dev.first runs.");
    }

    @Test
    void anActionOfTheListOpensItsFormByEnter() {
        bench.actions.with(
                "grow", "Grow a tree", false, List.of(FakeActions.text("name")), (values, progress) -> List.of());
        Node panel = open("actions", new ActionsPanel(bench.actions, bench.events));
        bench.awaitText("Grow a tree");
        int before = bench.look(panel);
        bench.actions.with("water", "Water the tree", false, List.of(), (values, progress) -> List.of());
        bench.events.publish(new Event("bundle/committed", Map.of("sentence", "")));
        bench.awaitChange(panel, before);
        chooseFirst(panel);
        bench.press(KeyCode.ENTER);
        bench.awaitText("Name *");
    }

    @Test
    void aStepIsTakenBackAndDoneAgain() {
        List<Object> steps = new CopyOnWriteArrayList<>();
        steps.add(step(true));
        bench.actions
                .with("history", "List", false, List.of(), (values, progress) -> List.copyOf(steps))
                .with("undo", "Undo", true, List.of(), (values, progress) -> List.of(steps.set(0, step(false))))
                .with("redo", "Redo", true, List.of(), (values, progress) -> List.of(steps.set(0, step(true))));
        Node panel = open("history", new HistoryPanel());
        bench.awaitText("Set the tempo");
        int before = bench.look(table(panel));
        bench.click("Undo");
        bench.awaitText("undone");
        bench.awaitChange(table(panel), before);
        bench.click("Redo");
        bench.await("the same pixels again", () -> bench.look(table(panel)) == before);
    }

    private static Map<String, Object> step(boolean applied) {
        return Map.of("number", 1, "label", "Set the tempo", "documents", List.of("settings"), "applied", applied);
    }

    /** One setting, changed by the actions of the test. */
    private static final class FakeSettings implements Settings {
        private volatile String value = "2";

        @Override
        public List<Setting> list() {
            String layer = value.equals("2") ? "default" : "user";
            return List.of(new Setting(
                    "pipeline.variations", value, layer, Optional.of("2"), "integer", List.of(), "How many."));
        }

        @Override
        public Optional<String> value(String key) {
            return Optional.of(value);
        }

        @Override
        public void override(String key, String given) {
            value = given;
        }
    }

    @Test
    void aSettingIsTypedAndResetAndFollowsWhatOthersSet() {
        FakeSettings settings = new FakeSettings();
        bench.actions
                .with("settings set", "Set", true, List.of(), (values, progress) -> {
                    settings.value = String.valueOf(values.get("value"));
                    return List.of();
                })
                .with("settings reset", "Reset", true, List.of(), (values, progress) -> {
                    settings.value = "2";
                    return List.of();
                });
        Node panel = open("settings", new SettingsPanel(settings));
        bench.awaitText("How many.");
        int before = bench.look(panel);
        settings.value = "3";
        bench.awaitText("3");
        bench.awaitChange(panel, before);
        Toolkit.run(() -> {
            TextField field = Walk.all(panel).stream()
                    .filter(TextField.class::isInstance)
                    .map(TextField.class::cast)
                    .filter(one -> "pipeline.variations".equals(one.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            field.requestFocus();
            field.setText("7");
        });
        bench.press(KeyCode.ENTER);
        bench.await("it is set", () -> settings.value.equals("7"));
        bench.awaitText("Reset");
        bench.click("Reset pipeline.variations");
        bench.await("it is reset", () -> settings.value.equals("2"));
    }
}
