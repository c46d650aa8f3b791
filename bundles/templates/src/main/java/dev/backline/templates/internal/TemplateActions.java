package dev.backline.templates.internal;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.produce.Template.Part;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Templates as the user sees them. */
@Component(service = ActionProvider.class)
public final class TemplateActions implements ActionProvider {
    /** Lists the genres. */
    @Action(
            group = "templates",
            name = "list",
            title = "List the genres and moods",
            help = "Lists the genres that \"make\" knows, with their tempi, loudness, moods and parts.",
            examples = {"templates list", "templates list --json"})
    public List<GenreLine> list() {
        List<String> moods = Mood.ALL.stream().map(Mood::id).toList();
        return Genres.ALL.stream()
                .map(genre -> new GenreLine(
                        genre.id(),
                        genre.title(),
                        genre.slowBpm(),
                        genre.fastBpm(),
                        genre.loudnessLufs(),
                        moods,
                        genre.parts().stream().map(Part::name).toList()))
                .toList();
    }

    /**
     * A genre.
     *
     * @param genre as one types it
     * @param title for people
     * @param slowBpm lower end of its tempi
     * @param fastBpm upper end of its tempi
     * @param lufs loudness of its masters
     * @param moods that fit
     * @param parts in track order
     */
    public record GenreLine(
            String genre,
            String title,
            double slowBpm,
            double fastBpm,
            double lufs,
            List<String> moods,
            List<String> parts) {
        /** Copies the lists. */
        public GenreLine {
            moods = List.copyOf(moods);
            parts = List.copyOf(parts);
        }
    }
}
