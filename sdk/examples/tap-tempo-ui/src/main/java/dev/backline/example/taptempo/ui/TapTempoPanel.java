package dev.backline.example.taptempo.ui;

import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Component;

/** A button that answers the tempo at which it is pressed. */
@Component
@PanelInfo(id = "tap-tempo", title = "Tap tempo", place = Place.RIGHT, icon = "M12 3v9l6 4", help = "Press in time.")
public final class TapTempoPanel implements Panel {
    @Override
    public PanelView open(PanelSite site) {
        return new View(site.state().getOrDefault("shown", "Tap").toString());
    }

    private static final class View implements PanelView {
        private final Deque<Long> taps = new ArrayDeque<>();
        private final Button button;
        private final StackPane pane;

        View(String shown) {
            button = new Button(shown);
            button.getStyleClass().add("heading");
            button.setOnAction(event -> tap(System.nanoTime()));
            pane = new StackPane(button);
        }

        private void tap(long now) {
            taps.add(now);
            if (taps.size() > 8) {
                taps.remove();
            }
            double minutes = (now - taps.peek()) / 60e9;
            button.setText(
                    taps.size() < 2 ? "Again" : String.format(Locale.ROOT, "%.1f bpm", (taps.size() - 1) / minutes));
        }

        @Override
        public Node content() {
            return pane;
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("shown", button.getText());
        }
    }
}
