package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Audition;
import dev.backline.api.audio.Renderer;
import dev.backline.api.home.Home;
import dev.backline.api.set.SetDocument;
import dev.backline.audio.ui.internal.Beside;
import dev.backline.audio.ui.internal.Drops;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.ui.Choice;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.PanelKey;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** An open waveform. */
final class WaveformView implements PanelView {
    private static final String OPEN = "M3 7h6l2 2h10v10H3z";
    private static final String PLAY = "M7 5l11 7-11 7z";
    private static final String LOOP = "M17 3l3 3-3 3M20 6H8a4 4 0 0 0-4 4v1M7 21l-3-3 3-3M4 18h12a4 4 0 0 0 4-4v-1";
    private static final String MATCH = "M4 20V10M9 20V4M15 20V8M20 20v-6M2 12h20";
    private static final String TIME = "M9 3h6l4 17H5zM12 16l5-9";
    private static final String DB = "M4 18l5-6 4 3 7-10";
    private static final String ONSETS = "M4 20v-5M9 20V7M14 20v-8M19 20v-4";

    /** A clip and the set that it is in. */
    private record Placed(LiveSet set, Clip clip, Path folder) {}

    private final PanelSite site;
    private final AudioFiles files;
    private final PeakStore store;
    private final Supplier<Optional<Renderer>> renderer;
    private final Words words;
    private final WaveCanvas wave;
    private final Hearing hearing;
    private final Label about = new Label();
    private final StackPane content = new StackPane();
    private final Beside reading;
    private final Beside listing;
    private final Beside closer;
    private final ToggleButton loop;
    private final ToggleButton match;
    private final ToggleButton time;
    private final ChangeListener<Choice> onChoice = (value, before, now) -> choose(now);
    private final ChangeListener<Look> onLook;
    private Optional<Path> file = Optional.empty();
    private Optional<Placed> placed = Optional.empty();
    private String told = "";

    WaveformView(
            PanelSite site,
            AudioFiles files,
            Home home,
            Supplier<Optional<Audition>> audition,
            Supplier<Optional<Renderer>> renderer) {
        this.site = site;
        this.files = files;
        this.renderer = renderer;
        store = new PeakStore(files, home);
        words = Words.of(WaveformPanel.class, site.language());
        reading = new Beside(site::say);
        listing = new Beside(site::say);
        closer = new Beside(site::say);
        wave = new WaveCanvas(site.look().getValue(), words, this::closer);
        hearing = new Hearing(files, audition, site::say, () -> site.say(words.get("waveform.mute")), this::look);
        loop = toggle(LOOP, "waveform.loop", () -> hearing.loop(!hearing.loops()));
        match = toggle(MATCH, "waveform.match", () -> hearing.match(!hearing.matches()));
        time = toggle(TIME, "waveform.time", () -> {});
        match.setSelected(true);
        about.getStyleClass().addAll("small", "muted");
        about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        onLook = (value, before, now) -> wave.wear(now);
        site.choice().addListener(onChoice);
        site.look().addListener(onLook);
        Drops.take(content, path -> show(path, Optional.empty()));
        content.getChildren()
                .setAll(Controls.empty(
                        WaveformPanel.ICON,
                        words.get("waveform.none"),
                        words.get("waveform.none.next"),
                        Controls.button(OPEN, words.get("open"), this::open)));
        if (site.state().get("file") instanceof String kept && !kept.isEmpty()) {
            show(Path.of(kept), Optional.empty());
        } else {
            choose(site.choice().getValue());
        }
    }

    private ToggleButton toggle(String icon, String key, Runnable run) {
        ToggleButton button = new ToggleButton(words.get(key), Controls.icon(icon));
        button.getStyleClass().add("tool-button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words.get(key));
        button.setTooltip(new Tooltip(words.get(key)));
        button.setOnAction(event -> {
            run.run();
            tell();
        });
        return button;
    }

    private void open() {
        Drops.choose(content, words.get("open"), files).ifPresent(path -> show(path, Optional.empty()));
    }

    private void choose(Choice choice) {
        Optional<SetDocument> set = site.set().getValue();
        if (set.isPresent() && choice.clip().isPresent()) {
            SetDocument document = set.get();
            String id = choice.clip().get();
            reading.begin(
                    progress -> {
                        LiveSet values = document.snapshot();
                        return Sounds.clip(values, id).map(c -> new Placed(values, c, Sounds.folder(document)));
                    },
                    found -> found.ifPresent(
                            p -> show(Sounds.file(document, p.clip().audio().orElseThrow()), found)));
        }
    }

    private void show(Path path, Optional<Placed> clip) {
        hearing.take(path);
        file = Optional.of(path);
        placed = clip;
        time.setDisable(clip.isEmpty());
        about.setText(words.get("reading", String.valueOf(path.getFileName())));
        listing.stop();
        reading.begin(progress -> store.of(path, progress), peaks -> {
            content.getChildren().setAll(wave);
            told = words.get(
                    "waveform.about",
                    String.valueOf(path.getFileName()),
                    WavePainter.time(peaks.frames(), peaks.sampleRateHz()),
                    Integer.toString(peaks.sampleRateHz()),
                    peaks.channels());
            tell();
            wave.show(
                    peaks,
                    clip.map(p -> Sounds.marks(p.clip(), peaks.sampleRateHz())).orElse(List.of()));
            traits(path);
        });
    }

    private void traits(Path path) {
        listing.begin(progress -> store.traits(path, progress), traits -> {
            wave.show(traits);
            hearing.take(traits);
            tell();
        });
    }

    private void tell() {
        double gain = hearing.gainDb();
        String level = gain == 0 ? "" : "   " + words.get("waveform.gain", String.format(Locale.ROOT, "%+.1f", gain));
        about.setText(told + level);
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

    private void look(OptionalLong frame) {
        Optional<Placed> inTime = placed.filter(p -> time.isSelected());
        wave.play(inTime.isPresent() && frame.isPresent() ? inTime(inTime.get(), frame.getAsLong()) : frame);
    }

    /** Markers tell where a beat of the clip lies in its file. */
    private OptionalLong inTime(Placed clip, long frame) {
        double seconds = (double) frame / Renderer.SAMPLE_RATE_HZ;
        return Sounds.frame(clip.clip(), InTime.beat(clip.set(), clip.clip(), seconds), wave.sampleRateHz());
    }

    private void toggle() {
        if (hearing.sounds()) {
            hearing.stop();
            return;
        }
        if (file.isEmpty()) {
            site.say(words.get("waveform.none"));
            return;
        }
        Optional<Renderer> by = renderer.get();
        if (time.isSelected() && placed.isPresent() && by.isPresent()) {
            Placed clip = placed.get();
            hearing.play(by.get(), clip.set(), clip.clip(), clip.folder());
            return;
        }
        long[] chosen = wave.chosen();
        boolean some = chosen[1] > chosen[0];
        long from = !some && chosen[0] >= wave.frames() ? 0 : chosen[0];
        hearing.play(from, some ? chosen[1] : wave.frames());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> tools() {
        Button open = Controls.sign(OPEN, words.get("open"), this::open);
        Button play = Controls.sign(PLAY, words.get("waveform.play"), this::toggle);
        Button db = Controls.sign(DB, words.get("waveform.db"), wave::decibels);
        Button onsets = Controls.sign(ONSETS, words.get("waveform.onsets"), wave::onsets);
        return List.of(open, play, loop, match, time, db, onsets, Controls.gap(), about);
    }

    @Override
    public List<PanelKey> keys() {
        return List.of(
                new PanelKey("Space", words.get("waveform.play"), this::toggle),
                new PanelKey("L", words.get("waveform.loop"), loop::fire),
                new PanelKey("M", words.get("waveform.match"), match::fire),
                new PanelKey("T", words.get("waveform.time"), time::fire));
    }

    @Override
    public Map<String, Object> state() {
        return file.<Map<String, Object>>map(f -> Map.of("file", f.toString())).orElse(Map.of());
    }

    @Override
    public void close() {
        reading.stop();
        listing.stop();
        closer.stop();
        hearing.close();
        site.choice().removeListener(onChoice);
        site.look().removeListener(onLook);
    }
}
