package dev.backline.audio.ui.internal;

import dev.backline.api.action.ActionResult;
import dev.backline.api.audio.AudioFiles;
import dev.backline.audio.ui.internal.LabCanvas.View;
import dev.backline.ui.Look;
import dev.backline.ui.Panel;
import dev.backline.ui.PanelInfo;
import dev.backline.ui.PanelSite;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into a file: its figures, its spectrum, how it goes over time, and its stereo field. */
@Component
@PanelInfo(
        id = "lab",
        title = "Sound lab",
        place = Place.CENTER,
        icon = LabPanel.ICON,
        help = "Looks into a file: loudness, peaks, spectrum, spectrogram, loudness over time and stereo field.")
public final class LabPanel implements Panel {
    static final String ICON = "M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M8 15h8";

    private final AudioFiles files;

    /** Takes what reads files. */
    @Activate
    public LabPanel(@Reference AudioFiles files) {
        this.files = files;
    }

    @Override
    public PanelView open(PanelSite site) {
        return new Opened(site, files);
    }

    private static final class Opened implements PanelView {
        private static final String OPEN = "M3 7h6l2 2h10v10H3z";
        private static final String HARMONICS = "M4 20V4M9 20v-9M14 20v-6M19 20v-4";
        private static final String LATTICE =
                "M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M6 8a7 7 0 1 0 0 8M18 8a7 7 0 1 1 0 8";
        private static final Map<View, String> SIGNS = Map.of(
                View.SPECTRUM, "M3 18l4-9 4 5 3-9 3 8 4-3",
                View.SPECTROGRAM, "M4 4h16v16H4zM4 12h16M12 4v16",
                View.LOUDNESS, "M3 14c3-8 5 4 9-2s5-4 9 0M3 20h18",
                View.FIELD, "M12 3l9 9-9 9-9-9zM12 3v18",
                View.LANDSCAPE, "M3 18l5-8 4 5 3-6 6 9zM3 21h18");

        private final PanelSite site;
        private final AudioFiles files;
        private final Words words;
        private final LabCanvas canvas;
        private final StackPane content = new StackPane();
        private final Label about = Signs.label("small", "muted");
        private final Beside drawing;
        private final ChangeListener<Look> onLook;
        private Optional<Path> file = Optional.empty();

        Opened(PanelSite site, AudioFiles files) {
            this.site = site;
            this.files = files;
            words = Words.of(LabPanel.class, site.language());
            canvas = new LabCanvas(site.look().getValue(), words);
            drawing = new Beside(site::say);
            onLook = (value, before, now) -> canvas.wear(now);
            site.look().addListener(onLook);
            Drops.take(content, this::show);
            content.getChildren().setAll(Signs.empty(ICON, words.get("lab.none"), words.get("lab.none.next")));
            if (site.state().get("view") instanceof String kept) {
                canvas.choose(View.valueOf(kept));
            }
            if (site.state().get("file") instanceof String kept && !kept.isEmpty()) {
                show(Path.of(kept));
            }
        }

        private void show(Path path) {
            file = Optional.of(path);
            String name = String.valueOf(path.getFileName());
            about.setText(words.get("reading", name));
            content.getChildren().setAll(canvas);
            canvas.show(Figures.NONE);
            site.call(
                    "audio measure",
                    Map.of("files", List.of(path.toString()), "series", true),
                    answer -> measured(path, answer));
            drawing.begin(progress -> Portrait.of(files, path, progress), drawn -> {
                about.setText(name);
                canvas.show(drawn);
            });
        }

        private void measured(Path path, ActionResult answer) {
            if (file.equals(Optional.of(path))) {
                answer.faults().forEach(f -> site.say(String.valueOf(f.getMessage())));
                answer.results().stream().findFirst().ifPresent(tree -> canvas.show(Figures.of(tree)));
            }
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public List<Node> tools() {
            List<Node> tools = new ArrayList<>();
            tools.add(Signs.dress(
                    new Button(),
                    OPEN,
                    words.get("open"),
                    () -> Drops.choose(content, words.get("open"), files).ifPresent(this::show)));
            for (View view : View.values()) {
                tools.add(Signs.dress(
                        new Button(),
                        SIGNS.getOrDefault(view, ICON),
                        words.get("lab." + view.name().toLowerCase(Locale.ROOT)),
                        () -> canvas.choose(view)));
            }
            tools.add(Signs.dress(new Button(), HARMONICS, words.get("lab.harmonics"), canvas::harmonics));
            tools.add(Signs.dress(new Button(), LATTICE, words.get("lab.lattice"), canvas::lattice));
            tools.add(Signs.gap());
            tools.add(about);
            return tools;
        }

        @Override
        public Map<String, Object> state() {
            return Map.of(
                    "file",
                    file.map(Path::toString).orElse(""),
                    "view",
                    canvas.view().name());
        }

        @Override
        public void close() {
            drawing.stop();
            site.look().removeListener(onLook);
        }
    }
}
