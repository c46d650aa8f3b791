package dev.backline.engine.ui.internal;

import dev.backline.api.audio.Coverage;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.engine.ui.internal.DeviceModel.Row;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The devices of the chosen track. */
@Component
@PanelInfo(
        id = "devices",
        title = "Devices",
        place = Place.RIGHT,
        icon = DevicesPanel.ICON,
        help = "The devices of the chosen track with their parameters, and which of them are heard here.")
public final class DevicesPanel implements Panel {
    static final String ICON = "M4 5h16v14H4zM9 5v14M4 10h5M12.500 9h5M12.500 12.500h5";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Playback playback;

    /** Makes a panel over whatever plays. */
    @Activate
    public DevicesPanel() {}

    DevicesPanel(Playback playback) {
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, () -> Optional.ofNullable(playback));
    }

    private static final class View implements PanelView, DeviceCanvas.Edits {
        private static final int MOST_OPEN_ROWS = 60;

        private final PanelSite site;
        private final java.util.function.Supplier<Optional<Playback>> playback;
        private final Hearing hearing;
        private final Words words;
        private final DeviceCanvas canvas;
        private final TextField find = new TextField();
        private final Label track = Signs.label("title");
        private final StackPane content = new StackPane();
        private final Set<String> shut = new HashSet<>();
        private final Ticking ticking = new Ticking(this::tick);
        private final ChangeListener<Optional<SetDocument>> onSet;
        private final ChangeListener<Look> onLook;
        private final ChangeListener<Choice> onChoice = (value, before, now) -> show();
        private Optional<LiveSet> set = Optional.empty();
        private Optional<Coverage> coverage = Optional.empty();
        private final Map<List<String>, Double> first = new HashMap<>();
        private String shown = "";
        private String file = "";

        View(PanelSite site, java.util.function.Supplier<Optional<Playback>> playback) {
            this.site = site;
            this.playback = playback;
            this.hearing = new Hearing(playback, site::say);
            this.words = Words.of(DevicesPanel.class, site.language());
            canvas = new DeviceCanvas(site.look().getValue(), words, this);
            Controls.menu(canvas, () -> site.menuFor(site.choice().getValue(), List.of()), canvas::where);
            find.setPromptText(words.get("devices.find"));
            find.setAccessibleText(words.get("devices.find"));
            find.setPrefColumnCount(12);
            Signs.keepLetters(find);
            find.textProperty().addListener((property, before, now) -> show());
            onSet = (value, before, now) -> follow(now);
            onLook = (value, before, now) -> canvas.wear(now);
            site.set().addListener(onSet);
            site.look().addListener(onLook);
            site.choice().addListener(onChoice);
            follow(site.set().getValue());
            ticking.begin();
        }

        private void follow(Optional<SetDocument> now) {
            String name = now.map(d -> d.file().toString()).orElse("");
            if (!name.equals(file)) {
                file = name;
                first.clear();
            }
            hearing.follow(now, this::values);
        }

        private void values(Optional<LiveSet> values) {
            set = values;
            show();
        }

        /** What is heard is known once the set was loaded to be played. */
        private boolean tick() {
            Optional<Coverage> now =
                    hearing.now().isEmpty() ? Optional.empty() : playback.get().flatMap(Playback::coverage);
            if (!now.equals(coverage)) {
                coverage = now;
                show();
            }
            return false;
        }

        private Optional<Track> chosen() {
            Optional<String> id = site.choice().getValue().track();
            return set.flatMap(s -> id.isEmpty()
                    ? Optional.empty()
                    : s.tracks().stream()
                            .filter(t ->
                                    t.id().equals(id.get()) || id.get().equals("main") && t.kind() == Track.Kind.MAIN)
                            .findFirst());
        }

        private void show() {
            Optional<Track> at = chosen();
            track.setText(at.map(Track::name).orElse(""));
            if (set.isEmpty()) {
                content.getChildren().setAll(Signs.empty(ICON, words.get("none.title"), words.get("none.next")));
            } else if (at.isEmpty()) {
                content.getChildren().setAll(choose());
            } else if (at.get().devices().isEmpty()) {
                content.getChildren()
                        .setAll(Signs.empty(ICON, words.get("devices.none"), words.get("devices.none.next")));
            } else {
                rows(set.get(), at.get());
            }
        }

        private Node choose() {
            Node empty = Signs.empty(ICON, words.get("devices.choose"), words.get("devices.choose.next"));
            javafx.scene.control.Button first = new javafx.scene.control.Button(words.get("devices.choose.first"));
            first.setOnAction(event -> set.flatMap(s -> s.tracks().stream().findFirst())
                    .ifPresent(t -> site.choice().setValue(Choice.ofTrack(t.id()))));
            ((javafx.scene.layout.VBox) empty).getChildren().add(first);
            return empty;
        }

        private void rows(LiveSet values, Track at) {
            if (!shown.equals(at.id())) {
                shown = at.id();
                shut.clear();
                // A big rack opens as heads; what is small is seen whole.
                if (DeviceModel.rows(values, at, coverage, Set.of(), "").size() > MOST_OPEN_ROWS) {
                    at.devices().stream()
                            .flatMap(dev.backline.model.Device::all)
                            .forEach(d -> shut.add(d.id()));
                    shut.remove(at.devices().getFirst().id());
                }
            }
            List<Row> rows = DeviceModel.rows(values, at, coverage, shut, find.getText());
            rows.forEach(r -> first.putIfAbsent(r.address(), r.dial().value()));
            canvas.show(rows);
            content.getChildren().setAll(canvas);
        }

        @Override
        public void change(String label, SetEdit edit) {
            site.edit(label, List.of(edit));
        }

        /** A chain's level and place have a usual one; what Live makes new devices with, a file does not tell: what was first seen here holds. */
        @Override
        public double usual(Row row) {
            return row.kind() == DeviceModel.Kind.STRIP
                    ? 0
                    : first.getOrDefault(row.address(), row.dial().value());
        }

        @Override
        public void chosen(String device) {
            Choice now = site.choice().getValue();
            if (!device.isEmpty() && !now.device().equals(Optional.of(device))) {
                site.choice().setValue(now.withDevice(device));
            }
        }

        @Override
        public void fold(String device) {
            fold(device, !shut.contains(device));
        }

        @Override
        public void fold(String device, boolean closed) {
            if (closed ? shut.add(device) : shut.remove(device)) {
                show();
            }
        }

        @Override
        public String track() {
            return track.getText();
        }

        @Override
        public void say(String sentence) {
            site.say(sentence);
        }

        private void toggle() {
            hearing.act(hearing.runs() ? LaunchCommand.stop(0) : LaunchCommand.play(0));
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<Node> tools() {
            return List.of(track, Signs.gap(), find);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(
                    new PanelKey("Space", words.get("transport.play"), this::toggle),
                    new PanelKey("Shortcut+F", words.get("devices.find"), find::requestFocus));
        }

        @Override
        public void close() {
            ticking.end();
            site.set().removeListener(onSet);
            site.look().removeListener(onLook);
            site.choice().removeListener(onChoice);
        }
    }
}
