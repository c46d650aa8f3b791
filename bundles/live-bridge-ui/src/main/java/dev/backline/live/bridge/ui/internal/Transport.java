package dev.backline.live.bridge.ui.internal;

import dev.backline.model.Tempo;
import dev.backline.ui.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;

/** Play, stop, tempo and position of a Live. */
final class Transport {
    private static final double COARSE = 1;
    private static final double FINE = 0.1;

    private final Words words;
    private final LiveLink link;
    private final Button play;
    private final Button stop;
    private final TextField tempo = new TextField();
    private final Label position = new Label();
    private final Label recording = new Label();
    private final FlowPane row;
    private LinkState shown = LinkState.NONE;
    private Tempo first = Tempo.of(120);

    Transport(Words words, LiveLink link) {
        this.words = words;
        this.link = link;
        play = button("▶ ", "live.play", link::play);
        stop = button("■ ", "live.stop", link::stop);
        tempo.setPrefColumnCount(6);
        tempo.setAccessibleText(words.get("live.tempo"));
        tempo.setAccessibleHelp(words.get("live.tempo.help"));
        tempo.setOnAction(event -> typed());
        tempo.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tempo.addEventFilter(ScrollEvent.SCROLL, event -> step(Math.signum(event.getDeltaY()), event.isShiftDown()));
        tempo.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                link.tempo(first);
            }
        });
        position.getStyleClass().add("mono");
        position.setAccessibleText(words.get("live.position"));
        recording.getStyleClass().add("danger-text");
        row = new FlowPane(8, 8, play, stop, tempo, position, recording);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
    }

    private Button button(String sign, String key, Runnable run) {
        Button button = new Button(sign + words.get(key));
        button.setAccessibleText(words.get(key));
        button.setOnAction(event -> run.run());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> {
                event.consume();
                step(1, event.isShiftDown());
            }
            case DOWN -> {
                event.consume();
                step(-1, event.isShiftDown());
            }
            default -> {
                // It is typed.
            }
        }
    }

    private void step(double direction, boolean fine) {
        write(shown.tempo().bpm() + direction * (fine ? FINE : COARSE));
    }

    private void typed() {
        try {
            write(Double.parseDouble(tempo.getText()
                    .toLowerCase(Locale.ROOT)
                    .replace("bpm", "")
                    .replace(',', '.')
                    .strip()));
        } catch (NumberFormatException wrong) {
            tempo.setText(text(shown.tempo()));
        }
    }

    private void write(double bpm) {
        double rounded = StrictMath.rint(bpm * 100) / 100;
        link.tempo(Tempo.of(Math.clamp(rounded, Tempo.MIN_BPM, Tempo.MAX_BPM)));
    }

    private static String text(Tempo tempo) {
        return String.format(Locale.ROOT, "%.2f bpm", tempo.bpm());
    }

    void toggle() {
        if (shown.playing()) {
            link.stop();
        } else {
            link.play();
        }
    }

    void show(LinkState now) {
        if (now.connected() && !shown.connected()) {
            first = now.tempo();
        }
        boolean othersTempo =
                !now.tempo().equals(shown.tempo()) || tempo.getText().isEmpty();
        shown = now;
        row.setDisable(!now.connected());
        if (othersTempo) {
            tempo.setText(text(now.tempo()));
        }
        position.setText(now.bars() + "  " + words.get(now.playing() ? "live.plays" : "live.stands"));
        position.setAccessibleText(words.get("live.position") + " " + now.bars());
        recording.setText(now.recording() ? words.get("live.records") : "");
    }

    Node node() {
        return row;
    }
}
