package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.help.ControlHelp;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.help.HelpPage;
import dev.backline.desk.internal.panel.HelpPanel;
import dev.backline.desk.internal.panel.HistoryPanel;
import dev.backline.desk.internal.panel.TourPanel;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.testkit.home.FolderHome;
import dev.backline.ui.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws ActionFault {
        bench = new Bench(folder);
        bench.actions
                .with("grow", "Grow a tree", true, List.of(FakeActions.text("name")), (values, progress) -> List.of())
                .with("history", "List the changes", false, List.of(), (values, progress) -> List.of())
                .with("doctor", "Look", false, List.of(), (values, progress) -> List.of())
                .with("bundle list", "List", false, List.of(), (values, progress) -> List.of())
                .with(
                        "log show",
                        "Show",
                        false,
                        List.of(),
                        (values, progress) -> List.of(Map.of(
                                "level", "error", "message", "No " + System.getProperty("user.home") + "/x.als")));
        bench.with("help", Place.RIGHT, new HelpPanel(bench.help, bench.actions))
                .with("history", Place.LEFT, new HistoryPanel());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyCommandHasAPage() {
        bench.open();
        List<String> pages = Toolkit.ask(() -> bench.help.pages(Locale.ENGLISH)).stream()
                .map(HelpPage::id)
                .toList();
        assertThat(pages).containsAll(bench.window().commandIds()).doesNotHaveDuplicates();
        assertThat(bench.window().commandIds()).contains("grow", "window: help", "window: panel history");
    }

    @Test
    void f1OpensThePageOfWhatHasTheFocus() {
        bench.open();
        Toolkit.run(() -> bench.window().reveal("history"));
        bench.press(KeyCode.F1);
        bench.awaitText("What it is for.");
        assertThat(bench.help.topic()).isEqualTo("window: panel history");
        Toolkit.run(() -> bench.window().offer("grow", Map.of()));
        bench.press(KeyCode.F1);
        bench.awaitText("backline grow");
        bench.awaitText("•  name (needed): What it means.");
        bench.click("Back");
        bench.awaitText("What it is for.");
    }

    @Test
    void f1OnAControlOpensItsOwnSection() {
        bench.open();
        Toolkit.run(() -> bench.window().reveal("history"));
        for (Node control : Toolkit.ask(() -> Walk.reachable(bench.panel("history")))) {
            Toolkit.run(control::requestFocus);
            bench.press(KeyCode.F1);
            String name = Toolkit.ask(() -> ControlHelp.name(control).orElseThrow());
            assertThat(bench.help.topic()).isEqualTo("window: panel history");
            assertThat(bench.help.section()).isEqualTo(name);
            bench.await("the section " + name + " is marked", () -> marked().equals(List.of(name)));
        }
        Toolkit.run(() -> bench.window().offer("grow", Map.of()));
        bench.press(KeyCode.F1);
        assertThat(bench.help.section()).isEqualTo("name");
        bench.await("the parameter is marked", () -> marked().equals(List.of("•  name (needed): What it means.")));
    }

    private List<String> marked() {
        return Walk.all(bench.window().scene().getRoot()).stream()
                .filter(node -> node.getStyleClass().contains("help-here"))
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void theGuideIsPackedAndSearched() throws IOException {
        HelpDesk desk = bench.help;
        Path guide = Path.of("../../docs/guide");
        try (Stream<Path> files = Files.list(guide)) {
            List<String> packed =
                    desk.pages(Locale.ENGLISH).stream().map(HelpPage::id).toList();
            files.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> assertThat(packed)
                            .contains("guide " + file.getFileName().toString().replace(".md", "")));
        }
        assertThat(desk.search("grow", Locale.ENGLISH)).extracting(HelpPage::id).startsWith("grow");
        assertThat(desk.search("window palette", Locale.ENGLISH))
                .extracting(HelpPage::id)
                .contains("guide desk");
        assertThat(desk.search("zyzzyva", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aReportIsShownBeforeItIsWrittenAndHoldsNoSecrets() throws IOException {
        bench.open();
        Toolkit.run(() -> bench.window().run("window: report"));
        bench.awaitText("No <path>");
        assertThat(folder.resolve("reports")).doesNotExist();
        bench.click("Write it into the home");
        bench.awaitText("The report is written:");
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            String text = Files.readString(files.findFirst().orElseThrow(), StandardCharsets.UTF_8);
            assertThat(text).contains("## Log", "<path>").doesNotContain(System.getProperty("user.home"));
        }
    }

    @Test
    void theTourIsLeftAndBegunAnew() {
        bench.actions.with("make", "Make", true, List.of(), (values, progress) -> {
            Path out = Path.of(String.valueOf(values.get("out")));
            try {
                Files.createDirectories(out.resolve("Stems"));
                Files.writeString(out.resolve("Stems/A Pre-master.wav"), "sound");
                Files.createDirectories(out.resolve("P"));
                Files.writeString(out.resolve("P/A.als"), "set");
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
            return List.of(Map.of("set", "P/A.als"));
        });
        for (String step : List.of("set edit", "set merge", "audio master", "set export")) {
            bench.actions.with(step, step, true, List.of(), (values, progress) -> List.of());
        }
        bench.with("tour", Place.CENTER, new TourPanel(bench.actions, new FolderHome(folder)));
        bench.open();
        bench.awaitText("Step 1 of 5");
        List<String> effects =
                List.of("Make the demo", "Write Slower.als", "Write Both.als", "Write Master.wav", "Write Both.mid");
        for (int step = 1; step <= 5; step++) {
            bench.awaitText("Step " + step + " of 5");
            bench.click(effects.get(step - 1));
            bench.awaitText("Done.");
            bench.click("Next");
        }
        bench.awaitText("That was the way");
        Path demo = folder.resolve("tour/Tour 1/Demo");
        assertThat(bench.actions.calls)
                .anyMatch(call ->
                        call.startsWith("set edit {file=" + demo.resolve("P/A.als")) && call.contains("tempo=118"))
                .anyMatch(call -> call.startsWith("set merge {base=" + demo.resolve("P/A.als")))
                .anyMatch(call -> call.startsWith("audio master {in=" + demo.resolve("Stems/A Pre-master.wav")))
                .anyMatch(call -> call.startsWith("set export {file=" + demo.resolve("P/Both.als")));
        bench.click("Leave the tour");
        bench.awaitText("Step 1 of 5");
        bench.click("Make the demo");
        bench.awaitText("Tour 2");
    }
}
