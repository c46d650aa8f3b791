package dev.backline.live.set.ui.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.set.SetDocument;
import dev.backline.live.set.ui.internal.Sets;
import dev.backline.model.LiveSet;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.testkit.ui.Screenless;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrangePanelTest {
    private static SetDocument song;

    private PanelBench bench;
    private ArrangeCanvas canvas;

    @BeforeAll
    static void write() {
        song = Sets.open(Sets.song());
    }

    @BeforeEach
    void open() {
        bench = PanelBench.open(new ArrangePanel(Sets.patient(), null, null), 720, 340, song);
        Screenless.await("the lanes", () -> bench.nodes().stream().anyMatch(ArrangeCanvas.class::isInstance));
        canvas = bench.find(ArrangeCanvas.class);
        bench.focus(canvas);
        bench.pixels(canvas);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String look() {
        return Screenless.ask(() -> {
            LiveSet set = bench.site().set().getValue().orElseThrow().snapshot();
            String clips = set.tracks().stream()
                    .map(t -> t.name() + " "
                            + t.arrangement().stream()
                                    .map(p -> p.clip().name() + "@" + p.at().value() + "+"
                                            + p.length().value())
                                    .collect(Collectors.joining(","))
                            + t.automation().stream()
                                    .map(e -> " " + e.target() + " "
                                            + e.points().stream()
                                                    .map(p -> p.at().value() + "="
                                                            + StrictMath.rint(p.value() * 100) / 100)
                                                    .collect(Collectors.joining(",")))
                                    .collect(Collectors.joining()))
                    .collect(Collectors.joining("; "));
            String loop = set.transport()
                    .loop()
                    .map(l -> l.start().value() + "-" + l.end().value())
                    .orElse("");
            return clips + " | " + set.locators() + " | " + loop;
        });
    }

    private String after(Runnable gesture) {
        String before = look();
        gesture.run();
        String now = look();
        assertThat(now)
                .as(String.valueOf(Screenless.ask(() -> bench.site().said())))
                .isNotEqualTo(before);
        Screenless.run(() -> bench.site().undo());
        assertThat(look()).isEqualTo(before);
        return now;
    }

    private double x(double beat) {
        // The whole song of 16 beats fits behind the names.
        return 132 + beat * (720 - 132 - 30) / 16.0;
    }

    @Test
    void keysAloneMoveSplitCopyAndRemoveClips() {
        bench.press(KeyCode.DOWN);
        bench.press(KeyCode.RIGHT, KeyCode.CONTROL);
        assertThat(Screenless.ask(canvas::getAccessibleText)).contains("Bass, 2.1.1: Riff");
        assertThat(after(() -> bench.press(KeyCode.LEFT, KeyCode.ALT))).contains("Bass Riff@3.0+8.0");
        Screenless.run(() -> canvas.go(1, 4));
        assertThat(after(() -> bench.press(KeyCode.D, KeyCode.CONTROL))).contains("Riff@4.0+8.0,Riff@12.0+8.0");
        Screenless.run(() -> canvas.go(1, 4));
        assertThat(after(() -> bench.press(KeyCode.DELETE))).contains("Bass ;");
        Screenless.run(() -> canvas.go(1, 4));
        assertThat(after(() -> bench.press(KeyCode.LEFT, KeyCode.SHIFT))).contains("Riff@4.0+7.0");
        Screenless.run(() -> canvas.go(1, 6));
        assertThat(after(() -> bench.press(KeyCode.E, KeyCode.CONTROL))).contains("Riff@4.0+2.0,Riff@6.0+6.0");
        Screenless.run(() -> canvas.go(1, 12));
        assertThat(after(() -> bench.press(KeyCode.INSERT))).contains("@12.0+4.0");
        assertThat(after(() -> bench.press(KeyCode.L))).contains("name=Locator 2, at=12");
        Screenless.run(() -> canvas.go(1, 4));
        assertThat(after(() -> bench.press(KeyCode.L, KeyCode.CONTROL))).endsWith("4.0-12.0");
    }

    @Test
    void clipsAreDraggedAndStretchedByThePointer() {
        double bass = 52 + 46 + 25;
        assertThat(after(() -> bench.drag(canvas, x(6), bass, x(8), bass))).contains("Bass Riff@6.0+8.0");
        assertThat(after(() -> bench.drag(canvas, x(12) - 3, bass, x(14) - 3, bass)))
                .contains("Bass Riff@4.0+10.0");
        assertThat(after(() -> bench.click(canvas, x(13), bass, 2))).contains("@13.0+4.0");
        assertThat(after(() -> bench.drag(canvas, x(4), 5, x(8), 6))).endsWith("4.0-8.0");
        assertThat(after(() -> bench.drag(canvas, x(8) + 3, 46, x(10) + 3, 46))).contains("name=Drop, at=10");
    }

    @Test
    void automationIsDrawnMovedAndRemoved() {
        bench.press(KeyCode.A);
        bench.press(KeyCode.DOWN);
        bench.press(KeyCode.RIGHT);
        bench.press(KeyCode.INSERT);
        assertThat(look()).contains("mixer/volume 1.0=1.0");
        assertThat(after(() -> bench.press(KeyCode.UP, KeyCode.ALT))).contains("mixer/volume 1.0=1.1");
        Screenless.run(() -> canvas.go(1, 1));
        assertThat(after(() -> bench.press(KeyCode.RIGHT, KeyCode.ALT))).contains("mixer/volume 2.0=1.0");
        double lane = 52 + 46;
        assertThat(after(() -> bench.click(canvas, x(8), lane + 25, 2))).contains("mixer/volume 1.0=1.0,8.0=1.0");
        Screenless.run(() -> canvas.go(1, 1));
        bench.press(KeyCode.INSERT);
        assertThat(after(() -> bench.drag(canvas, x(1), lane + 25, x(4), lane + 6)))
                .contains("mixer/volume 4.0=2.0");
    }

    @Test
    void curvesAreBentStraightenedAndMovedWithTheirPoints() {
        bench.press(KeyCode.A);
        bench.press(KeyCode.DOWN);
        for (double beat : new double[] {2, 6, 10}) {
            Screenless.run(() -> canvas.go(1, beat));
            bench.press(KeyCode.INSERT);
        }
        Screenless.run(() -> canvas.go(1, 6));
        bench.press(KeyCode.DOWN, KeyCode.ALT);
        bench.press(KeyCode.DOWN, KeyCode.ALT);
        Screenless.run(() -> canvas.go(1, 3));
        assertThat(curves()).isEqualTo("-,-,-");
        assertThat(after(() -> bench.press(KeyCode.UP, KeyCode.ALT, KeyCode.CONTROL), this::curves))
                .isEqualTo("-0.1,-,-");
        double lane = 52 + 46;
        int[] before = bench.pixels(canvas);
        bench.drag(canvas, x(8), lane + 20, x(8), lane + 39, KeyCode.ALT);
        assertThat(curves()).isEqualTo("-,-0.5,-");
        assertThat(Arrays.equals(before, bench.pixels(canvas))).isFalse();
        Screenless.run(() -> canvas.go(1, 6));
        assertThat(after(() -> bench.press(KeyCode.RIGHT, KeyCode.ALT), this::curves))
                .isEqualTo("-,-0.5,-");
        Screenless.run(() -> canvas.go(1, 7));
        assertThat(after(() -> bench.press(KeyCode.S), this::curves)).isEqualTo("-,-,-");
    }

    private String after(Runnable gesture, java.util.function.Supplier<String> seen) {
        String before = seen.get();
        gesture.run();
        String now = seen.get();
        Screenless.run(() -> bench.site().undo());
        assertThat(seen.get()).isEqualTo(before);
        return now;
    }

    private String curves() {
        return Screenless.ask(() ->
                Sets.track(bench.site().set().getValue().orElseThrow(), "Drums")
                        .automation()
                        .getFirst()
                        .points()
                        .stream()
                        .map(p -> p.curve().isEmpty() ? "-" : String.valueOf(StrictMath.rint(Bend.of(p) * 10) / 10))
                        .collect(Collectors.joining(",")));
    }

    @Test
    void pointsAreChosenByABoxAndByKeysTypedMovedAndRemoved() {
        bench.press(KeyCode.A);
        bench.press(KeyCode.DOWN);
        for (double beat : new double[] {2, 6, 10}) {
            Screenless.run(() -> canvas.go(1, beat));
            bench.press(KeyCode.INSERT);
        }
        double lane = 52 + 46;
        bench.drag(canvas, x(5), lane + 5, x(11), lane + 46);
        assertThat(after(() -> bench.press(KeyCode.RIGHT, KeyCode.ALT))).contains("volume 2.0=1.0,7.0=1.0,11.0=1.0");
        Screenless.run(() -> canvas.go(1, 2));
        bench.press(KeyCode.RIGHT, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(after(() -> bench.press(KeyCode.UP, KeyCode.ALT))).contains("volume 2.0=1.1,6.0=1.1,10.0=1.0");
        Screenless.run(() -> canvas.go(1, 2));
        bench.press(KeyCode.A, KeyCode.CONTROL);
        assertThat(after(() -> bench.press(KeyCode.DELETE))).doesNotContain("volume");
        Screenless.run(() -> canvas.go(1, 6));
        assertThat(after(() -> type("-6dB"))).contains("volume 2.0=1.0,6.0=0.5,10.0=1.0");
        assertThat(after(() -> type("-6+3"))).contains("6.0=0.71,");
    }

    private void type(String text) {
        bench.focus(canvas);
        bench.press(KeyCode.V);
        javafx.scene.control.TextField field = bench.find(javafx.scene.control.TextField.class);
        Screenless.run(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    @Test
    void aFoldedGroupHidesItsTracks() {
        Screenless.run(() -> bench.site().open(Sets.open(Sets.grouped())));
        bench.await("the group", () -> canvas.getAccessibleText().contains("Band"));
        bench.press(KeyCode.HOME);
        int[] open = bench.pixels(canvas);
        bench.press(KeyCode.U);
        bench.await("fewer lanes", () -> !Arrays.equals(open, bench.pixels(canvas)));
        bench.press(KeyCode.DOWN);
        assertThat(Screenless.ask(canvas::getAccessibleText)).doesNotContain("Drums");
        Screenless.run(() -> bench.site().undo());
        Screenless.run(() -> canvas.go(0, 0));
        bench.press(KeyCode.DOWN);
        bench.await("the first of the group", () -> canvas.getAccessibleText().contains("Drums"));
    }

    @Test
    void zoomAndAnOutsideChangeAlterThePicture() {
        int[] before = bench.pixels(canvas);
        bench.press(KeyCode.PLUS);
        int[] near = bench.pixels(canvas);
        assertThat(Arrays.equals(before, near)).isFalse();
        bench.press(KeyCode.Z);
        assertThat(bench.pixels(canvas)).isEqualTo(before);
        String clip = Sets.track(song, "Bass").arrangement().getFirst().clip().id();
        Screenless.run(() -> bench.site()
                .edit("x", java.util.List.of(dev.backline.api.set.SetEdit.of("clip.remove", "id:" + clip))));
        assertThat(Arrays.equals(before, bench.pixels(canvas))).isFalse();
    }
}
