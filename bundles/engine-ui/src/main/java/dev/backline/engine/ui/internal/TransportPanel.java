package dev.backline.engine.ui.internal;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Metronome;
import dev.backline.api.session.Playback;
import dev.backline.api.session.Playback.Moment;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.model.Beats;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.ui.Look;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Quantity;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Plays the open set: where it stands, how fast it goes, and what it is heard on. */
@Component
@PanelInfo(
        id = "transport",
        title = "Transport",
        place = Place.BOTTOM,
        icon = TransportPanel.ICON,
        help = "Plays and stops the open set, with its place, its tempo and its loop.")
public final class TransportPanel implements Panel {
    static final String ICON = "M7 5l11 7-11 7z";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Playback playback;

    /** Makes a panel over whatever plays. */
    @Activate
    public TransportPanel() {}

    TransportPanel(Playback playback) {
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, new Hearing(() -> Optional.ofNullable(playback), site::say));
    }

    private static final class View implements PanelView {
        private static final String PLAY = "M7 5l11 7-11 7z";
        private static final String LOOP =
                "M17 3l3 3-3 3M4 11V9a3 3 0 0 1 3-3h13M7 21l-3-3 3-3M20 13v2a3 3 0 0 1-3 3H4";
        private static final String BACK = "M5 5v14M19 5l-10 7 10 7z";
        private static final String CLICK = "M8 21l3-17h2l3 17zM12 15l6-9";
        private static final String COUNT = "M5 5v14M10 5v14M15 5v14M3 16L18 8";
        private static final double CLICK_DB = Metronome.OFF.level().value();
        private static final double LEAST_DB = -60;
        private static final double LEVELS_DB = 66;
        private static final String TAP = "M12 3v10M8 9l4 4 4-4M5 20h14";

        private final PanelSite site;
        private final Hearing hearing;
        private final Words words;
        private final Label place = Signs.label("heading", "mono");
        private final Label clock = Signs.label("mono", "muted");
        private final Label signature = Signs.label("muted");
        private final Label output = Signs.label("small", "muted");
        private final TextField tempo = new TextField();
        private final TextField go = new TextField();
        private final ToggleButton play = new ToggleButton();
        private final ToggleButton loop = new ToggleButton();
        private final ToggleButton click = new ToggleButton();
        private final Button bars = new Button();
        private final TextField clickLevel = new TextField();
        private final Taps taps = new Taps();
        private final Ruler ruler;
        private final VBox pane;
        private final StackPane content = new StackPane();
        private final Ticking ticking = new Ticking(this::tick);
        private final ChangeListener<Optional<SetDocument>> onSet = (value, before, now) -> show(now);
        private final ChangeListener<Look> onLook = (value, before, now) -> wear(now);
        private Optional<LiveSet> set = Optional.empty();
        private String file = "";
        private boolean fresh;
        private double firstBpm = 120;

        View(PanelSite site, Hearing hearing) {
            this.site = site;
            this.hearing = hearing;
            this.words = Words.of(TransportPanel.class, site.language());
            this.ruler = new Ruler(site.look().getValue(), words, this::moveTo);
            pane = new VBox(row(), ruler);
            VBox.setVgrow(ruler, Priority.ALWAYS);
            content.setMinSize(0, 0);
            site.set().addListener(onSet);
            site.look().addListener(onLook);
            restore();
            show(site.set().getValue());
            ticking.begin();
        }

        private Node row() {
            Signs.dress(play, PLAY, words.get("transport.play"), this::toggle);
            Signs.dress(loop, LOOP, words.get("transport.loop"), this::loop);
            Signs.dress(click, CLICK, words.get("transport.metronome"), this::click);
            Signs.dress(bars, COUNT, words.get("transport.countin", 0), this::countIn);
            bars.setContentDisplay(ContentDisplay.LEFT);
            value(clickLevel, "transport.metronome.level", 5, this::clickLevel, () -> level(CLICK_DB));
            Button back = Signs.dress(new Button(), BACK, words.get("transport.back"), () -> moveTo(Beats.ZERO));
            Button tap = Signs.dress(new Button(), TAP, words.get("transport.tap"), this::tap);
            value(tempo, "transport.tempo", 6, this::tempo, () -> tempo(firstBpm));
            field(go, "transport.go", 6, this::go);
            go.setPromptText(words.get("transport.go.prompt"));
            Label bpm = Signs.label("muted");
            bpm.setText("bpm");
            HBox row = new HBox(
                    10,
                    back,
                    play,
                    loop,
                    place,
                    clock,
                    go,
                    tempo,
                    bpm,
                    tap,
                    signature,
                    click,
                    clickLevel,
                    bars,
                    Signs.gap(),
                    output);
            row.getStyleClass().add("panel-tools");
            return row;
        }

        private void field(TextField field, String key, int columns, Runnable done) {
            field.setPrefColumnCount(columns);
            field.setAccessibleText(words.get(key));
            field.setOnAction(event -> done.run());
            Signs.keepLetters(field);
        }

        /** A field whose value the wheel and the arrows move, and a double click puts back. */
        private void value(TextField field, String key, int columns, Runnable done, Runnable reset) {
            field(field, key, columns, done);
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
                if (direction != 0) {
                    nudge(field, direction, event.isShiftDown());
                    event.consume();
                }
            });
            field.addEventHandler(ScrollEvent.SCROLL, event -> {
                double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
                if (field.isFocused() && delta != 0) {
                    nudge(field, delta > 0 ? 1 : -1, event.isShiftDown());
                    event.consume();
                }
            });
            field.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getClickCount() == 2) {
                    reset.run();
                    event.consume();
                }
            });
        }

        private void nudge(TextField field, int direction, boolean fine) {
            if (field.equals(tempo)) {
                Quantity.NUMBER
                        .parse(tempo.getText())
                        .ifPresent(now ->
                                tempo(Math.clamp(now + direction * (fine ? 0.1 : 1), Tempo.MIN_BPM, Tempo.MAX_BPM)));
            } else {
                level(Quantity.DECIBELS.step(hearing.metronome().level().value(), direction, fine, LEVELS_DB));
            }
        }

        private void click() {
            if (!hearing.isThere()) {
                site.say(words.get("transport.missing"));
            }
            hearing.metronome(hearing.metronome().withOn(!hearing.metronome().on()));
            metronome();
        }

        private void countIn() {
            int now = hearing.metronome().countInBars();
            hearing.metronome(hearing.metronome().withCountInBars(now == 4 ? 0 : now == 0 ? 1 : 2 * now));
            metronome();
        }

        private void clickLevel() {
            OptionalDouble db = Quantity.DECIBELS.parse(clickLevel.getText());
            if (db.isEmpty() || db.getAsDouble() < LEAST_DB || db.getAsDouble() > LEAST_DB + LEVELS_DB) {
                site.say(words.get("transport.metronome.fault", clickLevel.getText()));
            } else {
                level(db.getAsDouble());
            }
        }

        private void level(double db) {
            double held = Math.clamp(db, LEAST_DB, LEAST_DB + LEVELS_DB);
            hearing.metronome(hearing.metronome().withLevel(Decibels.of(held)));
            metronome();
        }

        private void metronome() {
            Metronome now = hearing.metronome();
            click.setSelected(now.on());
            bars.setText(Integer.toString(now.countInBars()));
            bars.setAccessibleText(words.get("transport.countin", now.countInBars()));
            clickLevel.setText(Quantity.DECIBELS.text(now.level().value(), LEVELS_DB));
        }

        private void show(Optional<SetDocument> document) {
            String name = document.map(d -> d.file().toString()).orElse("");
            fresh = !name.equals(file);
            file = name;
            hearing.follow(document, this::values);
        }

        private void values(Optional<LiveSet> values) {
            set = values;
            if (set.isEmpty()) {
                content.getChildren().setAll(Signs.empty(ICON, words.get("none.title"), words.get("none.next")));
                return;
            }
            content.getChildren().setAll(pane);
            Tempo first = set.get().tempo().at(Beats.ZERO);
            tempo.setText(String.format(Locale.ROOT, "%.2f", first.bpm()));
            if (fresh) {
                fresh = false;
                firstBpm = first.bpm();
            }
            metronome();
            loop.setSelected(set.get().transport().looping());
            ruler.show(set.get());
            tick();
        }

        private void wear(Look look) {
            ruler.wear(look);
        }

        /** Shows how things stand, and answers whether they move. */
        private boolean tick() {
            if (set.isEmpty()) {
                return false;
            }
            Optional<Moment> now = hearing.now();
            Beats at =
                    now.map(m -> m.state().song()).orElse(set.get().transport().position());
            boolean runs = now.map(m -> m.state().running()).orElse(false);
            place.setText(SongPlace.bars(set.get(), at));
            clock.setText(SongPlace.clock(set.get(), at));
            play.setSelected(runs);
            TimeSignature written = set.get().signatures().at(at);
            signature.setText(
                    now.map(m -> m.state().numerator() + "/" + m.state().denominator())
                            .orElse(written.numerator() + "/" + written.denominator()));
            output.setText(now.map(this::heard)
                    .orElse(words.get(hearing.isThere() ? "transport.rests" : "transport.missing")));
            ruler.place(at);
            return runs;
        }

        private String heard(Moment moment) {
            return moment.misses() == 0
                    ? moment.output()
                    : words.get("transport.misses", moment.output(), moment.misses());
        }

        private void toggle() {
            if (!hearing.isThere()) {
                site.say(words.get("transport.missing"));
            }
            hearing.act(hearing.runs() ? LaunchCommand.stop(0) : LaunchCommand.play(0));
            play.setSelected(hearing.runs());
        }

        private void moveTo(Beats beats) {
            hearing.act(LaunchCommand.position(0, beats));
            ruler.place(beats);
        }

        private void go() {
            if (set.isEmpty()) {
                return;
            }
            Optional<Beats> wanted = SongPlace.parse(set.get(), go.getText());
            if (wanted.isPresent()) {
                moveTo(wanted.get());
                go.clear();
            } else {
                site.say(words.get("transport.go.fault", go.getText()));
            }
        }

        private void tempo() {
            OptionalDouble bpm = Quantity.NUMBER.parse(tempo.getText());
            if (bpm.isEmpty() || bpm.getAsDouble() < Tempo.MIN_BPM || bpm.getAsDouble() > Tempo.MAX_BPM) {
                site.say(words.get("transport.tempo.fault", tempo.getText()));
                return;
            }
            tempo(bpm.getAsDouble());
        }

        private void tempo(double bpm) {
            String text = String.format(Locale.ROOT, "%.2f", bpm);
            tempo.setText(text);
            site.edit(words.get("transport.tempo.edit", text), List.of(SetEdit.of("tempo", text)));
        }

        private void tap() {
            taps.tap(System.nanoTime()).ifPresent(this::tempo);
        }

        private void loop() {
            if (set.isEmpty()) {
                return;
            }
            boolean on = !set.get().transport().looping();
            Span brace = set.get().transport().loop().orElse(new Span(Beats.ZERO, Beats.of(16)));
            site.edit(
                    words.get(on ? "transport.loop.on" : "transport.loop.off"),
                    List.of(SetEdit.of(
                            "loop",
                            Double.toString(brace.start().value()),
                            Double.toString(brace.length().value()),
                            on ? "on" : "off")));
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Space", words.get("transport.play"), this::toggle),
                    new PanelKey("Shortcut+L", words.get("transport.loop"), this::loop),
                    new PanelKey("O", words.get("transport.metronome"), this::click),
                    new PanelKey("Shift+O", words.get("transport.countin.next"), this::countIn),
                    new PanelKey("Shortcut+T", words.get("transport.tap"), this::tap),
                    new PanelKey("Home", words.get("transport.back"), () -> moveTo(Beats.ZERO)));
        }

        /** Level and count-in are a habit, and kept; whether it clicks is not. */
        private void restore() {
            boolean untouched = hearing.metronome().equals(Metronome.OFF);
            if (untouched && site.state().get("metronomeDb") instanceof Number level) {
                double db = Math.clamp(level.doubleValue(), LEAST_DB, LEAST_DB + LEVELS_DB);
                int bars = site.state().get("countInBars") instanceof Number n ? n.intValue() : 0;
                boolean known = bars == 1 || bars == 2 || bars == 4;
                hearing.metronome(new Metronome(false, Decibels.of(db), known ? bars : 0));
            }
        }

        @Override
        public Map<String, Object> state() {
            Metronome now = hearing.metronome();
            return Map.of("metronomeDb", now.level().value(), "countInBars", now.countInBars());
        }

        @Override
        public void close() {
            ticking.end();
            site.set().removeListener(onSet);
            site.look().removeListener(onLook);
        }
    }
}
