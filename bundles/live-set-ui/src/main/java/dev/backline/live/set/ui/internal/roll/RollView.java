package dev.backline.live.set.ui.internal.roll;

import static dev.backline.ui.Controls.item;

import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Playback;
import dev.backline.live.set.ui.internal.Controls;
import dev.backline.live.set.ui.internal.Found;
import dev.backline.live.set.ui.internal.Playing;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** The roll with its tools. */
final class RollView extends ClipPane implements RollCanvas.Hands {
    private static final double LEAST_BEATS = 1.0 / 128;

    private static final List<String> GRIDS = List.of("1/4", "1/8", "1/16", "1/32", "1/8T", "1/16T");
    private static final Map<String, Double> BEATS =
            Map.of("1/4", 1.0, "1/8", 0.5, "1/16", 0.25, "1/32", 0.125, "1/8T", 1 / 3.0, "1/16T", 1 / 6.0);

    private final RollCanvas canvas;
    private final Label about = Controls.label("muted");
    private final Label told = Controls.label("accent-text");
    private final ComboBox<String> grids = new ComboBox<>();
    private final ToggleButton fold;
    private final ToggleButton scale;
    private final ToggleButton ghosts;
    private final Playing playing;

    RollView(PanelSite site, Snapshots snapshots, @Nullable Playback playback) {
        super(site, snapshots, RollPanel.ICON);
        canvas = new RollCanvas(site.look().getValue(), this);
        canvas.names(words.get("roll.velocity"), words.get("roll.chance"));
        grids.getItems().setAll(GRIDS);
        grids.setAccessibleText(words.get("roll.grid"));
        grids.valueProperty().addListener((value, before, now) -> canvas.grid(BEATS.getOrDefault(now, 0.25)));
        grids.setValue(String.valueOf(site.state().getOrDefault("grid", "1/16")));
        boolean folded = Boolean.TRUE.equals(site.state().get("fold"));
        fold = Controls.toggle(words.get("roll.fold"), folded, canvas::fold);
        scale = Controls.toggle(words.get("roll.scale"), true, canvas::scale);
        ghosts = Controls.toggle(words.get("roll.ghosts"), true, canvas::ghosts);
        canvas.fold(folded);
        playing = new Playing(playback, site, this::hear);
        dev.backline.ui.Controls.menu(canvas, this::menu, canvas::where);
    }

    void start() {
        begin();
    }

    @Override
    void show(LiveSet set, Found found) {
        canvas.show(found.clip(), found.beside(set), set.key());
        about.setText(words.get(
                "roll.about",
                found.track().name(),
                found.clip().name(),
                found.clip().notes().size()));
        put(canvas);
    }

    @Override
    protected void wear(Look look) {
        canvas.wear(look);
    }

    /** A clip of the session tells its position itself; one of the arrangement is where the song is. */
    private void hear(Optional<Playback.Moment> moment) {
        double beat = -1;
        Optional<Found> clip = found();
        if (moment.isPresent() && clip.isPresent() && set().isPresent()) {
            int place = set().get().tracks().indexOf(clip.get().track());
            List<LaunchState.OfTrack> tracks = moment.get().state().tracks();
            boolean known = place >= 0 && place < tracks.size();
            if (clip.get().at().isPresent()) {
                double song = moment.get().state().song().value();
                double at = clip.get().at().get().at().value();
                boolean inside =
                        song >= at && song < clip.get().at().get().end().value();
                beat = inside ? clip.get().clip().start().value() + song - at : -1;
            } else if (known
                    && clip.get().clip().id().endsWith("@" + (tracks.get(place).playing() + 1))) {
                beat = tracks.get(place).position().value();
            }
        }
        canvas.play(beat);
    }

    // ---- gestures

    @Override
    public void chosen() {
        List<Note> chosen = canvas.model().chosen();
        String where = Pitch.of(canvas.cursorKey()).name() + ", " + Refs.number(canvas.cursorBeat());
        Optional<Note> here = canvas.model().at(canvas.cursorKey(), canvas.cursorBeat());
        String spoken = here.map(n -> words.get(
                        "roll.note",
                        where,
                        n.velocity(),
                        StrictMath.round(n.probability() * 100),
                        Refs.number(n.length().value())))
                .orElseGet(() -> words.get("roll.place", where));
        String more = chosen.size() > 1 ? ", " + words.get("roll.chosen", chosen.size()) : "";
        told.setText(spoken + more);
        canvas.setAccessibleText(words.get("roll.name", spoken + more));
    }

    @Override
    public void add(Note note) {
        canvas.model().choose(List.of());
        found().ifPresent(f -> edit(words.get("roll.add"), NoteEdit.add(f.clip(), List.of(note))));
        canvas.model().expect(List.of(), List.of(note));
        canvas.model().choose(List.of(note));
        canvas.redraw();
        chosen();
    }

    @Override
    public void change(String what, List<Note> notes, UnaryOperator<Note> change) {
        List<Note> after = notes.stream().map(change).toList();
        found().ifPresent(f -> edit(words.get("roll." + what), NoteEdit.change(f.clip(), notes, change)));
        canvas.model().expect(notes, after);
    }

    /** Draws a note at the cursor, or chooses the one that is there. */
    private void enter() {
        Optional<Note> here = canvas.model().at(canvas.cursorKey(), canvas.cursorBeat());
        if (here.isPresent()) {
            canvas.model().toggle(here.get());
            canvas.redraw();
            chosen();
        } else {
            add(canvas.fresh(canvas.cursorKey(), canvas.cursorBeat()));
        }
    }

    private void remove() {
        List<Note> gone = canvas.model().chosen();
        found().ifPresent(f -> edit(words.get("edit.remove"), NoteEdit.remove(f.clip(), gone)));
        canvas.model().expect(gone, List.of());
        canvas.redraw();
    }

    private void quantise() {
        List<Note> chosen = canvas.model().chosen();
        List<Note> meant = chosen.isEmpty() ? canvas.model().notes() : chosen;
        change("quantise", meant, n -> NoteEdit.quantised(n, canvas.grid()));
    }

    /** Types a value of the chosen notes: a velocity, a length such as 1/8, or a key such as A#3, to which the first goes and the others with it. */
    private void type(String what, Quantity quantity, ToDoubleFunction<Note> value, Setting setting) {
        List<Note> notes = canvas.model().chosen();
        if (notes.isEmpty()) {
            site.say(words.get("roll.type.none"));
            return;
        }
        Note first = notes.getFirst();
        Controls.type(
                pane(),
                canvas,
                words.get("roll.type." + what),
                quantity.text(value.applyAsDouble(first), 1),
                4,
                4,
                90,
                typed -> {
                    OptionalDouble wanted = quantity.parse(typed);
                    Optional<UnaryOperator<Note>> change =
                            wanted.isEmpty() ? Optional.empty() : setting.of(first, wanted.getAsDouble());
                    if (change.isEmpty()) {
                        site.say(words.get("roll.type.fault", typed, words.get("roll.type." + what)));
                        return;
                    }
                    List<Note> after = notes.stream().map(change.get()).toList();
                    change("type", notes, change.get());
                    choose(after);
                });
    }

    /** Answers how notes take a value; empty when it is out of reach. */
    private interface Setting {
        Optional<UnaryOperator<Note>> of(Note first, double value);
    }

    private static Optional<UnaryOperator<Note>> velocity(double value) {
        boolean known = value >= 1 && value <= 127;
        return known ? Optional.of(n -> n.withVelocity((int) StrictMath.rint(value))) : Optional.empty();
    }

    private static Optional<UnaryOperator<Note>> length(double beats) {
        return beats > 0
                ? Optional.of(n -> NoteEdit.resized(n, beats - n.length().value(), LEAST_BEATS))
                : Optional.empty();
    }

    private Optional<UnaryOperator<Note>> key(Note first, double key) {
        int by = (int) StrictMath.rint(key) - first.pitch().midi();
        boolean inside = canvas.model().chosen().stream()
                .allMatch(n -> n.pitch().midi() + by >= 0 && n.pitch().midi() + by <= 127);
        return inside ? Optional.of(n -> NoteEdit.moved(n, 0, by)) : Optional.empty();
    }

    private void choose(List<Note> notes) {
        canvas.model().choose(notes);
        canvas.redraw();
        chosen();
    }

    private void press(ToggleButton button) {
        button.fire();
    }

    /** The clip is what commands take; notes have only what the roll does itself. */
    private ContextMenu menu() {
        Choice clip = found().map(
                        f -> Choice.ofTrack(f.track().id()).withClip(f.clip().id()))
                .orElse(Choice.NONE);
        return site.menuFor(
                clip,
                List.of(
                        item(words.get("roll.enter"), "Insert", this::enter),
                        item(words.get("roll.quantise"), "Q", this::quantise),
                        item(
                                words.get("roll.all"),
                                "Shortcut+A",
                                () -> choose(canvas.model().notes())),
                        item(words.get("edit.remove"), "Delete", this::remove)));
    }

    @Override
    public List<Node> tools() {
        return List.of(
                grids,
                Controls.button("M4 6v12M9 6v12M14 6v12M19 6v12", words.get("roll.quantise"), this::quantise),
                fold,
                scale,
                ghosts,
                about,
                Controls.gap(),
                told);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                key("Enter", words.get("roll.enter"), this::enter),
                key("Insert", words.get("roll.enter"), this::enter),
                key("Delete", words.get("edit.remove"), this::remove),
                key("Q", words.get("roll.quantise"), this::quantise),
                key(
                        "V",
                        words.get("roll.type.velocity"),
                        () -> type("velocity", Quantity.NUMBER, Note::velocity, (first, v) -> velocity(v))),
                key(
                        "L",
                        words.get("roll.type.length"),
                        () -> type("length", Quantity.BEATS, n -> n.length().value(), (first, v) -> length(v))),
                key(
                        "N",
                        words.get("roll.type.key"),
                        () -> type("key", Quantity.PITCH, n -> n.pitch().midi(), this::key)),
                key("F", words.get("roll.fold"), () -> press(fold)),
                key("K", words.get("roll.scale"), () -> press(scale)),
                key("G", words.get("roll.ghosts"), () -> press(ghosts)),
                key("1", "1/4", () -> grids.setValue("1/4")),
                key("2", "1/8", () -> grids.setValue("1/8")),
                key("3", "1/16", () -> grids.setValue("1/16")),
                key("4", "1/32", () -> grids.setValue("1/32")),
                key("5", "1/8T", () -> grids.setValue("1/8T")),
                key("6", "1/16T", () -> grids.setValue("1/16T")),
                key(
                        "Shortcut+A",
                        words.get("roll.all"),
                        () -> choose(canvas.model().notes())),
                key("Escape", words.get("roll.nothing"), () -> choose(List.of())));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("grid", String.valueOf(grids.getValue()), "fold", fold.isSelected());
    }

    @Override
    public void close() {
        playing.close();
        super.close();
    }
}
