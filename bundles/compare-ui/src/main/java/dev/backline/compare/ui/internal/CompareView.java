package dev.backline.compare.ui.internal;

import dev.backline.api.action.Actions;
import dev.backline.api.set.SetDocument;
import dev.backline.compare.ui.internal.model.CompareModel;
import dev.backline.compare.ui.internal.model.CompareModel.Sets;
import dev.backline.compare.ui.internal.model.Line;
import dev.backline.compare.ui.internal.model.Line.Kind;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Controls;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The panel Compare: the sets above, what differs in the middle, the question below. */
final class CompareView implements PanelView {
    private static final String JUMP = "M5 12h13M13 7l5 5l-5 5";

    private static final List<Kind> KINDS = List.of(Kind.QUESTION, Kind.OURS, Kind.THEIRS);

    private final PanelSite site;
    private final Words words;
    private final CompareModel model;
    private final SetField base;
    private final SetField ours;
    private final SetField theirs;
    private final SetField out;
    private final Button compare = new Button();
    private final Button write = new Button();
    private final TextField filter = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final Label counts = new Label();
    private final Label fault = new Label();
    private final Label question = new Label();
    private final FlowPane answers = new FlowPane(6, 6);
    private final LineTable table;
    private final BorderPane content = new BorderPane();
    private final ChangeListener<Optional<SetDocument>> onSet;
    private boolean closed;

    CompareView(PanelSite site, Actions actions) {
        this.site = site;
        this.words = Words.of(ComparePanel.class, site.language());
        this.model = new CompareModel(actions, Platform::runLater, this::refresh);
        Map<String, Object> kept = site.state();
        this.base = field("base", kept);
        this.ours = field("ours", kept);
        this.theirs = field("theirs", kept);
        this.out = field("out", Map.of());
        this.table = new LineTable(
                words,
                model,
                Controls.empty(ComparePanel.ICON, words.get("compare.none"), words.get("compare.none.next")));
        this.onSet = (value, before, now) -> propose(now);
        site.set().addListener(onSet);
        propose(site.set().getValue());
        lay();
        if (kept.get("ours") != null && ours.file().isPresent() && theirs.file().isPresent()) {
            compare();
        }
        refresh();
    }

    private SetField field(String key, Map<String, Object> kept) {
        return new SetField(
                words.get("compare." + key),
                words.get("compare." + key + ".hint"),
                String.valueOf(kept.getOrDefault(key, "")),
                key.equals("out"),
                words);
    }

    /** The open set is ours until somebody names another one. */
    private void propose(Optional<SetDocument> document) {
        if (ours.field().getText().isBlank()) {
            document.ifPresent(set -> ours.field().setText(set.file().toString()));
        }
    }

    private void lay() {
        compare.setText(words.get("compare.compare"));
        compare.setAccessibleText(words.get("compare.compare"));
        compare.getStyleClass().add("primary");
        compare.setMinWidth(Button.USE_PREF_SIZE);
        compare.setOnAction(event -> compareOrCancel());
        HBox sets = new HBox(10, base.node(), ours.node(), theirs.node(), compare);
        sets.setAlignment(Pos.BOTTOM_LEFT);
        filter.setPromptText(words.get("compare.filter"));
        filter.setAccessibleText(words.get("compare.filter"));
        filter.textProperty().addListener((p, before, text) -> filter());
        for (String one : List.of("all", "questions", "ours", "theirs")) {
            kind.getItems().add(words.get("compare.kind." + one));
        }
        kind.getSelectionModel().selectFirst();
        kind.setAccessibleText(words.get("compare.kind"));
        kind.valueProperty().addListener((p, before, one) -> filter());
        counts.getStyleClass().addAll("small", "muted");
        HBox bar = new HBox(
                8, filter, kind, counts, Controls.gap(), Controls.button(JUMP, words.get("compare.jump"), this::jump));
        bar.setAlignment(Pos.CENTER_LEFT);
        fault.setWrapText(true);
        fault.getStyleClass().add("danger-text");
        VBox head = new VBox(10, sets, bar, fault);
        head.setStyle("-fx-padding: 0.7em 1em 0.6em 1em;");
        content.setTop(head);
        content.setCenter(table.node());
        content.setBottom(below());
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.node().getSelectionModel().selectedItemProperty().addListener((p, before, line) -> ask());
    }

    private Node below() {
        question.setWrapText(true);
        write.setText(words.get("compare.write"));
        write.setAccessibleText(words.get("compare.write"));
        write.getStyleClass().add("primary");
        write.setMinWidth(Button.USE_PREF_SIZE);
        write.setOnAction(event -> write());
        HBox target = new HBox(10, out.node(), write);
        target.setAlignment(Pos.BOTTOM_LEFT);
        VBox box = new VBox(8, question, answers, target);
        box.setStyle("-fx-padding: 0.6em 1em 0.9em 1em;");
        return box;
    }

    private void compareOrCancel() {
        if (model.isWorking()) {
            model.cancel();
        } else {
            compare();
        }
    }

    private void compare() {
        if (ours.file().isEmpty() || theirs.file().isEmpty()) {
            site.say(words.get("compare.none.next"));
            return;
        }
        Sets sets = new Sets(base.file(), ours.file().get(), theirs.file().get());
        out.field().setText(sets.base().isPresent() ? CompareModel.beside(sets).toString() : "");
        model.compare(sets);
    }

    private void write() {
        out.file()
                .ifPresent(file -> model.write(file, written -> {
                    site.say(words.get("compare.written", String.valueOf(written.getFileName())));
                    site.openSet(written);
                }));
    }

    private void filter() {
        String wanted = filter.getText().toLowerCase(Locale.ROOT).strip();
        int which = kind.getSelectionModel().getSelectedIndex();
        table.filter(line -> line.holds(wanted) && (which <= 0 || line.kind() == KINDS.get(which - 1)));
    }

    private void key(KeyEvent event) {
        Optional<Line> line = table.chosen().filter(one -> one.kind() == Kind.QUESTION);
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> answer(line, "ours");
            case DIGIT2, NUMPAD2 -> answer(line, "theirs");
            case DIGIT3, NUMPAD3 -> answer(line, "base");
            case DIGIT0, NUMPAD0, DELETE -> answer(line, CompareModel.LATER);
            case ENTER -> jump();
            default -> {
                // Not ours.
            }
        }
    }

    private void answer(Optional<Line> line, String side) {
        line.filter(one -> side.equals(CompareModel.LATER) || one.choices().contains(side))
                .ifPresent(one -> model.answer(one.id(), side));
    }

    /** Chooses what the line is about in the open set, for all panels. */
    private void jump() {
        Optional<Line> line = table.chosen();
        Optional<LiveSet> set = site.set().getValue().map(SetDocument::snapshot);
        Optional<String> track = line.flatMap(Line::track)
                .filter(id -> set.flatMap(s -> s.track(id)).isPresent());
        if (track.isEmpty()) {
            site.say(words.get("compare.jump.none"));
            return;
        }
        Choice choice = Choice.ofTrack(track.get());
        Optional<String> clip = line.flatMap(Line::clip).flatMap(name -> clip(set.orElseThrow(), track.get(), name));
        site.choice().setValue(clip.map(choice::withClip).orElse(choice));
        site.reveal("session");
    }

    private static Optional<String> clip(LiveSet set, String track, String name) {
        return set.track(track).stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        one.session().values().stream(),
                        one.arrangement().stream().map(dev.backline.model.Track.Placed::clip)))
                .filter(clip -> clip.name().equals(name))
                .map(Clip::id)
                .findFirst();
    }

    private void refresh() {
        if (closed || table == null) {
            return;
        }
        boolean merging = model.sets().flatMap(Sets::base).isPresent();
        compare.setText(words.get(model.isWorking() ? "compare.cancel" : "compare.compare"));
        compare.setAccessibleText(compare.getText());
        fault.setText(model.fault());
        show(fault, !model.fault().isEmpty());
        table.show();
        counts.setText(
                model.sets().isEmpty()
                        ? ""
                        : merging
                                ? words.get(
                                        "compare.counts",
                                        model.count(Kind.OURS),
                                        model.count(Kind.THEIRS),
                                        model.count(Kind.QUESTION),
                                        model.open())
                                : words.get("compare.count", model.lines().size()));
        show(out.node(), merging);
        show(write, merging);
        show(kind, merging);
        write.setDisable(model.isWorking() || model.open() > 0 || out.file().isEmpty());
        ask();
    }

    /** Shows the question of the chosen line with its answers, or all of a change. */
    private void ask() {
        Optional<Line> line = table.chosen();
        show(question, line.isPresent());
        question.setText(line.map(one -> one.kind() == Kind.QUESTION
                        ? one.where() + ": " + one.what() + details(one)
                        : one.what() + details(one))
                .orElse(""));
        boolean asks = line.filter(one -> one.kind() == Kind.QUESTION).isPresent();
        show(answers, asks);
        if (!asks) {
            answers.getChildren().clear();
            return;
        }
        Line one = line.get();
        answers.getChildren()
                .setAll(
                        choice(one, "ours", one.ours()),
                        choice(one, "theirs", one.theirs()),
                        choice(one, "base", one.base()),
                        choice(one, CompareModel.LATER, ""),
                        all("ours"),
                        all("theirs"));
    }

    private static String details(Line line) {
        return line.details().isEmpty()
                ? ""
                : "\n" + String.join("\n", line.details().stream().limit(4).toList());
    }

    private Button choice(Line line, String side, String value) {
        boolean chosen = model.answered(line.id()).equals(side);
        String name = words.get("compare.take." + side, value.length() > 40 ? value.substring(0, 39) + "…" : value);
        Button button = new Button((chosen ? "● " : "○ ") + name);
        button.setAccessibleText(name + (chosen ? ", " + words.get("compare.chosen") : ""));
        button.setDisable(!side.equals(CompareModel.LATER) && !line.choices().contains(side));
        button.setOnAction(event -> {
            model.answer(line.id(), side);
            table.node().requestFocus();
        });
        return button;
    }

    private Button all(String side) {
        Button button = new Button(words.get("compare.all." + side));
        button.setAccessibleText(words.get("compare.all." + side));
        button.getStyleClass().add("tool-button");
        button.setOnAction(event -> model.answerAll(side));
        return button;
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
                new PanelKey("Shortcut+Enter", words.get("compare.compare"), this::compare),
                new PanelKey("Shortcut+J", words.get("compare.jump"), this::jump),
                new PanelKey("Shortcut+S", words.get("compare.write"), this::write),
                new PanelKey("Shortcut+Period", words.get("compare.cancel"), model::cancel));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of(
                "base", base.field().getText(),
                "ours", ours.field().getText(),
                "theirs", theirs.field().getText());
    }

    @Override
    public void close() {
        closed = true;
        site.set().removeListener(onSet);
        model.close();
    }
}
