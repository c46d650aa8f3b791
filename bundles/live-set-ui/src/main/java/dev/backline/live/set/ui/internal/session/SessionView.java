package dev.backline.live.set.ui.internal.session;

import static dev.backline.ui.Controls.item;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.ui.internal.Controls;
import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Playing;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.live.set.ui.internal.SetPane;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The session of the open set, with what can be done to it. */
final class SessionView extends SetPane implements GridCanvas.Gestures {
    private static final String ADD = "M12 5v14M5 12h14";
    private static final String COLOR = "M12 3a9 9 0 1 0 0 18c2 0 1-3 3-3h3a3 3 0 0 0 3-3c0-7-4-12-9-12z";
    /** How fast what waits blinks: half a second on, half a second off. */
    private static final long BLINK_NS = 500_000_000;

    private final GridCanvas canvas;
    private final Label about = Controls.label("muted");
    private final Label told = Controls.label("accent-text");
    private final Playing playing;
    private GridModel grid = GridModel.EMPTY;
    private Optional<String> followed = Optional.empty();
    private boolean choosing;

    SessionView(PanelSite site, Snapshots snapshots, @Nullable Playback playback) {
        super(site, snapshots, SessionPanel.ICON);
        canvas = new GridCanvas(site.look().getValue(), this);
        canvas.say(words.get("session.stopall"));
        playing = new Playing(playback, site, this::hear);
        dev.backline.ui.Controls.menu(canvas, this::menu, this::whereChosen);
    }

    void start() {
        begin();
    }

    private void hear(Optional<Playback.Moment> moment) {
        canvas.play(moment.map(m -> m.state().tracks()).orElse(List.of()), System.nanoTime() / BLINK_NS % 2 == 0);
    }

    @Override
    protected void show(LiveSet set) {
        grid = GridModel.of(set);
        canvas.show(grid);
        followed.flatMap(grid::columnOf)
                .ifPresent(c -> canvas.go(new GridPlace(c, canvas.choice().at().row())));
        followed = Optional.empty();
        about.setText(words.get(
                "session.about", set.name(), grid.columns().size(), grid.rows().size()));
        put(canvas);
    }

    @Override
    protected void wear(Look look) {
        canvas.wear(look);
    }

    @Override
    protected void chosen(Choice choice) {
        if (choosing) {
            return;
        }
        for (int c = 0; c < grid.columns().size(); c++) {
            boolean here = choice.track()
                    .filter(grid.columns().get(c).track().id()::equals)
                    .isPresent();
            GridPlace at = canvas.choice().at();
            int row = choice.scene().orElse(at.row());
            if (here && (at.column() != c || at.row() != row)) {
                canvas.go(new GridPlace(c, row));
                return;
            }
        }
    }

    // ---- gestures

    private GridEdits edits() {
        return new GridEdits(grid);
    }

    private List<GridPlace> marked() {
        return canvas.choice().marked();
    }

    @Override
    public void chosen() {
        GridPlace at = canvas.choice().at();
        String spoken = spoken(at);
        told.setText(spoken);
        canvas.setAccessibleText(words.get("session.grid", spoken));
        if (grid.columns().isEmpty()) {
            return;
        }
        Choice choice = at.column() < grid.columns().size()
                ? Choice.ofTrack(grid.columns().get(at.column()).track().id())
                : Choice.NONE;
        if (at.row() >= 0) {
            choice = choice.withScene(at.row());
        }
        Optional<Clip> clip = grid.clip(at);
        choosing = true;
        site.choice().setValue(clip.isPresent() ? choice.withClip(clip.get().id()) : choice);
        choosing = false;
    }

    private String spoken(GridPlace at) {
        if (grid.columns().isEmpty() || grid.rows().isEmpty()) {
            return words.get("session.none");
        }
        boolean scene = at.column() == grid.columns().size();
        if (scene) {
            return at.row() < 0
                    ? words.get("session.stopall")
                    : words.get("session.scene", grid.rows().get(at.row()).name());
        }
        String track = grid.columns().get(at.column()).track().name();
        if (at.row() < 0) {
            return words.get("session.track", track);
        }
        String row = grid.rows().get(at.row()).name();
        return grid.clip(at)
                .map(c -> words.get(
                        c.enabled() ? "session.clip" : "session.clip.off",
                        track,
                        row,
                        c.name(),
                        Refs.number(c.length().value())))
                .orElseGet(() -> words.get("session.empty", track, row));
    }

    private void act(LaunchCommand command) {
        playing.act(set(), command, words.get("playback.missing"));
    }

    @Override
    public void launch(GridPlace place) {
        if (place.row() < 0) {
            stop(place);
        } else if (place.column() == grid.columns().size()) {
            act(LaunchCommand.scene(0, place.row()));
        } else if (grid.isSlot(place)) {
            act(LaunchCommand.press(0, grid.columns().get(place.column()).place(), place.row()));
        }
    }

    @Override
    public void stop(GridPlace place) {
        act(
                place.column() == grid.columns().size()
                        ? LaunchCommand.stopAll(0)
                        : LaunchCommand.stopTrack(
                                0, grid.columns().get(place.column()).place()));
    }

    @Override
    public void create(GridPlace place) {
        edit(words.get("edit.clip.add"), edits().create(place));
    }

    @Override
    public void move(int columns, int rows, boolean copy) {
        GridPlace at = canvas.choice().at();
        if (at.row() < 0 && at.column() < grid.columns().size()) {
            followed = Optional.of(grid.columns().get(at.column()).track().id());
            edit(words.get("edit.move"), edits().move(List.of(at), columns, rows, false));
            return;
        }
        edit(words.get(copy ? "edit.copy" : "edit.move"), edits().move(marked(), columns, rows, copy));
        canvas.go(canvas.choice().at().plus(columns, rows));
    }

    @Override
    public void fold(GridPlace place) {
        if (place.column() < grid.columns().size() && set().isPresent()) {
            Groups.of(set().get(), grid.columns().get(place.column()).track()).ifPresent(group -> {
                followed = Optional.of(group.id());
                edit(words.get("edit.fold"), List.of(Groups.fold(group)));
            });
        }
    }

    private void rename() {
        GridPlace at = canvas.choice().at();
        edits().name(at)
                .ifPresent(name -> Controls.type(
                        pane(),
                        canvas,
                        words.get("edit.rename"),
                        name,
                        canvas.xOf(at),
                        canvas.yOf(at),
                        canvas.widthOf(at),
                        text -> edit(words.get("edit.rename"), edits().rename(at, text))));
    }

    private void color() {
        Controls.colors(
                canvas,
                site.look().getValue(),
                words.get("color"),
                index -> edit(words.get("color"), edits().color(marked(), index)));
    }

    private void addTrack(String kind) {
        edit(words.get("edit.track.add"), List.of(SetEdit.of("track.add", kind, words.get("session.new." + kind))));
    }

    private void addScene() {
        GridPlace at = canvas.choice().at();
        String name = words.get("session.new.scene");
        edit(
                words.get("edit.scene.add"),
                List.of(
                        at.row() < 0
                                ? SetEdit.of("scene.add", name)
                                : SetEdit.of("scene.add", name, Refs.scene(at.row()))));
    }

    private ContextMenu menu() {
        GridPlace at = canvas.choice().at();
        return site.menuFor(
                site.choice().getValue(),
                List.of(
                        item(words.get("key.launch"), "Enter", () -> launch(at)),
                        item(words.get("key.stop"), "Period", () -> stop(at)),
                        item(words.get("edit.clip.add"), "Insert", () -> create(at)),
                        item(words.get("edit.rename"), "F2", this::rename),
                        item(words.get("color"), "C", this::color),
                        item(words.get("edit.fold"), "U", () -> fold(at)),
                        item(words.get("edit.duplicate"), "Shortcut+D", this::duplicate),
                        item(words.get("edit.remove"), "Delete", this::remove)));
    }

    private Point2D whereChosen() {
        GridPlace at = canvas.choice().at();
        return new Point2D(canvas.xOf(at) + canvas.widthOf(at) / 2, canvas.yOf(at) + 12);
    }

    private void duplicate() {
        edit(words.get("edit.duplicate"), edits().duplicate(marked(), " 2"));
    }

    private void remove() {
        edit(words.get("edit.remove"), edits().remove(marked()));
    }

    @Override
    public List<Node> tools() {
        return List.of(
                Controls.sign(Controls.OPEN, words.get("open"), this::choose),
                Controls.button(ADD, words.get("session.add.midi"), () -> addTrack("midi")),
                Controls.button(ADD, words.get("session.add.audio"), () -> addTrack("audio")),
                Controls.button(ADD, words.get("session.add.scene"), this::addScene),
                Controls.sign(COLOR, words.get("color"), this::color),
                about,
                Controls.gap(),
                told);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                key("Shortcut+O", words.get("open"), this::choose),
                key(
                        "Enter",
                        words.get("key.launch"),
                        () -> launch(canvas.choice().at())),
                key("Period", words.get("key.stop"), () -> stop(canvas.choice().at())),
                key("Shift+Period", words.get("session.stopall"), () -> act(LaunchCommand.stopAll(0))),
                key("F2", words.get("edit.rename"), this::rename),
                key("Delete", words.get("edit.remove"), this::remove),
                key("Shortcut+D", words.get("edit.duplicate"), this::duplicate),
                key(
                        "Insert",
                        words.get("edit.clip.add"),
                        () -> create(canvas.choice().at())),
                key("Shortcut+I", words.get("edit.scene.add"), this::addScene),
                key("0", words.get("edit.toggle"), () -> edit(words.get("edit.toggle"), edits().toggle(marked()))),
                key("C", words.get("color"), this::color),
                key("U", words.get("edit.fold"), () -> fold(canvas.choice().at())),
                key("Shortcut+A", words.get("key.all"), () -> {
                    canvas.choice().markClips();
                    canvas.redraw();
                }));
    }

    @Override
    public void close() {
        playing.close();
        super.close();
    }
}
