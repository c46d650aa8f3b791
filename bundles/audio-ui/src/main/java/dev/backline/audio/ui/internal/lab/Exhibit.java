package dev.backline.audio.ui.internal.lab;

import dev.backline.api.action.ActionResult;
import dev.backline.api.audio.AudioFiles;
import dev.backline.audio.ui.internal.Beside;
import dev.backline.ui.PanelSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sound of the lab: its file, and its figures and pictures as they come in. Used on the window's thread. */
final class Exhibit {
    private final PanelSite site;
    private final AudioFiles files;
    private final Runnable changed;
    private final Beside drawing;
    private Optional<Path> file = Optional.empty();
    private Optional<Portrait> portrait = Optional.empty();
    private Figures figures = Figures.NONE;

    /**
     * Makes one without a sound.
     *
     * @param changed hears when figures or pictures came in
     */
    Exhibit(PanelSite site, AudioFiles files, Runnable changed) {
        this.site = site;
        this.files = files;
        this.changed = changed;
        drawing = new Beside(site::say);
    }

    Optional<Path> file() {
        return file;
    }

    Optional<Portrait> portrait() {
        return portrait;
    }

    Figures figures() {
        return figures;
    }

    /** Takes another file; what is known of the one before stays until as much is known of it, unless it is forgotten. */
    void show(Path path) {
        file = Optional.of(path);
        site.call(
                "audio measure",
                Map.of("files", List.of(path.toString()), "series", true),
                answer -> measured(path, answer));
        drawing.begin(progress -> Portrait.of(files, path, progress), drawn -> {
            portrait = Optional.of(drawn);
            changed.run();
        });
    }

    private void measured(Path path, ActionResult answer) {
        if (!file.equals(Optional.of(path))) {
            return;
        }
        answer.faults().forEach(f -> site.say(String.valueOf(f.getMessage())));
        answer.results().stream().findFirst().ifPresent(tree -> {
            figures = Figures.of(tree);
            changed.run();
        });
    }

    void forget() {
        drawing.stop();
        file = Optional.empty();
        portrait = Optional.empty();
        figures = Figures.NONE;
    }
}
