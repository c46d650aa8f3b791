package dev.backline.live.set.ui.internal.arrange;

import static dev.backline.ui.Controls.item;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.ui.internal.Controls;
import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Playing;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.live.set.ui.internal.SetPane;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The arrangement with its tools. */
final class ArrangeView extends SetPane implements ArrangeCanvas.Hands {
    private static final String SPLIT = "M12 3v18M4 8h5v8H4zM15 8h5v8h-5z";
    private static final String LANES = "M4 17l5-8l5 5l6-8";
    private static final String CHANGES = "M4 7h8M8 3v8M14 17h7M5 21l14-18";
    private static final String FIT = "M4 9V5h4M20 9V5h-4M4 15v4h4M20 15v4h-4";

    private final ArrangeCanvas canvas;
    private final Label told = Controls.label("accent-text");
    private final Playing playing;
    private final Peaks peaks;
    private final Set<String> open = new LinkedHashSet<>();
    private final Supplier<Optional<SetDocuments>> documents;
    private final ChangeMarks marks;
    private final StackPane layers;
    private final Button comparing;
    private Optional<LastSave> saved = Optional.empty();
    private boolean choosing;

    ArrangeView(
            PanelSite site,
            Snapshots snapshots,
            @Nullable Playback playback,
            @Nullable AudioFiles files,
            Supplier<Optional<SetDocuments>> documents) {
        super(site, snapshots, ArrangePanel.ICON);
        this.documents = documents;
        canvas = new ArrangeCanvas(site.look().getValue(), this);
        marks = new ChangeMarks(canvas.places(), site.look()::getValue);
        layers = new StackPane(canvas, marks);
        comparing = Controls.button(CHANGES, words.get("arrange.changes"), this::compareOrNot);
        peaks = new Peaks(files, canvas::redraw);
        playing = new Playing(playback, site, this::hear);
        dev.backline.ui.Controls.menu(canvas, this::menu, canvas::where);
        if (site.state().get("automation") instanceof List<?> tracks) {
            tracks.forEach(t -> open.add(String.valueOf(t)));
        }
    }

    void start() {
        begin();
    }

    private void hear(Optional<Playback.Moment> moment) {
        canvas.play(moment.map(m -> m.state().song().value()).orElse(-1.0));
    }

    @Override
    protected void show(LiveSet set) {
        Path folder = site.set()
                .getValue()
                .map(d -> d.file().toAbsolutePath().getParent())
                .orElse(Path.of(""));
        canvas.show(ArrangeModel.of(set, open), new Content(set, folder, peaks));
        put(layers);
        compare(set);
    }

    // ---- what differs from the last save

    @Override
    public void drawn() {
        marks.draw();
    }

    private void compareOrNot() {
        boolean on = saved.isEmpty();
        saved = on ? documents.get().map(LastSave::new) : Optional.empty();
        if (on && saved.isEmpty()) {
            site.say(words.get("arrange.changes.missing"));
        }
        String name = words.get(saved.isPresent() ? "arrange.changes.hide" : "arrange.changes");
        comparing.setText(name);
        comparing.setAccessibleText(name);
        marks.show(Changes.NONE);
        set().ifPresent(this::compare);
    }

    /** Reads and compares beside the window's thread. */
    private void compare(LiveSet now) {
        Optional<Path> file = site.set().getValue().map(SetDocument::file);
        if (saved.isEmpty() || file.isEmpty()) {
            return;
        }
        LastSave save = saved.get();
        Thread.ofVirtual().name("changes").start(() -> {
            try {
                Changes changes = Changes.between(save.of(file.get()), now);
                Platform.runLater(() -> mark(save, now, changes));
            } catch (IOException | SetFault fault) {
                Platform.runLater(() -> site.say(String.valueOf(fault.getMessage())));
            }
        });
    }

    private void mark(LastSave save, LiveSet now, Changes changes) {
        if (saved.filter(save::equals).isPresent() && set().filter(now::equals).isPresent()) {
            marks.show(changes);
            String told = words.get(
                    "arrange.changes.told",
                    changes.count(Changes.Kind.ADDED),
                    changes.count(Changes.Kind.CHANGED),
                    changes.count(Changes.Kind.GONE));
            String gone = String.join(", ", changes.goneTracks());
            site.say(gone.isEmpty() ? told : told + " " + words.get("arrange.changes.tracks", gone));
        }
    }

    @Override
    protected void wear(Look look) {
        canvas.wear(look);
        marks.draw();
    }

    @Override
    protected void chosen(Choice choice) {
        if (!choosing && choice.track().isPresent()) {
            canvas.choose(choice.track().get(), choice.clip());
        }
    }

    // ---- gestures

    @Override
    public void chosen() {
        Optional<Lane> lane = canvas.lane();
        if (lane.isEmpty() || set().isEmpty()) {
            return;
        }
        Track track = lane.get().track();
        Optional<Clip> clip = canvas.clip().map(Track.Placed::clip);
        String place = new Clock(set().get()).bars(canvas.cursor());
        String spoken = lane.get()
                .envelope()
                .map(e -> ArrangeCanvas.pointAt(lane.get(), canvas.cursor())
                        .map(p -> words.get(
                                "arrange.point", track.name(), e.target().path(), place, Refs.number(p.value())))
                        .orElseGet(() -> words.get(
                                "arrange.lane", track.name(), e.target().path(), place)))
                .orElseGet(() -> clip.map(c -> words.get("arrange.clip", track.name(), place, c.name()))
                        .orElseGet(() -> words.get("arrange.empty", track.name(), place)));
        told.setText(spoken);
        canvas.setAccessibleText(words.get("arrange.name", spoken));
        choosing = true;
        Choice choice = Choice.ofTrack(track.id());
        site.choice().setValue(clip.isPresent() ? choice.withClip(clip.get().id()) : choice);
        choosing = false;
    }

    private List<Track.Placed> marked() {
        Set<String> ids = canvas.chosenIds();
        return set().map(s -> s.tracks().stream()
                        .flatMap(t -> t.arrangement().stream())
                        .filter(p -> ids.contains(p.clip().id()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void move(double beats, int tracks, boolean copy) {
        ArrangeEdits.Move move = new ArrangeEdits(set().orElseThrow()).move(marked(), beats, tracks, copy);
        edit(words.get(copy ? "edit.copy" : "edit.move"), move.edits());
        follow(move.after());
    }

    private void follow(List<String> ids) {
        if (!ids.isEmpty()) {
            String first = ids.getFirst();
            site.choice()
                    .setValue(Choice.ofTrack(first.substring(0, first.indexOf('@')))
                            .withClip(first));
            canvas.mark(ids);
        }
    }

    @Override
    public void length(Track.Placed clip, double beats) {
        edit(
                words.get("arrange.length"),
                List.of(SetEdit.of("clip.length", Refs.clip(clip.clip()), Refs.number(beats))));
    }

    @Override
    public void create(Track track, double beat) {
        edit(words.get("edit.clip.add"), new ArrangeEdits(set().orElseThrow()).create(track, beat));
    }

    @Override
    public void locate(double beat) {
        if (playing.available()) {
            playing.act(set(), LaunchCommand.position(0, Beats.of(beat)), "");
        }
    }

    @Override
    public void loop(double from, double to) {
        edit(words.get("arrange.loop"), List.of(SetEdit.of("loop", Refs.number(from), Refs.number(to - from), "on")));
    }

    private void loopClips() {
        List<Track.Placed> clips = marked();
        if (!clips.isEmpty()) {
            double from = clips.stream().mapToDouble(p -> p.at().value()).min().orElse(0);
            double to = clips.stream().mapToDouble(p -> p.end().value()).max().orElse(4);
            loop(from, to);
        }
    }

    /** Edits count locators in the file's order, the set's values in that of time; a name that occurs once tells which is meant. */
    private Optional<String> locatorRef(int index) {
        List<Locator> all = set().orElseThrow().locators();
        String name = all.get(index).name();
        boolean alone = all.stream().filter(l -> l.name().equals(name)).count() == 1;
        if (!alone || name.isEmpty()) {
            site.say(words.get("arrange.locator.twice", name));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    @Override
    public void locator(int index, double beat) {
        locatorRef(index)
                .ifPresent(ref -> edit(
                        words.get("arrange.locator.move"),
                        List.of(SetEdit.of("locator.move", ref, Refs.number(beat)))));
    }

    private void addLocator() {
        String name = words.get("arrange.locator.new") + " "
                + (set().map(s -> s.locators().size()).orElse(0) + 1);
        edit(words.get("arrange.locator.add"), List.of(SetEdit.of("locator.add", Refs.number(canvas.cursor()), name)));
    }

    @Override
    public void points(Lane lane, List<Envelope.Point> old, List<Envelope.Point> now) {
        String label = now.isEmpty() ? "remove" : old.isEmpty() ? "add" : "move";
        edit(words.get("arrange.point." + label), ArrangeEdits.points(lane, old, now));
    }

    /** Types the value of the point at the cursor. */
    private void type() {
        canvas.lane().filter(l -> l.envelope().isPresent()).ifPresent(lane -> {
            List<Envelope.Point> points = canvas.points(lane);
            Measure measure = Measure.of(lane.envelope().orElseThrow());
            if (!points.isEmpty()) {
                Controls.type(
                        pane(),
                        canvas,
                        words.get("arrange.point.value"),
                        measure.text(points.getFirst().value()),
                        ArrangePlaces.NAMES,
                        4,
                        120,
                        typed -> typed(lane, points, measure, typed));
            }
        });
    }

    private void typed(Lane lane, List<Envelope.Point> points, Measure measure, String typed) {
        OptionalDouble value = measure.parse(typed);
        if (value.isEmpty()) {
            site.say(words.get("arrange.point.fault", typed));
            return;
        }
        points(
                lane,
                points,
                points.stream()
                        .map(p -> Bend.moved(p, p.at().value(), value.getAsDouble()))
                        .toList());
    }

    private void remove() {
        Optional<Lane> lane = canvas.lane();
        if (lane.flatMap(Lane::envelope).isPresent()) {
            List<Envelope.Point> points = canvas.points(lane.get());
            if (!points.isEmpty()) {
                points(lane.get(), points, List.of());
            }
            return;
        }
        edit(
                words.get("edit.remove"),
                marked().stream()
                        .map(p -> SetEdit.of("clip.remove", Refs.clip(p.clip())))
                        .toList());
    }

    private void insert() {
        canvas.lane().ifPresent(lane -> {
            if (lane.envelope().isPresent()) {
                double value = lane.envelope().get().at(canvas.cursor());
                points(lane, List.of(), List.of(Envelope.Point.of(canvas.cursor(), value)));
            } else {
                create(lane.track(), canvas.cursor());
            }
        });
    }

    private void split() {
        List<SetEdit> edits = canvas.lane()
                .map(lane -> ArrangeEdits.split(lane, canvas.cursor()))
                .orElse(List.of());
        edit(words.get("arrange.split"), edits);
    }

    private void duplicate() {
        List<Track.Placed> clips = marked();
        double from = clips.stream().mapToDouble(p -> p.at().value()).min().orElse(0);
        double to = clips.stream().mapToDouble(p -> p.end().value()).max().orElse(0);
        move(to - from, 0, true);
    }

    private void automation() {
        canvas.lane().ifPresent(lane -> {
            String id = lane.track().id();
            if (!open.remove(id)) {
                open.add(id);
            }
            set().ifPresent(this::show);
        });
    }

    /** Folds the group of the lane, or the one that holds it. */
    private void fold() {
        canvas.lane().flatMap(l -> Groups.of(set().orElseThrow(), l.track())).ifPresent(this::fold);
    }

    @Override
    public void fold(Track group) {
        edit(words.get("edit.fold"), List.of(Groups.fold(group)));
    }

    private void rename() {
        Optional<Track.Placed> clip = canvas.clip();
        String label = words.get("edit.rename");
        if (clip.isPresent()) {
            Controls.type(
                    pane(),
                    canvas,
                    label,
                    clip.get().clip().name(),
                    ArrangePlaces.NAMES,
                    4,
                    160,
                    text -> edit(
                            label,
                            List.of(SetEdit.of(
                                    "clip.rename", Refs.clip(clip.get().clip()), text))));
            return;
        }
        List<Locator> all = set().map(LiveSet::locators).orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            if (StrictMath.abs(all.get(i).at().value() - canvas.cursor()) < 1e-4) {
                Controls.type(
                        pane(),
                        canvas,
                        label,
                        all.get(i).name(),
                        ArrangePlaces.NAMES,
                        4,
                        160,
                        text -> locatorRef(index)
                                .ifPresent(ref -> edit(label, List.of(SetEdit.of("locator.rename", ref, text)))));
                return;
            }
        }
    }

    private ContextMenu menu() {
        return site.menuFor(
                site.choice().getValue(),
                List.of(
                        item(words.get("arrange.insert"), "Insert", this::insert),
                        item(words.get("arrange.split"), "Shortcut+E", this::split),
                        item(words.get("edit.duplicate"), "Shortcut+D", this::duplicate),
                        item(words.get("edit.rename"), "F2", this::rename),
                        item(words.get("arrange.loop"), "Shortcut+L", this::loopClips),
                        item(words.get("arrange.automation"), "A", this::automation),
                        item(words.get("edit.remove"), "Delete", this::remove)));
    }

    @Override
    public List<Node> tools() {
        return List.of(
                Controls.sign(Controls.OPEN, words.get("open"), this::choose),
                Controls.button(SPLIT, words.get("arrange.split"), this::split),
                Controls.button(LANES, words.get("arrange.automation"), this::automation),
                Controls.sign(FIT, words.get("arrange.fit"), canvas::fit),
                comparing,
                Controls.gap(),
                told);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                key("Shortcut+O", words.get("open"), this::choose),
                key("Delete", words.get("edit.remove"), this::remove),
                key("Insert", words.get("arrange.insert"), this::insert),
                key("Shortcut+E", words.get("arrange.split"), this::split),
                key("Shortcut+D", words.get("edit.duplicate"), this::duplicate),
                key("Shortcut+L", words.get("arrange.loop"), this::loopClips),
                key("L", words.get("arrange.locator.add"), this::addLocator),
                key("A", words.get("arrange.automation"), this::automation),
                key("S", words.get("arrange.straight"), canvas::straighten),
                key("V", words.get("arrange.point.value"), this::type),
                key("U", words.get("edit.fold"), this::fold),
                key("Shortcut+A", words.get("key.all"), canvas::markAll),
                key("F2", words.get("edit.rename"), this::rename),
                key("Shortcut+Shift+D", words.get("arrange.changes"), this::compareOrNot),
                key("Z", words.get("arrange.fit"), canvas::fit),
                key("Enter", words.get("arrange.locate"), () -> locate(canvas.cursor())));
    }

    @Override
    public Map<String, Object> state() {
        return Map.of("automation", List.copyOf(open));
    }

    @Override
    public void close() {
        playing.close();
        peaks.close();
        super.close();
    }
}
