package dev.backline.desk.internal.panel;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.api.script.Scripts;
import dev.backline.desk.internal.model.ResultModel;
import dev.backline.desk.internal.shell.Results;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Groovy with every action at hand; the answer is a table, a record or text. */
@Component
@PanelInfo(
        id = "console",
        title = "Script",
        place = Place.CENTER,
        icon = ConsolePanel.ICON,
        help = "Groovy with every action at hand by name; the answer shows as a table, a record or text.")
public final class ConsolePanel implements Panel {
    static final String ICON = "M4 5h16v14H4zM7.5 9.5l3 2.5l-3 2.5M13 15h4";
    private static final String PLAY = "M7 5l12 7l-12 7z";
    private static final String STOP = "M6 6h12v12H6z";

    private final Scripts scripts;

    /** Evaluates with these scripts. */
    @Activate
    public ConsolePanel(@Reference Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, scripts);
    }

    private static final class View implements PanelView {
        private final TextArea editor = new TextArea();
        private final StackPane answer = new StackPane();
        private final TextArea printed = new TextArea();
        private final Label status = new Label();
        private final SplitPane split = new SplitPane(editor, answer);
        private final Scripts.Session session;
        private final Words words;
        private final Locale language;
        private final AtomicBoolean stop = new AtomicBoolean();
        private boolean running;

        View(PanelSite site, Scripts scripts) {
            this.words = Words.of(ConsolePanel.class, site.language());
            this.language = site.language();
            this.session = scripts.open(line -> Platform.runLater(() -> printed.appendText(line + "\n")));
            editor.setText(String.valueOf(site.state().getOrDefault("text", words.get("console.first"))));
            editor.getStyleClass().add("mono");
            editor.setAccessibleText(words.get("console.script"));
            printed.getStyleClass().add("mono");
            printed.setEditable(false);
            printed.setAccessibleText(words.get("console.printed"));
            split.setOrientation(Orientation.VERTICAL);
            split.setDividerPositions(0.5);
            status.getStyleClass().addAll("small", "muted");
            answer.getChildren().setAll(Listing.empty(ICON, words.get("console.none"), words.get("console.none.next")));
        }

        private void run() {
            if (running) {
                return;
            }
            running = true;
            stop.set(false);
            printed.clear();
            status.setText(words.get("console.running"));
            String marked = editor.getSelectedText();
            String text = marked.isBlank() ? editor.getText() : marked;
            Thread.ofVirtual().start(() -> {
                try {
                    List<Object> values = session.evaluate(text, new Stopping(stop));
                    Platform.runLater(() -> show(values));
                } catch (ActionFault fault) {
                    Platform.runLater(() -> show(fault));
                }
            });
        }

        private record Stopping(AtomicBoolean asked) implements Progress {
            @Override
            public void report(double fraction, String message) {
                // The jobs of what a script calls tell of themselves.
            }

            @Override
            public boolean cancelled() {
                return asked.get();
            }
        }

        private void show(List<Object> values) {
            running = false;
            status.setText(words.get("console.results", values.size()));
            lay(values.isEmpty() ? List.of() : List.of(Results.node(ResultModel.of(values, ""), language)));
        }

        private void show(ActionFault fault) {
            running = false;
            status.setText("");
            Label sentence = new Label(fault.getMessage());
            sentence.setWrapText(true);
            sentence.getStyleClass().add("danger-text");
            VBox box = new VBox(sentence);
            box.setStyle("-fx-padding: 1em;");
            lay(List.of(box));
        }

        private void lay(List<Node> nodes) {
            List<Node> all = new ArrayList<>(nodes);
            if (!printed.getText().isEmpty() || all.isEmpty()) {
                all.add(printed);
            }
            if (all.size() == 1) {
                answer.getChildren().setAll(all);
            } else {
                SplitPane both = new SplitPane(all.toArray(Node[]::new));
                both.setOrientation(Orientation.VERTICAL);
                answer.getChildren().setAll(both);
            }
        }

        @Override
        public Node content() {
            return split;
        }

        @Override
        public List<Node> tools() {
            return List.of(
                    Tools.button(PLAY, words.get("console.run"), this::run),
                    Tools.button(STOP, words.get("console.stop"), () -> stop.set(true)),
                    Tools.gap(),
                    status);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Shortcut+Enter", words.get("console.run.key"), this::run),
                    new PanelKey("Shortcut+Period", words.get("console.stop.key"), () -> stop.set(true)));
        }

        @Override
        public Map<String, Object> state() {
            return Map.of("text", editor.getText());
        }

        @Override
        public void close() {
            stop.set(true);
        }
    }
}
