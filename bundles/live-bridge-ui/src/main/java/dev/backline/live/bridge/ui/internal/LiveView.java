package dev.backline.live.bridge.ui.internal;

import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.event.Event;
import dev.backline.api.event.Events;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The open panel: state and transport above, the steps to a connection below. */
final class LiveView implements PanelView {
    private static final String RECORDING = "live/recording";

    private final PanelSite site;
    private final Live live;
    private final Actions actions;
    private final Events events;
    private final Words words;
    private final LiveLink link;
    private final Transport transport;
    private final Label state = new Label();
    private final Label verdict = new Label();
    private final Label details = new Label();
    private final VBox findings = new VBox(4);
    private final TextField host = new TextField();
    private final TextField port = new TextField();
    private final TextField reply = new TextField();
    private final Node content;
    private final AtomicReference<Optional<LinkState>> newest = new AtomicReference<>(Optional.empty());
    private Optional<Stage> stage = Optional.empty();
    private boolean recording;
    private boolean closed;

    LiveView(PanelSite site, Live live, Actions actions, Events events) {
        this.site = site;
        this.live = live;
        this.actions = actions;
        this.events = events;
        this.words = Words.of(LiveView.class, site.language());
        this.link = new LiveLink(live, this::hear, fault -> Platform.runLater(() -> show(fault)));
        this.transport = new Transport(words, link);
        this.content = laid();
        show(LinkState.NONE);
    }

    /** Of states that come faster than the window draws, the newest counts. */
    private void hear(LinkState now) {
        if (newest.getAndSet(Optional.of(now)).isEmpty()) {
            Platform.runLater(() -> {
                Optional<LinkState> shown = newest.getAndSet(Optional.empty());
                if (!closed) {
                    shown.ifPresent(this::show);
                }
            });
        }
    }

    private Node laid() {
        state.getStyleClass().add("title");
        verdict.setWrapText(true);
        details.setWrapText(true);
        details.getStyleClass().addAll("small", "muted");
        LiveTarget usual = live.target();
        host.setText(kept("host", usual.host()));
        port.setText(kept("port", String.valueOf(usual.port())));
        reply.setText(kept("reply", String.valueOf(usual.replyPort())));
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        row(form, 0, "live.host", host);
        row(form, 1, "live.port", port);
        row(form, 2, "live.reply", reply);
        VBox box = new VBox(
                10,
                state,
                transport.node(),
                heading("live.first"),
                small("live.first.text"),
                buttons(button("live.script", this::examine), button("live.install", this::install)),
                findings,
                heading("live.second"),
                small("live.second.text"),
                form,
                buttons(button("live.test", this::test), primary("live.connect", this::connect)),
                verdict,
                details,
                heading("live.without"),
                small("live.without.text"),
                buttons(button("live.virtual", this::raise), button("live.disconnect", this::disconnect)));
        findings.managedProperty().bind(Bindings.isNotEmpty(findings.getChildren()));
        verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
        details.managedProperty().bind(details.textProperty().isNotEmpty());
        box.setStyle("-fx-padding: 1em;");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private String kept(String key, String otherwise) {
        return String.valueOf(site.state().getOrDefault(key, otherwise));
    }

    private Label heading(String key) {
        Label label = new Label(words.get(key));
        label.getStyleClass().add("accent-text");
        return label;
    }

    private Label small(String key) {
        Label label = new Label(words.get(key));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private void row(GridPane form, int at, String key, TextField field) {
        Label name = new Label(words.get(key));
        name.setLabelFor(field);
        name.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(words.get(key));
        field.setOnAction(event -> connect());
        GridPane.setHgrow(field, Priority.ALWAYS);
        form.addRow(at, name, field);
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(words.get(key));
        button.setAccessibleText(words.get(key));
        button.setOnAction(event -> run.run());
        return button;
    }

    private Button primary(String key, Runnable run) {
        Button button = button(key, run);
        button.getStyleClass().add("primary");
        return button;
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane row = new FlowPane(8, 8, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(LinkState now) {
        state.setText(now.connected() ? words.get("live.connected", now.where()) : words.get("live.none"));
        transport.show(now);
        if (now.connected()) {
            tell("live.well", "", "good-text");
        }
        if (now.recording() != recording) {
            recording = now.recording();
            events.publish(new Event(RECORDING, Map.of("on", recording)));
        }
    }

    private void tell(String key, String more, String style) {
        verdict.setText(words.get(key));
        verdict.getStyleClass().removeAll("good-text", "danger-text", "muted");
        verdict.getStyleClass().add(style);
        details.setText(more);
    }

    /** What to do stands in the user's language; what exactly was found, in the bridge's own words below. */
    private void show(LiveFault fault) {
        if (!closed) {
            tell(
                    "live.fault." + fault.kind().name().toLowerCase(java.util.Locale.ROOT),
                    fault.getMessage(),
                    "danger-text");
        }
    }

    private Optional<LiveTarget> target() {
        try {
            LiveTarget usual = live.target();
            int listens = Integer.parseInt(port.getText().strip());
            int replies = Integer.parseInt(reply.getText().strip());
            return Optional.of(
                    new LiveTarget(host.getText().strip(), listens, replies, usual.patience(), usual.attempts()));
        } catch (IllegalArgumentException wrong) {
            tell("live.ports", "", "danger-text");
            return Optional.empty();
        }
    }

    private void test() {
        target().ifPresent(target -> {
            tell("live.asking", target.toString(), "muted");
            link.test(target, found -> Platform.runLater(() -> tell("live.answers", found, "good-text")));
        });
    }

    private void connect() {
        target().ifPresent(target -> {
            tell("live.asking", target.toString(), "muted");
            link.connect(target);
        });
    }

    private void disconnect() {
        link.disconnect();
        lower();
        tell("live.left", "", "muted");
    }

    private void lower() {
        stage.ifPresent(Stage::close);
        stage = Optional.empty();
    }

    private void raise() {
        lower();
        Stage fresh = new Stage(actions);
        stage = Optional.of(fresh);
        tell("live.raising", "", "muted");
        LiveTarget usual = live.target();
        try {
            fresh.raise(
                    listens ->
                            link.connect(new LiveTarget("127.0.0.1", listens, 0, usual.patience(), usual.attempts())),
                    result -> Platform.runLater(() -> ended(result)));
        } catch (IOException noPort) {
            tell("live.raise.failed", String.valueOf(noPort.getMessage()), "danger-text");
        }
    }

    private void ended(ActionResult result) {
        if (!closed) {
            result.faults().stream()
                    .filter(fault -> fault.kind() != dev.backline.api.action.ActionFault.Kind.CANCELLED)
                    .findFirst()
                    .ifPresent(fault -> tell("live.raise.failed", fault.getMessage(), "danger-text"));
        }
    }

    private void examine() {
        findings.getChildren().setAll(small("live.looking"));
        site.call("live doctor", Map.of(), result -> {
            findings.getChildren().clear();
            result.results().forEach(line -> findings.getChildren().add(finding(line)));
            result.faults().forEach(fault -> findings.getChildren().add(new Label(fault.getMessage())));
        });
    }

    private static Label finding(Object tree) {
        Map<?, ?> line = tree instanceof Map<?, ?> map ? map : Map.of();
        boolean well = "true".equals(String.valueOf(line.get("ok")));
        Label label = new Label((well ? "✓ " : "✗ ") + line.get("what") + ": " + line.get("found"));
        label.setWrapText(true);
        label.getStyleClass().addAll("small", well ? "good-text" : "danger-text");
        return label;
    }

    /** Only opens the form: nothing is written before the user agrees there. */
    private void install() {
        site.offer("live install", Map.of());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Shortcut+Space", words.get("live.toggle"), transport::toggle),
                new PanelKey("Shortcut+Enter", words.get("live.connect"), this::connect),
                new PanelKey("Shortcut+T", words.get("live.test"), this::test));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("host", host.getText(), "port", port.getText(), "reply", reply.getText());
    }

    @Override
    public void close() {
        closed = true;
        if (recording) {
            events.publish(new Event(RECORDING, Map.of("on", false)));
        }
        link.close();
        lower();
    }
}
