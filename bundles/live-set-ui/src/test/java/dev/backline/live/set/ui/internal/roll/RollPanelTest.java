package dev.backline.live.set.ui.internal.roll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.set.SetDocument;
import dev.backline.live.set.ui.internal.Sets;
import dev.backline.live.set.ui.internal.Surface;
import dev.backline.model.Clip;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import dev.backline.ui.Choice;
import dev.backline.ui.Panel;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RollPanelTest {
    private static SetDocument song;

    private PanelBench bench;
    private Surface canvas;

    @BeforeAll
    static void write() {
        song = Sets.open(Sets.song());
    }

    private void open(Panel panel, String track) {
        bench = PanelBench.open(panel, 700, 420, song);
        String clip = Sets.track(song, track).session().get(0).id();
        Screenless.run(() -> bench.site().choice().setValue(Choice.NONE.withClip(clip)));
        Screenless.await("notes", () -> bench.nodes().stream().anyMatch(Surface.class::isInstance));
        canvas = bench.find(Surface.class);
        bench.focus(canvas);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String notes(String track) {
        return Screenless.ask(() -> {
            Clip clip = Sets.track(bench.site().set().getValue().orElseThrow(), track)
                    .session()
                    .get(0);
            return clip.notes().stream()
                    .map(n -> n.pitch().midi() + "@" + n.start().value() + "+"
                            + n.length().value() + "v" + n.velocity()
                            + (n.probability() < 1 ? "p" + n.probability() : ""))
                    .collect(Collectors.joining(" "));
        });
    }

    private String after(String track, Runnable gesture) {
        String before = notes(track);
        gesture.run();
        String now = notes(track);
        assertThat(now)
                .as(String.valueOf(Screenless.ask(() -> bench.site().said())))
                .isNotEqualTo(before);
        Screenless.run(() -> bench.site().undo());
        assertThat(notes(track)).isEqualTo(before);
        return now;
    }

    private void times(int count, KeyCode code, KeyCode... held) {
        for (int i = 0; i < count; i++) {
            bench.press(code, held);
        }
    }

    @Test
    void keysAloneMakeAGivenClip() {
        open(new RollPanel(Sets.patient(), null), "Bass");
        times(1, KeyCode.A, KeyCode.CONTROL);
        bench.press(KeyCode.DELETE);
        assertThat(notes("Bass")).isEmpty();
        bench.press(KeyCode.DIGIT2);
        bench.press(KeyCode.ENTER);
        times(2, KeyCode.RIGHT);
        times(3, KeyCode.UP);
        bench.press(KeyCode.ENTER);
        times(2, KeyCode.UP, KeyCode.CONTROL);
        times(1, KeyCode.RIGHT, KeyCode.SHIFT);
        times(2, KeyCode.RIGHT);
        bench.press(KeyCode.DIGIT3);
        bench.press(KeyCode.PAGE_DOWN);
        bench.press(KeyCode.ENTER);
        times(2, KeyCode.DOWN, KeyCode.CONTROL, KeyCode.ALT);
        times(1, KeyCode.RIGHT, KeyCode.ALT);
        assertThat(notes("Bass")).isEqualTo("60@0.0+0.5v100 63@1.0+1.0v110 51@2.25+0.25v100p0.8");
    }

    @Test
    void valuesOfNotesAreTypedWithUnitsAndSums() {
        open(new RollPanel(Sets.patient(), null), "Bass");
        bench.press(KeyCode.A, KeyCode.CONTROL);
        assertThat(after("Bass", () -> typed(KeyCode.V, "127/2+4"))).isEqualTo("60@2.0+1.0v68");
        bench.press(KeyCode.A, KeyCode.CONTROL);
        assertThat(after("Bass", () -> typed(KeyCode.L, "1/8"))).isEqualTo("60@2.0+0.5v90");
        bench.press(KeyCode.A, KeyCode.CONTROL);
        assertThat(after("Bass", () -> typed(KeyCode.N, "A#3"))).isEqualTo("70@2.0+1.0v90");
        bench.press(KeyCode.A, KeyCode.CONTROL);
        typed(KeyCode.N, "H9");
        assertThat(Screenless.ask(() -> bench.site().said()).getLast()).contains("H9");
    }

    private void typed(KeyCode key, String text) {
        bench.focus(canvas);
        bench.press(key);
        javafx.scene.control.TextField field = bench.find(javafx.scene.control.TextField.class);
        Screenless.run(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    @Test
    void notesAreDrawnMovedStretchedMarkedAndQuantisedByThePointer() {
        open(new RollPanel(Sets.patient(), null), "Bass");
        RollCanvas roll = (RollCanvas) canvas;
        bench.pixels(roll);
        double beat = (700 - 46 - 20) / 8.0;
        double y = 20 + Screenless.ask(() -> roll.rowTop(60)) + 6;
        double x = 46 + 2 * beat;
        assertThat(after("Bass", () -> bench.click(roll, 46 + 5 * beat + 4, y, 2)))
                .contains("60@5.0+0.25v100");
        assertThat(after("Bass", () -> bench.drag(roll, x + 20, y, x + 20 + beat, y - 26)))
                .isEqualTo("62@3.0+1.0v90");
        assertThat(after("Bass", () -> bench.drag(roll, x + beat - 3, y, x + 2 * beat - 3, y)))
                .isEqualTo("60@2.0+2.0v90");
        bench.drag(roll, x - 20, y - 30, x + 60, y + 30);
        assertThat(after("Bass", () -> bench.press(KeyCode.UP, KeyCode.ALT))).isEqualTo("61@2.0+1.0v90");
        assertThat(after("Bass", () -> bench.drag(roll, x + 1, 420 - 2 * 58 + 30, x + 1, 420 - 2 * 58 + 54)))
                .startsWith("60@2.0+1.0v1");
        times(1, KeyCode.RIGHT, KeyCode.ALT, KeyCode.SHIFT);
        assertThat(notes("Bass")).isEqualTo("60@2.03125+1.0v90");
        assertThat(after("Bass", () -> bench.press(KeyCode.Q))).isEqualTo("60@2.0+1.0v90");
    }

    @Test
    void anotherClipAndFoldingLookDifferent() {
        open(new RollPanel(Sets.patient(), null), "Bass");
        int[] before = bench.pixels(canvas);
        bench.press(KeyCode.F);
        int[] folded = bench.pixels(canvas);
        assertThat(Arrays.equals(before, folded)).isFalse();
        String other = Sets.track(song, "Drums").session().get(0).id();
        Screenless.run(() -> bench.site().choice().setValue(Choice.NONE.withClip(other)));
        assertThat(Arrays.equals(folded, bench.pixels(canvas))).isFalse();
        assertThat(bench.texts()).anyMatch(t -> t.contains("Drums: Beat"));
    }

    @Test
    void stepsOfPadsAreSetByKeysAndByPointer() {
        open(new DrumPanel(Sets.patient()), "Drums");
        assertThat(Screenless.ask(canvas::getAccessibleText)).contains("Snare, step 1: empty");
        assertThat(after("Drums", () -> bench.press(KeyCode.ENTER))).contains("38@0.0+0.25v100");
        bench.press(KeyCode.DOWN);
        assertThat(after("Drums", () -> bench.press(KeyCode.ENTER))).isEqualTo("38@1.0+0.25v80");
        assertThat(after("Drums", () -> bench.press(KeyCode.DOWN, KeyCode.CONTROL)))
                .contains("36@0.0+0.25v92");
        assertThat(after("Drums", () -> bench.press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.ALT)))
                .contains("36@0.0+0.25v100p0.9");
        double step = (700 - 108 - 3) / 16.0;
        assertThat(after("Drums", () -> bench.click(canvas, 108 + 2.5 * step, 18 + 45, 1)))
                .contains("36@0.5+0.25v100");
    }
}
