package dev.backline.pipeline.ui.internal;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ActionResult;
import dev.backline.api.action.Actions;
import dev.backline.api.audio.Player;
import dev.backline.api.event.Events;
import dev.backline.api.home.Home;
import dev.backline.pipeline.ui.internal.model.BriefModel;
import dev.backline.pipeline.ui.internal.model.Growth;
import dev.backline.pipeline.ui.internal.model.MadeShelf;
import dev.backline.pipeline.ui.internal.model.MadeTrack;
import dev.backline.pipeline.ui.internal.model.MakeModel;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel Make: brief, growth, files and history. */
final class MakeView implements PanelView {
    private static final String PLAY = "M7 5l12 7l-12 7z";
    private static final String STOP = "M6 6h12v12H6z";
    private static final String AGAIN = "M20 5v5h-5M4 19v-5h5M19 10a7.5 7.5 0 0 0-13-2.5M5 14a7.5 7.5 0 0 0 13 2.5";
    private static final String STAR = "M12 4l2.4 5.2l5.6.6l-4.2 3.8l1.2 5.6l-5-2.9l-5 2.9l1.2-5.6l-4.2-3.8l5.6-.6z";
    private static final String FOLDER = "M3 7h6l2 2h10v10H3z";
    private static final String OPEN = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6";
    private static final int SEEDS = 1_000_000;
    private static final double GOLDEN = 0.618;

    private final PanelSite site;
    private final Words words;
    private final RandomGenerator chance = new SecureRandom();
    private final BriefModel brief;
    private final MakeModel model;
    private final BriefForm form;
    private final GrowthCanvas canvas;
    private final FileShelf files;
    private final MadeList history;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label status = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button make = new Button();
    private final Node none;
    private final Button cancel;
    private final Button listen;
    private final Button again;
    private final Button vary;
    private final Button keep;
    private final Button folder;
    private final Button open;
    private final StackPane stage = new StackPane();
    private final SplitPane content;
    private final ChangeListener<Look> onLook;
    private boolean drawing;
    private boolean closed;

    MakeView(
            PanelSite site,
            ActionInfo action,
            Actions actions,
            Events events,
            Home home,
            Supplier<Optional<Player>> player) {
        this.site = site;
        this.words = Words.of(MakePanel.class, site.language());
        Map<String, Object> kept = site.state();
        this.brief = new BriefModel(action.parameters(), map(kept.get("brief")), chance);
        this.model = new MakeModel(actions, events, new MadeShelf(home), player, Platform::runLater, this::soon);
        this.form = new BriefForm(
                brief, String.valueOf(kept.getOrDefault("into", usualFolder())), words, chance, this::refresh);
        this.canvas = new GrowthCanvas(site.look().getValue(), words.get("make.track"), this::refresh);
        this.files = new FileShelf(words);
        this.history = new MadeList(words, model::look);
        this.none = Controls.empty(MakePanel.ICON, words.get("make.none"), words.get("make.none.next"));
        this.cancel = new Button(words.get("make.cancel"));
        this.listen = Controls.button(PLAY, words.get("make.listen"), this::listenOrStop);
        this.again = Controls.button(AGAIN, words.get("make.another"), this::another);
        this.vary = Controls.button(AGAIN, words.get("make.vary", "…"), this::vary);
        this.keep = Controls.button(STAR, words.get("make.keep"), model::keep);
        this.folder = Controls.button(FOLDER, words.get("make.folder"), this::showFolder);
        this.open = Controls.button(OPEN, words.get("make.open"), this::openSet);
        this.onLook = (value, before, look) -> canvas.wear(look);
        site.look().addListener(onLook);
        this.content = new SplitPane(left(), right());
        content.setDividerPositions(1 - GOLDEN);
        if (actions.find("templates list").isPresent()) {
            site.call("templates list", Map.of(), this::offer);
        }
        model.load();
        refresh();
    }

    private static Map<String, Object> map(@Nullable Object kept) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> old) {
            old.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static String usualFolder() {
        return Path.of(System.getProperty("user.home", "."), "Music", "Backline")
                .toString();
    }

    private Node left() {
        make.setText(words.get("make.make"));
        make.setAccessibleText(words.get("make.make"));
        make.getStyleClass().add("primary");
        make.setMaxWidth(Double.MAX_VALUE);
        make.setOnAction(event -> make());
        cancel.setAccessibleText(words.get("make.cancel"));
        cancel.setMaxWidth(Double.MAX_VALUE);
        cancel.setOnAction(event -> model.cancel());
        StackPane one = new StackPane(make, cancel);
        one.setStyle("-fx-padding: 0.6em 1em 0.9em 1em;");
        BorderPane pane = new BorderPane(form.node());
        pane.setStyle("-fx-max-width: 27em;"); // What is wider belongs to the track.
        pane.setBottom(one);
        return pane;
    }

    private Node right() {
        title.getStyleClass().add("heading");
        about.getStyleClass().addAll("small", "muted");
        status.getStyleClass().addAll("small", "muted");
        status.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("make.progress"));
        FlowPane actions = new FlowPane(4, 2, listen, again, vary, keep, open, folder);
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, title, about, bar, status, actions);
        head.setStyle("-fx-padding: 0.7em 1em 0.4em 0.8em;");
        BorderPane track = new BorderPane(new StackPane(canvas, none));
        track.setTop(head);
        SplitPane below = new SplitPane(titled("make.files", files.node()), titled("make.history", history.node()));
        SplitPane all = new SplitPane(track, below);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(GOLDEN);
        below.setDividerPositions(GOLDEN);
        stage.getChildren().setAll(all);
        return stage;
    }

    private Node titled(String key, Node list) {
        Label label = new Label(words.get(key));
        label.getStyleClass().addAll("small", "muted");
        label.setStyle("-fx-padding: 0.35em 0.8em 0.2em 0.8em;");
        BorderPane pane = new BorderPane(list);
        pane.setStyle("-fx-min-width: 10.5em;");
        pane.setTop(label);
        return pane;
    }

    private void offer(ActionResult result) {
        form.offer("genre", column(result, "genre"));
        form.offer(
                "mood",
                result.results().stream()
                        .filter(Map.class::isInstance)
                        .map(one -> ((Map<?, ?>) one).get("moods"))
                        .filter(List.class::isInstance)
                        .flatMap(moods -> ((List<?>) moods).stream())
                        .map(String::valueOf)
                        .distinct()
                        .toList());
    }

    private static List<String> column(ActionResult result, String name) {
        return result.results().stream()
                .filter(Map.class::isInstance)
                .map(one -> String.valueOf(((Map<?, ?>) one).get(name)))
                .toList();
    }

    private void make() {
        into().ifPresent(into -> model.make(brief.values(), List.of(), into));
    }

    private Optional<Path> into() {
        try {
            if (form.into().isEmpty()) {
                site.say(words.get("make.into.none"));
                return Optional.empty();
            }
            return brief.ready() ? Optional.of(Path.of(form.into())) : Optional.empty();
        } catch (InvalidPathException e) {
            site.say(words.get("make.into.none"));
            return Optional.empty();
        }
    }

    /** The same brief, with another seed. */
    private void another() {
        if (!model.isMaking()) {
            form.drawSeed();
            make();
        }
    }

    /** The track that is looked at, with the chosen part written anew. */
    private void vary() {
        Optional<MadeTrack> shown = model.shown();
        Optional<String> role = role();
        if (shown.isPresent() && role.isPresent()) {
            List<String> varied = model.varied(role.get(), 1 + chance.nextInt(SEEDS));
            into().ifPresent(into -> model.make(shown.get().brief(), varied, into));
        }
    }

    private Optional<String> role() {
        List<String> roles = model.growth().roles();
        return canvas.part() < roles.size() ? Optional.of(roles.get(canvas.part())) : Optional.empty();
    }

    private void listenOrStop() {
        if (model.isPlaying()) {
            model.stop();
        } else {
            model.listen();
        }
    }

    private void showFolder() {
        model.shown()
                .ifPresent(track -> Thread.ofVirtual().start(() -> {
                    try {
                        Folders.open(Path.of(track.folder()));
                    } catch (IOException e) {
                        Platform.runLater(() -> site.say(words.get("make.folder.failed", track.folder())));
                    }
                }));
    }

    private void openSet() {
        model.shown().flatMap(MadeTrack::set).ifPresent(site::openSet);
    }

    /** Shows what changed with the next pulse, however often it changed until then. */
    private void soon() {
        if (!drawing && !closed) {
            drawing = true;
            Platform.runLater(() -> {
                drawing = false;
                refresh();
            });
        }
    }

    private void refresh() {
        if (closed || content == null) {
            return;
        }
        Growth growth = model.growth();
        Optional<MadeTrack> shown = model.shown();
        boolean making = model.isMaking();
        canvas.show(growth, model.heard());
        boolean nothing = growth.name().isEmpty() && shown.isEmpty();
        title.setText(shown.map(MadeTrack::title).orElse(growth.name()));
        about.setText(growth.name().isEmpty() ? "" : growth.about() + measured(shown));
        for (Node one : List.of(title, about)) {
            show(one, !nothing);
        }
        show(none, nothing);
        bar.setProgress(model.fraction());
        show(bar, making);
        status.setText(model.fault().isEmpty() ? model.message() : model.fault());
        status.getStyleClass().setAll("label", "small", model.fault().isEmpty() ? "muted" : "danger-text");
        show(status, making || !model.fault().isEmpty());
        make.setDisable(!brief.ready());
        show(make, !making);
        show(cancel, making);
        buttons(shown, making);
        files.show(shown.map(MadeTrack::files).orElse(List.of()));
        history.show(model.made(), shown);
    }

    private String measured(Optional<MadeTrack> shown) {
        Object lufs = shown.map(t -> t.result().get("lufs")).orElse(null);
        return lufs == null ? "" : "  ·  " + lufs + " LUFS";
    }

    private void buttons(Optional<MadeTrack> shown, boolean making) {
        boolean playing = model.isPlaying();
        Controls.rename(listen, playing ? STOP : PLAY, words.get(playing ? "make.stop" : "make.listen"));
        listen.setDisable(!playing && shown.flatMap(MadeTrack::master).isEmpty());
        again.setDisable(making || !brief.ready());
        vary.setDisable(making || shown.isEmpty() || role().isEmpty());
        Growth growth = model.growth();
        String part = canvas.part() < growth.parts().size() ? growth.parts().get(canvas.part()) : "…";
        Controls.rename(vary, AGAIN, words.get("make.vary", part));
        boolean kept = shown.map(MadeTrack::kept).orElse(false);
        Controls.rename(keep, STAR, words.get(kept ? "make.kept" : "make.keep"));
        keep.getStyleClass().removeAll("accent-text");
        if (kept) {
            keep.getStyleClass().add("accent-text");
        }
        for (Button one : List.of(keep, folder, open)) {
            one.setDisable(shown.isEmpty());
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Shortcut+Enter", words.get("make.key.make"), this::make),
                new PanelKey("Shortcut+Shift+Enter", words.get("make.key.another"), this::another),
                new PanelKey("Shortcut+J", words.get("make.key.vary"), this::vary),
                new PanelKey("Shortcut+L", words.get("make.key.listen"), this::listenOrStop),
                new PanelKey("Shortcut+D", words.get("make.key.keep"), model::keep),
                new PanelKey("Shortcut+Period", words.get("make.key.cancel"), this::cancelAll));
    }

    private void cancelAll() {
        model.cancel();
        model.stop();
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("brief", new LinkedHashMap<>(brief.values()), "into", form.into());
    }

    @Override
    public void close() {
        closed = true;
        site.look().removeListener(onLook);
        model.close();
    }
}
