package dev.backline.scripting.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.job.JobInfo;
import dev.backline.api.job.Jobs;
import dev.backline.scripting.internal.console.SurfaceScripts;
import dev.backline.scripting.internal.library.HomeLibrary;
import dev.backline.scripting.internal.library.Scripting;
import dev.backline.testkit.home.FolderHome;
import dev.backline.testkit.ui.FakeActions;
import dev.backline.testkit.ui.FakeEvents;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel over the real engine. */
class ConsolePanelTest {
    @TempDir
    Path temp;

    private ConsolePanel panel;

    @BeforeEach
    void open() {
        FolderHome home = new FolderHome(temp);
        FakeActions actions = new FakeActions()
                .with("set check", false, List.of(FakeActions.text("file", "")), (v, i, p) -> List.of())
                .with("set copy", false, List.of(FakeActions.text("source", "")), (v, i, p) -> List.of());
        Scripting scripting = new Scripting(home, actions, new NoJobs(), new FakeEvents());
        panel = new ConsolePanel(new SurfaceScripts(scripting), new HomeLibrary(scripting), home);
    }

    private PanelBench bench(String text) {
        return PanelBench.open(panel, 1000, 620, Map.of("text", text, "name", "try-out"), site -> {});
    }

    @Test
    void anAnswerIsATableAndAChartAndWhatIsPrintedIsBounded() {
        String script = "5000.times { println it }\n(1..6).collect { [name: \"s$it\", level: -it * 1.5d] }";
        try (PanelBench bench = bench(script)) {
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the table", () -> first(bench, TableView.class).isPresent());
            assertThat(bench.find(TableView.class).getItems().size()).isEqualTo(6);
            TabPane tabs = bench.find(TabPane.class);
            assertThat(tabs.getTabs()).hasSize(3);
            bench.await(
                    "the printed lines",
                    () -> tabs.getTabs().getLast().getText().contains("5,000"));
            Screenless.run(() -> tabs.getSelectionModel().select(1));
            ChartCanvas chart = bench.find(ChartCanvas.class);
            bench.await("its place", () -> chart.getWidth() > 100);
            assertThat(Arrays.stream(bench.pixels(chart)).distinct().count()).isGreaterThan(3);
            assertThat(chart.getAccessibleText()).contains("level");
        }
    }

    @Test
    void aRunawayScriptIsStoppedAndTheNextOneRuns() {
        try (PanelBench bench = bench("while (true) { }")) {
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("running", () -> status(bench).equals("Running …"));
            bench.press(KeyCode.PERIOD, KeyCode.CONTROL);
            bench.await("the end", () -> bench.texts().stream().anyMatch(t -> t.contains("was stopped")));
            Screenless.run(() -> bench.find(CodeArea.class).replaceText("6 * 7"));
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the answer", () -> bench.texts().contains("42"));
        }
    }

    @Test
    void theLineThatIsWrongIsMarkedWhileTypingAndWhenOnlyAPartRuns() {
        try (PanelBench bench = bench("def a = 1\n")) {
            CodeArea area = bench.find(CodeArea.class);
            Screenless.run(() -> area.replaceText("def a = 1\ndef (\n"));
            bench.await("the mark", () -> bench.texts().stream().anyMatch(t -> t.startsWith("● ")));
            Screenless.run(() -> area.replaceText("def a = 1\n\nnothing()\n"));
            bench.await("no mark", () -> bench.texts().stream().noneMatch(t -> t.startsWith("● ")));
            Screenless.run(() -> area.selectRange(11, 20));
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the line of the whole text", () -> bench.texts().contains("● 3"));
        }
    }

    @Test
    void whatCanBeTypedIsOfferedByKeysAloneWithItsDocumentation() {
        try (PanelBench bench = bench("set.ch")) {
            CodeArea area = bench.find(CodeArea.class);
            Screenless.run(() -> {
                area.requestFocus();
                area.moveTo(6);
            });
            bench.press(KeyCode.SPACE, KeyCode.CONTROL);
            bench.await(
                    "its documentation", () -> bench.texts().stream().anyMatch(t -> t.contains("On the command line")));
            bench.focus(area);
            bench.press(KeyCode.ENTER);
            assertThat(area.getText()).isEqualTo("set.check");
            assertThat(styles(area)).isEmpty();
            Screenless.run(() -> area.replaceText("def x = 'a'"));
            assertThat(styles(area)).contains("keyword", "text-kind");
            Screenless.run(area::undo);
            assertThat(area.getText()).isEqualTo("set.check");
        }
    }

    @Test
    void aScriptIsSavedWithItsVersionsAndBroughtBack() throws Exception {
        try (PanelBench bench = bench("// First.\n1")) {
            CodeArea area = bench.find(CodeArea.class);
            bench.press(KeyCode.S, KeyCode.CONTROL);
            bench.await("the library", () -> bench.texts().stream().anyMatch(t -> t.startsWith("try-out  ")));
            Screenless.run(() -> area.replaceText("// Second.\n2"));
            bench.press(KeyCode.S, KeyCode.CONTROL);
            bench.await("the second", () -> status(bench).isBlank());
            assertThat(Files.readString(temp.resolve("scripts/try-out.groovy"))).contains("Second");
            bench.press(KeyCode.H, KeyCode.CONTROL);
            bench.await(
                    "two versions",
                    () -> versions(bench)
                            .filter(list -> list.getItems().size() == 2)
                            .isPresent());
            Screenless.run(
                    () -> versions(bench).orElseThrow().getSelectionModel().select(1));
            bench.await("what differs", () -> bench.texts().containsAll(List.of("- // First.", "+ // Second.")));
            bench.click("Bring it back");
            assertThat(area.getText()).isEqualTo("// First.\n1");
            Screenless.run(area::undo);
            assertThat(area.getText()).isEqualTo("// Second.\n2");
        }
    }

    @Test
    void declaredParametersAreAFormAndEveryControlHasAName() {
        String script = """
                @Param(value = 'How far', min = 1, max = 9) int most = 3
                @Param(value = 'Which way', choices = ['up', 'down']) String way = 'up'
                "$way ${(1..most).sum()}"
                """;
        try (PanelBench bench = bench(script)) {
            Screenless.run(() -> bench.find(CodeArea.class).appendText("\n"));
            bench.await("the form", () -> first(bench, ComboBox.class).isPresent());
            TextField most = bench.nodes().stream()
                    .filter(TextField.class::isInstance)
                    .map(TextField.class::cast)
                    .filter(field -> "most".equals(field.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            Screenless.run(() -> most.setText("4"));
            bench.press(KeyCode.ENTER, KeyCode.CONTROL);
            bench.await("the answer", () -> bench.texts().contains("up 10"));
            assertThat(bench.nodes()).filteredOn(ConsolePanelTest::isNameless).isEmpty();
        }
    }

    @Test
    void aTextIsFoundAndLaidOut() {
        try (PanelBench bench = bench("if (a) {\nlevel = 1\n}\nlevel")) {
            CodeArea area = bench.find(CodeArea.class);
            bench.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(area.getText()).contains("{\n    level = 1\n}");
            bench.press(KeyCode.F, KeyCode.CONTROL);
            bench.type("level");
            bench.press(KeyCode.ENTER);
            assertThat(area.getSelectedText()).isEqualTo("level");
            assertThat(bench.texts()).contains("2 found");
            int first = area.getSelection().getStart();
            bench.press(KeyCode.ENTER);
            assertThat(area.getSelection().getStart()).isNotEqualTo(first);
            bench.press(KeyCode.ESCAPE);
            assertThat(bench.texts()).doesNotContain("2 found");
        }
    }

    private static List<String> styles(CodeArea area) {
        return Screenless.ask(() -> area.getStyleSpans(0).stream()
                .flatMap(span -> span.getStyle().stream())
                .toList());
    }

    private static String status(PanelBench bench) {
        return bench.nodes().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .filter(List.of("Running …", "Not saved", " ")::contains)
                .findFirst()
                .orElse("?");
    }

    @SuppressWarnings("unchecked")
    private static Optional<ListView<Object>> versions(PanelBench bench) {
        return bench.nodes().stream()
                .filter(ListView.class::isInstance)
                .map(node -> (ListView<Object>) node)
                .filter(list -> "Versions".equals(list.getAccessibleText()))
                .findFirst();
    }

    private static <T extends Node> Optional<T> first(PanelBench bench, Class<T> kind) {
        return bench.nodes().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static boolean isNameless(Node node) {
        boolean asked = node instanceof Control
                && node.isFocusTraversable()
                && !(node instanceof ScrollPane)
                && !(node instanceof SplitPane);
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                        || node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank();
        return asked && !named;
    }

    /** Nothing here starts a job of its own. */
    private static final class NoJobs implements Jobs {
        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<JobInfo> list() {
            return List.of();
        }

        @Override
        public Optional<JobInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean cancel(String id) {
            return false;
        }
    }
}
