package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.panel.ActionsPanel;
import dev.backline.desk.internal.panel.BundlesPanel;
import dev.backline.desk.internal.panel.DoctorPanel;
import dev.backline.desk.internal.panel.HelpPanel;
import dev.backline.desk.internal.panel.HistoryPanel;
import dev.backline.desk.internal.panel.JobsPanel;
import dev.backline.desk.internal.panel.LogPanel;
import dev.backline.desk.internal.panel.NoticesPanel;
import dev.backline.desk.internal.panel.TourPanel;
import dev.backline.desk.internal.people.Notices;
import dev.backline.desk.internal.shell.PanelEntry;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.testkit.home.FolderHome;
import dev.backline.ui.Panel;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws ActionFault {
        bench = new Bench(folder);
        for (String asked : List.of("log show", "bundle list", "history", "doctor")) {
            bench.actions.with(asked, "⟦" + asked + "⟧", false, List.of(), (values, progress) -> List.of());
        }
        panel("jobs", Place.BOTTOM, new JobsPanel(new NoJobs()));
        panel("log", Place.BOTTOM, new LogPanel());
        panel("doctor", Place.BOTTOM, new DoctorPanel());
        panel("notices", Place.BOTTOM, new NoticesPanel(new Notices(bench.events)));
        panel("bundles", Place.RIGHT, new BundlesPanel(bench.events));
        panel("history", Place.RIGHT, new HistoryPanel());
        panel("actions", Place.LEFT, new ActionsPanel(bench.actions, bench.events));
        panel("help", Place.RIGHT, new HelpPanel(new HelpDesk(new FakeActions()), bench.actions));
        panel("tour", Place.RIGHT, new TourPanel(bench.actions, new FolderHome(folder)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void panel(String id, Place place, Panel panel) {
        bench.panels.add(
                id,
                new PanelEntry(
                        id,
                        "Untold",
                        place,
                        "M4 12h16",
                        "Untold.",
                        "dev.backline.desk",
                        () -> panel,
                        language -> Optional.of(Words.of(panel.getClass(), language)),
                        Locale.ENGLISH));
    }

    @Test
    void everyTextOfTheWindowAndItsPanelsCanBeTranslated() {
        bench.manners.change(bench.manners.now().in(Words.MARKED));
        bench.open();
        for (String id : bench.panels.list().stream().map(PanelEntry::id).toList()) {
            Toolkit.run(() -> bench.window().reveal(id));
            bench.await(
                    id + " is drawn",
                    () -> bench.window().host(id).orElseThrow().quiet());
            assertThat(untold(bench.window().scene().getRoot())).as(id).isEmpty();
        }
        Toolkit.run(() -> bench.window().showPalette(""));
        assertThat(untold(bench.window().scene().getRoot())).isEmpty();
        Toolkit.run(() -> bench.window().showKeys());
        assertThat(untold(bench.window().scene().getRoot()).stream()
                        .filter(text -> !text.matches("(Ctrl|Cmd|Shift|Alt|Shortcut|F\\d|\\+|\\w)+|Delete|panel: .*"))
                        .toList())
                .isEmpty();
    }

    /** Texts with letters that no translator would meet. */
    private static List<String> untold(Node root) {
        return Toolkit.ask(() -> {
            root.applyCss();
            return Walk.all(root).stream()
                    .filter(node -> !ofGuide(node))
                    .flatMap(LanguageTest::texts)
                    .filter(text -> text.chars().anyMatch(Character::isLetter) && !text.contains("⟦"))
                    .filter(text ->
                            !text.matches("((Ctrl|Cmd|Shift|Alt)\\+)*(F?\\d+|\\w|Equals|Minus|Tab|Left|Right|Up|Down)"))
                    .distinct()
                    .toList();
        });
    }

    /** The guide itself is English. */
    private static boolean ofGuide(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("guide")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> texts(Node node) {
        Stream<String> shown = switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getPromptText(), input.getText());
            case TableView<?> table -> table.getColumns().stream().map(TableColumn::getText);
            case Text text -> Stream.of(text.getText());
            default -> Stream.of();
        };
        // JavaFX names these itself, in the language of the system.
        boolean ownName = node.getStyleClass().contains("arrow-button")
                || node.getStyleClass().contains("tab-close-button")
                || node.getParent() == null;
        Stream<String> all = ownName ? shown : Stream.concat(shown, Stream.of(node.getAccessibleText()));
        return all.map(text -> text == null ? "" : text).filter(text -> !detail(node, text));
    }

    /** A command's second word is its own name, which is the same in every language. */
    private static boolean detail(Node node, String text) {
        return text.matches("dev\\.backline\\.desk|history|doctor|bundle list|log show|…")
                || node.getStyleClass().contains("ellipsis");
    }

    @Test
    void anotherLanguageOpensThePanelsAnewWhileTheWindowIsOpen() {
        bench.open();
        Toolkit.run(() -> bench.window().reveal("history"));
        bench.awaitText("Nothing was changed yet");
        Node before =
                Toolkit.ask(() -> bench.window().host("history").orElseThrow().getCenter());
        bench.manners.change(bench.manners.now().in(Locale.GERMAN));
        bench.awaitText("Noch wurde nichts geändert");
        assertThat(bench.texts())
                .contains("Alles durchsuchen", "Verlauf", "Aufträge")
                .doesNotContain("History", "Jobs", "Search everything");
        assertThat(Toolkit.ask(
                        () -> bench.window().host("history").orElseThrow().getCenter()))
                .isNotSameAs(before);
        assertThat(bench.window().commands("thema")).isEmpty();
        assertThat(bench.window().commands("farbschema")).contains("Farbschema wechseln");
    }

    @Test
    void theMenuOfLanguagesChangesTheSetting() {
        bench.actions.with("settings set", "Set", true, List.of(), (values, progress) -> List.of());
        bench.open();
        Toolkit.run(() -> bench.window().run("window: language de"));
        bench.await(
                "it is set",
                () -> bench.actions.calls.stream()
                        .anyMatch(call -> call.startsWith("settings set {key=desk.language, value=de}")));
    }

    @Test
    void aPanelWhoseBundleHasNoTextsKeepsItsOwnTitle() {
        bench.with(
                "tuner", Place.RIGHT, site -> dev.backline.ui.PanelView.of(new javafx.scene.control.Label("440 Hz")));
        bench.manners.change(bench.manners.now().in(Locale.GERMAN));
        bench.open();
        bench.awaitText("Tuner");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        Properties english = read("bundle.properties");
        Properties german = read("bundle_de.properties");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        Map<Object, Object> empty = new java.util.HashMap<>(german);
        empty.values().removeIf(text -> !text.toString().isBlank());
        assertThat(empty).isEmpty();
        english.forEach((key, text) -> assertThat(places(german.getProperty((String) key)))
                .as("places of %s", key)
                .isEqualTo(places(text.toString())));
    }

    /** The places {0}, {1} ... of a text, sorted. */
    private static List<String> places(String text) {
        return java.util.regex.Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = LanguageTest.class.getClassLoader().getResourceAsStream("OSGI-INF/l10n/" + name)) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Nothing runs. */
    private static final class NoJobs implements dev.backline.api.job.Jobs {
        @Override
        public <T> Job<T> start(String title, Work<T> work) {
            throw new UnsupportedOperationException("No panel starts a job by itself.");
        }

        @Override
        public List<dev.backline.api.job.JobInfo> list() {
            return List.of();
        }

        @Override
        public Optional<dev.backline.api.job.JobInfo> find(String id) {
            return Optional.empty();
        }

        @Override
        public boolean cancel(String id) {
            return false;
        }
    }
}
