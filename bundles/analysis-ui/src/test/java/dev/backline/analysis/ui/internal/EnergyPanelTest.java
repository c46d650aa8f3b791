package dev.backline.analysis.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyMeter;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class EnergyPanelTest {
    private static final EnergyMeter METER = (set, folder, from, to, margin, progress) -> Figures.flow();

    private static PanelBench measured() {
        PanelBench bench = PanelBench.open(new EnergyPanel(METER), 1_000, 600, Figures.set("song.als"));
        bench.press(KeyCode.ENTER, KeyCode.CONTROL);
        bench.await("figures", () -> shows(bench, "dB"));
        return bench;
    }

    private static boolean shows(PanelBench bench, String text) {
        return bench.texts().stream().anyMatch(t -> t.contains(text));
    }

    @Test
    void withoutAMeterOrASetItSaysWhatToDo() {
        try (PanelBench bench = PanelBench.open(new EnergyPanel(), 600, 400)) {
            assertThat(bench.texts()).contains("Nothing here can measure energy");
        }
        try (PanelBench bench = PanelBench.open(new EnergyPanel(METER), 600, 400)) {
            assertThat(bench.texts()).contains("No set is open");
        }
    }

    @Test
    void theFiguresShownAreThoseOfTheTable() {
        try (PanelBench bench = measured()) {
            assertThat(bench.texts())
                    .contains("All 2 bars: Kick -9.4 dB.   Sub -10.2   Bass -16.3   Low mids -30.0   Mids -41.0"
                            + "   High mids -52.0   Presence -60.0   Air -70.0")
                    .contains("Bass hides 5.1 % of Kick; the other way round 31.4 %.");
            bench.focus(bench.find(EnergyCanvas.class));
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.END);
            assertThat(bench.texts())
                    .anyMatch(t -> t.startsWith("Bar 6: Bass ")
                            && t.contains("Sub -15.1   Bass -13.7")
                            && t.endsWith("Presence -∞   Air -∞"))
                    .contains("Kick hides 42.8 % of Bass; the other way round 10.2 %.");
            assertThat(bench.find(EnergyCanvas.class).getAccessibleText()).startsWith("Bar 6: Bass ");
        }
    }

    @Test
    void aChoiceInAnyPanelIsTheChoiceHere() {
        try (PanelBench bench = measured()) {
            EnergyCanvas canvas = bench.find(EnergyCanvas.class);
            int[] before = bench.pixels(canvas);
            Screenless.run(() -> bench.site().choice().setValue(Choice.ofTrack("hats")));
            assertThat(bench.texts()).anyMatch(t -> t.startsWith("All 2 bars: Hats -26.5 dB"));
            assertThat(bench.pixels(canvas)).isNotEqualTo(before);
            bench.focus(canvas);
            bench.press(KeyCode.UP);
            assertThat(Screenless.ask(() -> bench.site().choice().getValue().track()))
                    .isEqualTo(Optional.of("bass"));
        }
    }

    @Test
    void aClickChoosesABarAndOneOnItAgainAllOfThem() {
        try (PanelBench bench = measured()) {
            EnergyCanvas canvas = bench.find(EnergyCanvas.class);
            Areas areas = Screenless.ask(() -> Areas.of(canvas.getWidth(), canvas.getHeight(), 7, 3));
            double x = areas.bars().getMinX() + areas.bars().getWidth() * 0.75;
            int[] before = bench.pixels(canvas);
            bench.click(canvas, x, areas.bars().getMinY() + 4, 1);
            assertThat(shows(bench, "Bar 6: ")).isTrue();
            assertThat(bench.pixels(canvas)).isNotEqualTo(before);
            bench.click(canvas, x, areas.bars().getMinY() + 4, 1);
            assertThat(shows(bench, "All 2 bars: ")).isTrue();
            double cell = areas.matrix().getWidth() / 3;
            bench.click(
                    canvas,
                    areas.matrix().getMinX() + 2.5 * cell,
                    areas.matrix().getMinY() + 1.5 * cell,
                    1);
            assertThat(bench.texts()).contains("Hats hides 0.0 % of Bass; the other way round 0.0 %.");
        }
    }

    @Test
    void whatChangedAfterwardsIsSaidToBeOld() {
        try (PanelBench bench = measured()) {
            SetDocument before =
                    Screenless.ask(() -> bench.site().set().getValue().orElseThrow());
            Screenless.run(() -> bench.site().edit("Rename", List.of(SetEdit.of("set.rename", "Other"))));
            assertThat(shows(bench, "changed since")).isTrue();
            Screenless.run(() -> bench.site().undo());
            assertThat(shows(bench, "changed since")).as("taken back").isFalse();
            assertThat(before)
                    .isSameAs(Screenless.ask(() -> bench.site().set().getValue().orElseThrow()));
            Screenless.run(() -> bench.site().open(Figures.set("other.als")));
            assertThat(bench.texts()).contains("Not measured yet");
        }
    }

    @Test
    void aMeasurementCanBeStopped() {
        EnergyMeter endless = (set, folder, from, to, margin, progress) -> forever(progress);
        try (PanelBench bench = PanelBench.open(new EnergyPanel(endless), 600, 400, Figures.set("song.als"))) {
            bench.click("Measure");
            bench.await("the button that stops", () -> shows(bench, "Stop"));
            bench.click("Stop");
            bench.await("nothing measured", () -> bench.texts().contains("Not measured yet"));
        }
    }

    private static EnergyFlow forever(Progress progress) {
        while (true) {
            progress.check();
            Thread.onSpinWait();
        }
    }

    @Test
    void everyControlHasAName() {
        try (PanelBench bench = measured()) {
            for (Node node : bench.nodes()) {
                if (node.isFocusTraversable() || node instanceof ButtonBase) {
                    assertThat(node.getAccessibleText()).as(node.toString()).isNotBlank();
                }
            }
        }
    }
}
