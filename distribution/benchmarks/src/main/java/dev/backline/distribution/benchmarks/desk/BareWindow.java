package dev.backline.distribution.benchmarks.desk;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with a label. Says when it is there, and ends. */
public final class BareWindow extends Application {
    /** Starts it. */
    public static void main(String[] words) {
        launch(words);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Bare")), 1280, 800));
        stage.show();
        Pulses.after(Pulses.FIRST_SEEN, () -> {
            System.out.println("desk start 0");
            System.out.flush();
            stage.hide();
        });
    }
}
