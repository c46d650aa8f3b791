package dev.backline.analysis.ui.internal;

import dev.backline.analysis.ui.internal.Measuring.Answer;
import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyFlow.Part;
import dev.backline.api.analysis.EnergyMeter;
import dev.backline.api.set.SetDocument;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel Energy: the picture, and below it the figures of what is chosen. */
final class EnergyView implements PanelView {
    private static final String MEASURE = "M4 17l5-6l4 4l7-9";

    private final PanelSite site;
    private final EnergyMeter meter;
    private final Words words;
    private final EnergyCanvas canvas;
    private final Button measure;
    private final Label state = new Label();
    private final Label levels = new Label();
    private final Label hiding = new Label();
    private final BorderPane picture = new BorderPane();
    private final StackPane content = new StackPane();
    private final ChangeListener<Optional<SetDocument>> onSet = (value, before, now) -> follow(before, now);
    private final ChangeListener<Look> onLook;
    private final ChangeListener<Choice> onChoice = (value, before, now) -> follow(now);
    private Optional<Measuring> working = Optional.empty();
    private Optional<EnergyModel> model = Optional.empty();
    private Optional<SetDocument> measured = Optional.empty();
    private boolean closed;

    EnergyView(PanelSite site, EnergyMeter meter) {
        this.site = site;
        this.meter = meter;
        words = Words.of(EnergyPanel.class, site.language());
        canvas = new EnergyCanvas(site.look().getValue(), words, this::chosen);
        measure = Controls.button(MEASURE, words.get("energy.measure"), this::measureOrStop);
        Controls.menu(canvas, () -> site.menuFor(site.choice().getValue(), List.of()), canvas::where);
        onLook = (value, before, now) -> canvas.wear(now);
        site.set().addListener(onSet);
        site.look().addListener(onLook);
        site.choice().addListener(onChoice);
        state.getStyleClass().addAll("small", "muted");
        levels.setWrapText(true);
        hiding.setWrapText(true);
        VBox figures = new VBox(4, levels, hiding);
        figures.setStyle("-fx-padding: 0.5em 1.1em 0.9em 1.1em;");
        picture.setCenter(canvas);
        picture.setBottom(figures);
        refresh();
    }

    private void measureOrStop() {
        if (working.isPresent()) {
            working.get().stop();
            return;
        }
        site.set().getValue().ifPresent(set -> {
            Measuring one = new Measuring(Platform::runLater, this::far);
            working = Optional.of(one);
            one.begin(meter, set, this::take);
            refresh();
        });
    }

    private void far(double fraction) {
        if (working.isPresent()) {
            state.setText(words.get("energy.working", Math.round(fraction * 100)));
        }
    }

    private void take(Answer answer) {
        working = Optional.empty();
        if (closed) {
            return;
        }
        if (!answer.fault().isEmpty()) {
            site.say(answer.fault());
        }
        answer.flow().ifPresent(flow -> show(flow, answer.values().orElseThrow(), answer.set()));
        refresh();
    }

    private void show(EnergyFlow flow, LiveSet values, SetDocument set) {
        if (flow.parts().isEmpty() || flow.bars() == 0) {
            site.say(words.get("energy.silent"));
            return;
        }
        EnergyModel fresh = new EnergyModel(flow);
        model.map(EnergyModel::bar).ifPresent(fresh::chooseBar);
        model = Optional.of(fresh);
        measured = Optional.of(set);
        List<Integer> colors = flow.parts().stream()
                .map(part -> values.track(part.id()).map(t -> t.color().index()).orElse(-1))
                .toList();
        canvas.show(fresh, colors);
        follow(site.choice().getValue());
    }

    private void follow(Optional<SetDocument> before, Optional<SetDocument> now) {
        boolean other = !before.map(SetDocument::file).equals(now.map(SetDocument::file));
        if (other) {
            working.ifPresent(Measuring::stop);
            model = Optional.empty();
            measured = Optional.empty();
        }
        refresh();
    }

    private void follow(Choice choice) {
        model.ifPresent(m -> choice.track().flatMap(m::place).ifPresent(place -> {
            if (place != m.part()) {
                m.choosePart(place);
            }
            canvas.requestLayout();
            tell(m);
        }));
    }

    private void chosen() {
        model.ifPresent(m -> {
            String id = m.parts().get(m.part()).id();
            if (!site.choice().getValue().track().equals(Optional.of(id))) {
                site.choice().setValue(Choice.ofTrack(id));
            }
            tell(m);
        });
    }

    private void refresh() {
        boolean works = working.isPresent();
        boolean open = site.set().getValue().isPresent();
        Controls.rename(measure, MEASURE, words.get(works ? "energy.stop" : "energy.measure"));
        measure.setDisable(!open);
        state.setText(
                works
                        ? words.get("energy.working", 0)
                        : model.isPresent() && !measured.equals(site.set().getValue()) ? words.get("energy.old") : "");
        content.getChildren().setAll(model.isPresent() ? picture : empty(open, works));
        model.ifPresent(this::tell);
    }

    private Node empty(boolean open, boolean works) {
        if (!open) {
            return Controls.empty(EnergyPanel.ICON, words.get("energy.none"), words.get("energy.none.next"));
        }
        if (works) {
            return Controls.empty(EnergyPanel.ICON, words.get("energy.plays"), words.get("energy.plays.next"));
        }
        Button begin = new Button(words.get("energy.measure"));
        begin.getStyleClass().add("primary");
        begin.setAccessibleText(words.get("energy.measure"));
        begin.setOnAction(event -> measureOrStop());
        return Controls.empty(EnergyPanel.ICON, words.get("energy.unknown"), words.get("energy.unknown.next"), begin);
    }

    /** Says the figures of what is chosen. */
    private void tell(EnergyModel m) {
        Part part = m.parts().get(m.part());
        String when = m.bar() == EnergyModel.ALL
                ? words.get("energy.all", m.bars())
                : words.get("energy.bar", Integer.toString(m.number(m.bar())));
        StringBuilder bands = new StringBuilder();
        for (int band = 0; band < m.bands().size(); band++) {
            bands.append(band == 0 ? "" : "   ")
                    .append(words.get("energy.band." + band))
                    .append(' ')
                    .append(decibels(m.levelDb(m.part(), band)));
        }
        levels.setText(words.get("energy.levels", when, part.name(), decibels(m.levelDb(m.part())), bands));
        hiding.setText(
                m.hider() == m.part()
                        ? words.get("energy.alone")
                        : words.get(
                                "energy.hides",
                                m.parts().get(m.hider()).name(),
                                percent(m.share(m.hider(), m.part())),
                                part.name(),
                                percent(m.share(m.part(), m.hider()))));
        canvas.setAccessibleText(levels.getText() + " " + hiding.getText());
    }

    private String decibels(double db) {
        return db <= EnergyFlow.SILENCE_DB ? "-∞" : String.format(site.language(), "%.1f", db);
    }

    private String percent(double share) {
        return String.format(site.language(), "%.1f", share * 100);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> tools() {
        return List.of(measure, Controls.gap(), state);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Shortcut+Enter", words.get("energy.measure"), this::measureOrStop),
                new PanelKey("Enter", words.get("energy.mixer"), () -> site.reveal("mixer")));
    }

    @Override
    public void close() {
        closed = true;
        working.ifPresent(Measuring::stop);
        site.set().removeListener(onSet);
        site.look().removeListener(onLook);
        site.choice().removeListener(onChoice);
    }
}
