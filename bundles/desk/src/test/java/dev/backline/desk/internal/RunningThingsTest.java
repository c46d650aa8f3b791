package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.event.Event;
import dev.backline.desk.internal.model.LogLines;
import dev.backline.desk.internal.model.ThreadUse;
import dev.backline.desk.internal.panel.DoctorPanel;
import dev.backline.desk.internal.panel.NoticesPanel;
import dev.backline.desk.internal.people.Notices;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningThingsTest {
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

    private boolean called() {
        return Toolkit.ask(() -> Walk.all(bench.window().scene().getRoot()).stream()
                .anyMatch(node -> node.getStyleClass().contains("toast")));
    }

    @Test
    void aNoticeIsCalledOutAndListedWithoutTakingTheFocus() {
        bench.with("notices", Place.BOTTOM, new NoticesPanel(bench.notices));
        bench.open();
        Toolkit.run(() -> bench.window().reveal("notices"));
        bench.awaitText("Nothing was told yet");
        Node focused = Toolkit.ask(() -> bench.window().scene().getFocusOwner());
        bench.events.publish(new Event("bundle/committed", Map.of("sentence", "dev.second is installed.")));
        bench.awaitText("dev.second is installed.");
        bench.await("it is called out", this::called);
        assertThat(Toolkit.ask(() -> bench.window().scene().getFocusOwner())).isSameAs(focused);
        bench.click("Clear");
        bench.awaitText("Nothing was told yet");
    }

    @Test
    void whileLiveRecordsNothingIsCalledOutButAllIsListed() {
        bench.with("notices", Place.BOTTOM, new NoticesPanel(bench.notices));
        bench.open();
        bench.events.publish(new Event(Notices.RECORDING, Map.of("on", true)));
        bench.notices.note("A render is done.");
        bench.awaitText("A render is done.");
        assertThat(called()).isFalse();
        bench.events.publish(new Event(Notices.RECORDING, Map.of("on", false)));
        bench.notices.note("Another one is done.");
        bench.await("it is called out", this::called);
    }

    @Test
    void noticesAreKeptWithinABound() {
        for (int i = 0; i < 1000; i++) {
            bench.notices.note("Notice " + i);
        }
        bench.open();
        assertThat(bench.notices.list()).hasSize(200);
        assertThat(bench.notices.list().getFirst().sentence()).isEqualTo("Notice 999");
    }

    @Test
    void theDoctorSaysWhatToDo() {
        List<Object> found = new ArrayList<>();
        found.add(Map.of("name", "java", "state", "ok", "found", "25", "expected", "Java 25", "advice", ""));
        found.add(Map.of(
                "name", "disk", "state", "problem", "found", "1 MB", "expected", "1 GB", "advice", "Make room."));
        bench.actions.with("doctor", "Check", false, List.of(), (values, progress) -> List.copyOf(found));
        bench.with("doctor", Place.BOTTOM, new DoctorPanel());
        bench.open();
        bench.awaitText("2 looked at, 1 to look after");
        Node table = Toolkit.ask(() -> Walk.reachable(bench.panel("doctor")).stream()
                .filter(javafx.scene.control.TableView.class::isInstance)
                .findFirst()
                .orElseThrow());
        Toolkit.run(table::requestFocus);
        bench.press(KeyCode.HOME);
        bench.press(KeyCode.DOWN);
        bench.await(
                "the advice stands below",
                () -> bench.texts().stream().filter("Make room."::equals).count() == 2);
        found.removeLast();
        bench.press(KeyCode.F5);
        bench.awaitText("1 looked at, 0 to look after");
    }

    @Test
    void theLogIsFilteredByLevelAndBundle() {
        LogLines lines = LogLines.of(List.of(
                Map.of("time", "2026-01-01T10:00:00Z", "level", "info", "logger", "dev.backline.x", "message", "quiet"),
                Map.of("time", "2026-01-01T10:00:01Z", "level", "error", "bundle", "other", "message", "loud")));
        assertThat(lines.sources()).containsExactly("other", "x");
        assertThat(lines.shown("everything", "")).extracting(List::getLast).containsExactly("loud", "quiet");
        assertThat(lines.shown("warning", "")).extracting(List::getLast).containsExactly("loud");
        assertThat(lines.shown("everything", "x")).extracting(List::getFirst).containsExactly("10:00:00");
    }

    @Test
    void aThreadCountsForEachBundleOnItsStack() {
        StackTraceElement[] stack = {
            call("dev.backline.live.set.internal.Reader"), call("dev.backline.desk.internal.Desk")
        };
        StackTraceElement[] other = {call("dev.backline.live.set.internal.Writer"), call("java.lang.Thread")};
        ThreadUse use = ThreadUse.of(
                List.of(stack, other), List.of("dev.backline.live", "dev.backline.live.set", "dev.backline.desk"));
        assertThat(use.byBundle()).isEqualTo(Map.of("dev.backline.live.set", 2, "dev.backline.desk", 1));
        assertThat(use.in("dev.backline.live")).isEmpty();
    }

    private static StackTraceElement call(String type) {
        return new StackTraceElement(type, "run", null, -1);
    }
}
