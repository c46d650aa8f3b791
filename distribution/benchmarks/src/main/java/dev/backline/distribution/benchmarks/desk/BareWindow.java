package dev.backline.distribution.benchmarks.desk;

import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with a label, which says when it is there, or a canvas that is filled anew. */
public final class BareWindow extends Application {
    /** Starts it; any word asks for the canvas. */
    public static void main(String[] words) {
        launch(words);
    }

    @Override
    public void start(Stage stage) {
        if (getParameters().getRaw().isEmpty()) {
            stage.setScene(new Scene(new StackPane(new Label("Bare")), 1280, 800));
            stage.show();
            Pulses.after(Pulses.FIRST_SEEN, () -> end(stage, List.of(0.0)));
        } else {
            fill(stage);
        }
    }

    private static void fill(Stage stage) {
        Canvas canvas = new Canvas(Frames.WIDTH, Frames.HEIGHT);
        stage.setScene(new Scene(new StackPane(canvas), Frames.WIDTH, Frames.HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Pulses.each(Frames.FRAMES, number -> fill(canvas, number), () -> {
            List<Double> times = Pulses.each(Frames.FRAMES, number -> fill(canvas, number), () -> {});
            Pulses.after(Frames.FRAMES + 1, () -> end(stage, times));
        });
    }

    private static void fill(Canvas canvas, int number) {
        canvas.getGraphicsContext2D().setFill(Color.grayRgb(number % 64));
        canvas.getGraphicsContext2D().fillRect(0, 0, Frames.WIDTH, Frames.HEIGHT);
    }

    private static void end(Stage stage, List<Double> figures) {
        figures.forEach(figure -> System.out.println("desk bare " + figure));
        System.out.flush();
        stage.hide();
        Platform.exit();
    }
}
