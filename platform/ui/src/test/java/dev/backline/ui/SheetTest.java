package dev.backline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JavaFX's own canvas is the witness: what it draws, a sheet draws alike. */
class SheetTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;
    private static final Color INK = Color.web("#e0a84c");
    private static final Color GROUND = Color.web("#14121c");
    private static final Color GLASS = Color.web("#4c8ae0", 0.4);

    /** Edges are smoothed by other rules, so single pixels differ a little; a thin shape that is off by one differs by twice itself. */
    private static final double MOST_APART = 0.25;

    /** A sheet's text begins on a whole pixel, a canvas's anywhere. */
    private static final double TEXT_APART = 0.5;

    @BeforeAll
    static void start() throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (UnsatisfiedLinkError | RuntimeException missing) {
            Assumptions.abort("JavaFX cannot start: " + missing.getMessage());
        }
        assertThat(up.await(60, TimeUnit.SECONDS)).isTrue();
        Platform.setImplicitExit(false);
    }

    private record Shape(String name, Consumer<Brush> brush, Consumer<GraphicsContext> canvas) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Shape shape(String name, Consumer<Brush> brush, Consumer<GraphicsContext> canvas) {
        return new Shape(name, brush, canvas);
    }

    static Stream<Shape> shapes() {
        double[] xs = {20, 20, 71.5};
        double[] ys = {12, 80, 40.25};
        return Stream.of(
                shape("whole pixels", b -> b.fillRect(10, 12, 50, 30), g -> g.fillRect(10, 12, 50, 30)),
                shape("between pixels", b -> b.fillRect(10.3, 12.7, 50.4, 0.6), g -> g.fillRect(10.3, 12.7, 50.4, 0.6)),
                shape("polygon", b -> b.fillPolygon(xs, ys, 3), g -> g.fillPolygon(xs, ys, 3)),
                shape("oval", b -> b.fillOval(15, 10, 61, 44), g -> g.fillOval(15, 10, 61, 44)),
                shape("ring", b -> b.strokeOval(15, 10, 61, 44), g -> g.strokeOval(15, 10, 61, 44)),
                shape(
                        "round corners",
                        b -> b.fillRoundRect(5.5, 7, 80, 50, 16, 16),
                        g -> g.fillRoundRect(5.5, 7, 80, 50, 16, 16)),
                shape(
                        "edge of round corners",
                        b -> b.strokeRoundRect(5.5, 7.5, 80, 50, 16, 16),
                        g -> g.strokeRoundRect(5.5, 7.5, 80, 50, 16, 16)),
                shape("edge", b -> b.strokeRect(5.5, 7.5, 80, 50), g -> g.strokeRect(5.5, 7.5, 80, 50)),
                shape("line", b -> b.strokeLine(4, 6, 100, 71), g -> g.strokeLine(4, 6, 100, 71)),
                shape("upright line", b -> b.strokeLine(40.5, 6, 40.5, 71), g -> g.strokeLine(40.5, 6, 40.5, 71)),
                shape("text", b -> b.fillText("Bass 7", 10, 40), g -> g.fillText("Bass 7", 10, 40)),
                shape(
                        "text without room",
                        b -> b.fillText("Everything in one line", 10, 40, 60),
                        g -> g.fillText("Everything in one line", 10, 40, 60)),
                shape("clip", SheetTest::clipped, SheetTest::clipped),
                shape("text around a place", SheetTest::around, SheetTest::around));
    }

    private static void clipped(Brush b) {
        b.save();
        b.beginPath();
        b.rect(20, 20, 30, 30);
        b.clip();
        b.fillRect(0, 0, WIDTH, HEIGHT);
        b.restore();
        b.fillRect(80, 60, 20, 20);
    }

    private static void clipped(GraphicsContext g) {
        g.save();
        g.beginPath();
        g.rect(20, 20, 30, 30);
        g.clip();
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.restore();
        g.fillRect(80, 60, 20, 20);
    }

    private static void around(Brush b) {
        b.setTextBaseline(VPos.CENTER);
        b.setTextAlign(TextAlignment.RIGHT);
        b.fillText("-6.0", 90, 40);
        b.setTextAlign(TextAlignment.CENTER);
        b.fillText("M", 20, 20);
    }

    private static void around(GraphicsContext g) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText("-6.0", 90, 40);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("M", 20, 20);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void drawsAsTheCanvasDoes(Shape shape) throws Exception {
        for (Color ink : java.util.List.of(INK, GLASS)) {
            int[] ours = sheet(b -> {
                b.setFill(ink);
                b.setStroke(ink);
                shape.brush().accept(b);
            });
            int[] theirs = canvas(g -> {
                g.setFill(ink);
                g.setStroke(ink);
                shape.canvas().accept(g);
            });
            double drawn = apart(theirs, canvas(g -> {}));
            assertThat(drawn).as("the witness draws").isGreaterThan(2);
            assertThat(apart(ours, theirs))
                    .isLessThan((shape.name().contains("around") ? TEXT_APART : MOST_APART) * drawn);
        }
    }

    @Test
    void aTextThatWasWrittenIsThereInTheNextPictureToo() throws Exception {
        Map<String, int[]> pictures = new java.util.HashMap<>();
        Sheet[] sheets = new Sheet[1];
        ask(() -> {
            sheets[0] = new Sheet((b, w, h) -> {
                b.setFill(GROUND);
                b.fillRect(0, 0, w, h);
                b.setFill(INK);
                b.fillText("Again", 10, 40);
            });
            new Scene(new Pane(sheets[0]), WIDTH, HEIGHT);
            sheets[0].resize(WIDTH, HEIGHT);
            sheets[0].layout();
            pictures.put("first", pixels(sheets[0]));
            sheets[0].redraw();
            sheets[0].layout();
            pictures.put("second", pixels(sheets[0]));
        });
        assertThat(pictures.get("second")).isEqualTo(pictures.get("first"));
    }

    @Test
    void onAFineScreenTextsAreWrittenFineAndNotEnlarged() throws Exception {
        Letters letters = new Letters();
        Letters.Mask[] masks = new Letters.Mask[2];
        ask(() -> {
            letters.of("Fine", Font.font(12), 2, 1000);
            letters.of("Coarse", Font.font(12), 2, 1000);
            assertThat(letters.write()).isTrue();
            masks[0] = letters.of("Fine", Font.font(12), 2, 1000);
            letters.of("Fine", Font.font(24), 1, 1000);
            assertThat(letters.write()).isTrue();
            masks[1] = letters.of("Fine", Font.font(24), 1, 1000);
            assertThat(letters.write()).isFalse();
        });
        assertThat(masks[0].width()).isBetween(masks[1].width() - 1, masks[1].width() + 1);
        assertThat(half(masks[0])).isBetween(0.0, 1.2 * half(masks[1]));
    }

    /** How many pixels are covered in part: many where a text was enlarged. */
    private static double half(Letters.Mask mask) {
        int found = 0;
        for (byte one : mask.covered()) {
            int share = one & 255;
            found += share > 20 && share < 235 ? 1 : 0;
        }
        return found;
    }

    private static int[] sheet(Consumer<Brush> draw) throws Exception {
        int[][] found = new int[1][];
        ask(() -> {
            Sheet sheet = new Sheet((b, w, h) -> {
                b.setFont(Font.font(12));
                b.setFill(GROUND);
                b.fillRect(0, 0, w, h);
                draw.accept(b);
            });
            new Scene(new Pane(sheet), WIDTH, HEIGHT);
            sheet.resize(WIDTH, HEIGHT);
            sheet.layout();
            found[0] = pixels(sheet);
        });
        return found[0];
    }

    private static int[] canvas(Consumer<GraphicsContext> draw) throws Exception {
        int[][] found = new int[1][];
        ask(() -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setFont(Font.font(12));
            g.setFill(GROUND);
            g.fillRect(0, 0, WIDTH, HEIGHT);
            draw.accept(g);
            found[0] = pixels(canvas);
        });
        return found[0];
    }

    private static int[] pixels(Node node) {
        WritableImage image = node.snapshot(new SnapshotParameters(), new WritableImage(WIDTH, HEIGHT));
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    /** How far two pictures are apart, in the sum of all channels, a thousandth. */
    private static double apart(int[] one, int[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((one[i] >>> shift & 255) - (other[i] >>> shift & 255));
            }
        }
        return sum / 1000;
    }

    private static void ask(Runnable work) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        Platform.runLater(task);
        task.get();
    }
}
