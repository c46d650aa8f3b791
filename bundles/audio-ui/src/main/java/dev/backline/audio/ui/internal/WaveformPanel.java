package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Player;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocument;
import dev.backline.model.Clip;
import dev.backline.ui.Choice;
import dev.backline.ui.Look;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The sound of the chosen audio clip, or of a file. */
@Component
@PanelInfo(
        id = "waveform",
        title = "Waveform",
        place = Place.CENTER,
        icon = WaveformPanel.ICON,
        help = "The sound of the chosen audio clip or of a file, down to single frames, with warp markers and loop.")
public final class WaveformPanel implements Panel {
    static final String ICON = "M3 12h2l2-6 3 13 3-16 3 13 2-4h3";

    private final AudioFiles files;
    private final Home home;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Player player;

    /** Takes what reads files and where peaks are kept. */
    @Activate
    public WaveformPanel(@Reference AudioFiles files, @Reference Home home) {
        this.files = files;
        this.home = home;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, files, home, () -> Optional.ofNullable(player));
    }

    private static final class View implements PanelView {
        private static final String OPEN = "M3 7h6l2 2h10v10H3z";
        private static final String PLAY = "M7 5l11 7-11 7z";
        private static final String DB = "M4 18l5-6 4 3 7-10";

        private final PanelSite site;
        private final AudioFiles files;
        private final PeakStore store;
        private final java.util.function.Supplier<Optional<Player>> player;
        private final Words words;
        private final WaveCanvas wave;
        private final Label about = Signs.label("small", "muted");
        private final StackPane content = new StackPane();
        private final Beside reading;
        private final Beside closer;
        private final Beside playing;
        private final ChangeListener<Choice> onChoice = (value, before, now) -> choose(now);
        private final ChangeListener<Look> onLook;
        private Optional<Path> file = Optional.empty();

        View(PanelSite site, AudioFiles files, Home home, java.util.function.Supplier<Optional<Player>> player) {
            this.site = site;
            this.files = files;
            this.player = player;
            store = new PeakStore(files, home);
            words = Words.of(WaveformPanel.class, site.language());
            reading = new Beside(site::say);
            closer = new Beside(site::say);
            playing = new Beside(site::say);
            wave = new WaveCanvas(site.look().getValue(), words, this::closer);
            onLook = (value, before, now) -> wave.wear(now);
            site.choice().addListener(onChoice);
            site.look().addListener(onLook);
            Drops.take(content, path -> show(path, Optional.empty()));
            content.getChildren()
                    .setAll(Signs.empty(ICON, words.get("waveform.none"), words.get("waveform.none.next")));
            if (site.state().get("file") instanceof String kept && !kept.isEmpty()) {
                show(Path.of(kept), Optional.empty());
            } else {
                choose(site.choice().getValue());
            }
        }

        private void choose(Choice choice) {
            Optional<SetDocument> set = site.set().getValue();
            if (set.isPresent() && choice.clip().isPresent()) {
                SetDocument document = set.get();
                String id = choice.clip().get();
                reading.begin(
                        progress -> Sounds.clip(document.snapshot(), id),
                        found -> found.ifPresent(
                                c -> show(Sounds.file(document, c.audio().orElseThrow()), found)));
            }
        }

        private void show(Path path, Optional<Clip> clip) {
            playing.stop();
            file = Optional.of(path);
            about.setText(words.get("reading", String.valueOf(path.getFileName())));
            reading.begin(progress -> store.of(path, progress), peaks -> {
                content.getChildren().setAll(wave);
                about.setText(words.get(
                        "waveform.about",
                        String.valueOf(path.getFileName()),
                        WaveCanvas.time(peaks.frames(), peaks.sampleRateHz()),
                        Integer.toString(peaks.sampleRateHz()),
                        peaks.channels()));
                wave.show(
                        peaks,
                        clip.map(c -> Sounds.marks(c, peaks.sampleRateHz())).orElse(List.of()));
            });
        }

        /** Reads single frames when cells are too coarse for what is seen. */
        private void closer() {
            if (file.isPresent() && wave.framesAPixel() < Peaks.CELL && !wave.hasPiece() && wave.getWidth() > 0) {
                int around = wave.seen();
                long from = Math.max(0, wave.first() - around);
                Path path = file.get();
                closer.begin(progress -> Piece.of(files, path, from, 3 * around, progress), wave::show);
            }
        }

        private void toggle() {
            if (playing.isRunning()) {
                playing.stop();
                return;
            }
            Optional<Player> by = player.get();
            if (by.isEmpty() || file.isEmpty()) {
                site.say(words.get(file.isEmpty() ? "waveform.none" : "waveform.mute"));
                return;
            }
            Path path = file.get();
            playing.begin(
                    progress -> {
                        by.get().play(path, progress);
                        return path;
                    },
                    done -> {});
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<Node> tools() {
            Button open = Signs.dress(
                    new Button(),
                    OPEN,
                    words.get("open"),
                    () -> Drops.choose(content, words.get("open"), files)
                            .ifPresent(path -> show(path, Optional.empty())));
            Button play = Signs.dress(new Button(), PLAY, words.get("waveform.play"), this::toggle);
            Button db = Signs.dress(new Button(), DB, words.get("waveform.db"), wave::decibels);
            return List.of(open, play, db, Signs.gap(), about);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Space", words.get("waveform.play"), this::toggle));
        }

        @Override
        public Map<String, Object> state() {
            return file.<Map<String, Object>>map(f -> Map.of("file", f.toString()))
                    .orElse(Map.of());
        }

        @Override
        public void close() {
            reading.stop();
            closer.stop();
            playing.stop();
            site.choice().removeListener(onChoice);
            site.look().removeListener(onLook);
        }
    }
}
