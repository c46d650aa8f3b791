package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Controls;
import dev.backline.live.set.ui.internal.Found;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** The drum grid with its tools. */
final class DrumView extends ClipPane implements DrumCanvas.Hands {
    private static final List<String> GRIDS = List.of("1/8", "1/16", "1/32", "1/8T", "1/16T");
    private static final Map<String, Double> BEATS =
            Map.of("1/8", 0.5, "1/16", 0.25, "1/32", 0.125, "1/8T", 1 / 3.0, "1/16T", 1 / 6.0);

    private final DrumCanvas canvas;
    private final Label about = Controls.label("muted");
    private final Label told = Controls.label("accent-text");
    private final ComboBox<String> grids = new ComboBox<>();

    DrumView(PanelSite site, Snapshots snapshots) {
        super(site, snapshots, DrumPanel.ICON);
        canvas = new DrumCanvas(site.look().getValue(), this);
        grids.getItems().setAll(GRIDS);
        grids.setAccessibleText(words.get("roll.grid"));
        grids.setValue(String.valueOf(site.state().getOrDefault("grid", "1/16")));
        grids.valueProperty().addListener((value, before, now) -> set().ifPresent(this::show));
    }

    void start() {
        begin();
    }

    @Override
    void show(LiveSet set, Found found) {
        canvas.show(model(found));
        about.setText(words.get(
                "roll.about",
                found.track().name(),
                found.clip().name(),
                found.clip().notes().size()));
        put(canvas);
    }

    private DrumModel model(Found found) {
        return DrumModel.of(found, BEATS.getOrDefault(grids.getValue(), 0.25));
    }

    @Override
    protected void wear(Look look) {
        canvas.wear(look);
    }

    @Override
    public void chosen() {
        found().ifPresent(found -> {
            DrumModel model = model(found);
            DrumModel.Pad pad =
                    model.pads().get(StrictMath.min(canvas.pad(), model.pads().size() - 1));
            List<Note> notes =
                    model.at(StrictMath.min(canvas.pad(), model.pads().size() - 1), canvas.step());
            String spoken = notes.isEmpty()
                    ? words.get("drums.empty", pad.name(), canvas.step() + 1)
                    : words.get(
                            "drums.step",
                            pad.name(),
                            canvas.step() + 1,
                            notes.getFirst().velocity(),
                            StrictMath.round(notes.getFirst().probability() * 100));
            told.setText(spoken);
            canvas.setAccessibleText(words.get("drums.name", spoken));
        });
    }

    @Override
    public void toggle(int pad, int step) {
        found().ifPresent(found -> {
            DrumModel model = model(found);
            List<Note> there = model.at(pad, step);
            if (there.isEmpty()) {
                Note note = Note.of(
                        Pitch.of(model.pads().get(pad).key()), Beats.of(model.beat(step)), Beats.of(model.grid()), 100);
                edit(words.get("drums.on"), NoteEdit.add(found.clip(), List.of(note)));
            } else {
                edit(words.get("drums.off"), NoteEdit.remove(found.clip(), there));
            }
        });
    }

    @Override
    public void velocity(int pad, int step, int by) {
        change("velocity", pad, step, n -> n.withVelocity(n.velocity() + by));
    }

    @Override
    public void chance(int pad, int step, double by) {
        change("chance", pad, step, n -> NoteEdit.chanced(n, StrictMath.rint((n.probability() + by) * 100) / 100));
    }

    private void change(String what, int pad, int step, UnaryOperator<Note> change) {
        found().ifPresent(found -> edit(
                words.get("roll." + what),
                NoteEdit.change(found.clip(), model(found).at(pad, step), change)));
    }

    @Override
    public List<Node> tools() {
        return List.of(grids, about, Controls.gap(), told);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                key("Enter", words.get("drums.toggle"), () -> toggle(canvas.pad(), canvas.step())),
                key("Insert", words.get("drums.toggle"), () -> toggle(canvas.pad(), canvas.step())));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("grid", String.valueOf(grids.getValue()));
    }
}
