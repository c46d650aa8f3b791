package dev.backline.engine.ui.internal;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Playback;
import dev.backline.api.session.Playback.Level;
import dev.backline.api.session.Playback.Moment;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Controls;
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

/** The open set's mixer with meters of what is heard. */
@Component
@PanelInfo(
        id = "mixer",
        title = "Mixer",
        place = Place.BOTTOM,
        icon = MixerPanel.ICON,
        help = "Volume, panorama, sends and switches of every track, with meters of what is heard.")
public final class MixerPanel implements Panel {
    static final String ICON = "M6 3v18M3.5 15h5M12 3v18M9.500 8h5M18 3v18M15.500 13h5";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Playback playback;

    /** Makes a panel over whatever plays. */
    @Activate
    public MixerPanel() {}

    MixerPanel(Playback playback) {
        this.playback = playback;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new View(site, new Hearing(() -> Optional.ofNullable(playback), site::say));
    }

    private static final class View implements PanelView, MixerCanvas.Edits {
        private static final String CLEAR = "M4 20h16M6 16l6-10 6 10z";
        private static final double NANOS = 1e9;

        private final PanelSite site;
        private final Hearing hearing;
        private final Words words;
        private final MixerCanvas canvas;
        private final StackPane content = new StackPane();
        private final Label heard = Signs.label("small", "muted");
        private final Label levels = Signs.label("small", "mono");
        private final Button clear;
        private final Ticking ticking = new Ticking(this::tick);
        private final ChangeListener<Optional<SetDocument>> onSet;
        private final ChangeListener<Look> onLook;
        private final ChangeListener<Choice> onChoice = (value, before, now) -> follow(now);
        private long last = System.nanoTime();

        View(PanelSite site, Hearing hearing) {
            this.site = site;
            this.hearing = hearing;
            this.words = Words.of(MixerPanel.class, site.language());
            canvas = new MixerCanvas(site.look().getValue(), words, this);
            Controls.menu(canvas, () -> site.menuFor(site.choice().getValue(), List.of()), canvas::where);
            clear = Signs.dress(new Button(), CLEAR, words.get("mixer.clear"), canvas::clearPeaks);
            onSet = (value, before, now) -> hearing.follow(now, this::show);
            onLook = (value, before, now) -> canvas.wear(now);
            site.set().addListener(onSet);
            site.look().addListener(onLook);
            site.choice().addListener(onChoice);
            hearing.follow(site.set().getValue(), this::show);
            ticking.begin();
        }

        private void show(Optional<LiveSet> set) {
            if (set.isEmpty()) {
                content.getChildren().setAll(Signs.empty(ICON, words.get("none.title"), words.get("none.next")));
                return;
            }
            canvas.show(MixerModel.of(set.get()));
            content.getChildren().setAll(canvas);
            follow(site.choice().getValue());
        }

        private void follow(Choice choice) {
            choice.track().ifPresent(canvas::choose);
        }

        private boolean tick() {
            Optional<Moment> now = hearing.now();
            long nanos = System.nanoTime();
            double seconds = Math.min(0.5, (nanos - last) / NANOS);
            last = nanos;
            heard.setText(now.map(Moment::output)
                    .orElse(words.get(hearing.isThere() ? "transport.rests" : "transport.missing")));
            List<Level> levels = now.map(Moment::tracks).orElse(List.of());
            boolean falls = canvas.hear(levels, seconds);
            int place = canvas.place();
            numbers(place >= 0 && place < levels.size() ? levels.get(place) : Level.SILENCE);
            return falls || now.map(m -> m.state().running()).orElse(false);
        }

        /** Tells the levels of the chosen track as numbers, which can be read out. */
        private void numbers(Level level) {
            double rmsDb = level.rms() > 0 ? 20 * StrictMath.log10(level.rms()) : Double.NEGATIVE_INFINITY;
            levels.setText(words.get(
                    "mixer.levels", number(canvas.highestDb()), number(rmsDb), number(level.momentaryLufs())));
        }

        private static String number(double db) {
            return Quantity.DECIBELS.text(db, 0).replace("-inf", "-∞");
        }

        @Override
        public void change(String label, SetEdit edit) {
            site.edit(label, List.of(edit));
        }

        @Override
        public void chosen(String track) {
            if (!site.choice().getValue().track().equals(Optional.of(track))) {
                site.choice().setValue(Choice.ofTrack(track));
            }
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
            return List.of(clear, levels, Signs.gap(), heard);
        }

        @Override
        public List<PanelKey> keys() {
            return List.of(new PanelKey("Space", words.get("transport.play"), this::toggle));
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
