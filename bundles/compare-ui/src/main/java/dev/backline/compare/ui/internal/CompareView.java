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
import dev.backline.ui.Look;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The panel Compare: the sets above, what differs in the middle, the question below. */
final class CompareView implements PanelView {
    private static final String JUMP = "M5 12h13M13 7l5 5l-5 5";

    private static final List<Kind> KINDS = List.of(Kind.QUESTION, Kind.OURS, Kind.THEIRS);

    private final PanelSite site;
    private final Hearing hearing;
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
    private final LineTable table;
    private final Detail detail;
    private final Label result = new Label();
    private final BorderPane content = new BorderPane();
    private final ChangeListener<Optional<SetDocument>> onSet;
    private final ChangeListener<Look> onLook;
    private boolean closed;

    CompareView(PanelSite site, Actions actions, Hearing hearing) {
        this.site = site;
        this.hearing = hearing;
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
        this.detail = new Detail(words, model, table, () -> site.look().getValue(), this::hear);
        this.onSet = (value, before, now) -> propose(now);
        this.onLook = (value, before, now) -> detail.show();
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
        table.node().getSelectionModel().selectedItemProperty().addListener((p, before, line) -> detail.show());
        site.look().addListener(onLook);
    }

    private Node below() {
        result.getStyleClass().addAll("small", "muted");
        write.setText(words.get("compare.write"));
        write.setAccessibleText(words.get("compare.write"));
        write.getStyleClass().add("primary");
        write.setMinWidth(Button.USE_PREF_SIZE);
        write.setOnAction(event -> write());
        HBox target = new HBox(10, out.node(), write);
        target.setAlignment(Pos.BOTTOM_LEFT);
        VBox box = new VBox(8, detail.node(), result, target);
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
        out.field().setText(CompareModel.beside(sets).toString());
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
        Optional<Line> line = table.chosen();
        boolean all = event.isShiftDown();
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> answer(line, "ours", all);
            case DIGIT2, NUMPAD2 -> answer(line, "theirs", all);
            case DIGIT3, NUMPAD3 -> answer(line, "base", all);
            case DIGIT0, NUMPAD0, DELETE -> answer(line, CompareModel.LATER, all);
            case A -> hear("ours");
            case B -> hear("theirs");
            case SPACE -> hearing.stop();
            case ENTER -> jump();
            default -> {
                // Not ours.
            }
        }
    }

    /** @param all whether it is said of everything on the line's track */
    private void answer(Optional<Line> line, String side, boolean all) {
        line.ifPresent(one -> {
            if (all) {
                model.answerGroup(one, side);
            } else {
                model.answer(one, side);
            }
        });
    }

    /** Plays one of the two sets from where the chosen line is. */
    private void hear(String side) {
        Optional<Sets> sets = model.sets();
        if (sets.isEmpty() || side.equals("none")) {
            hearing.stop();
            return;
        }
        if (!hearing.isThere()) {
            site.say(words.get("compare.hear.missing"));
            return;
        }
        hearing.hear(
                side.equals("ours") ? sets.get().ours() : sets.get().theirs(),
                table.chosen().map(Line::bar).orElse(0L));
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
        boolean there = model.sets().isPresent() && !model.lines().isEmpty();
        show(out.node(), there);
        show(write, there);
        show(result, there);
        show(kind, merging);
        write.setText(words.get(merging ? "compare.write" : "compare.write.two"));
        write.setAccessibleText(write.getText());
        result.setText(told(merging));
        write.setDisable(!model.isReady() || out.file().isEmpty());
        detail.show();
    }

    /** What will be in the new set, in numbers. */
    private String told(boolean merging) {
        long all = model.count(Kind.OURS) + model.count(Kind.THEIRS);
        long in = model.taken(Kind.OURS) + model.taken(Kind.THEIRS);
        return merging
                ? words.get("compare.result", model.taken(Kind.OURS), model.taken(Kind.THEIRS), all - in, model.open())
                : words.get("compare.result.two", in, all - in);
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
        site.look().removeListener(onLook);
        hearing.stop();
        model.close();
    }
}
