package dev.backline.templates.internal;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.api.produce.Template.Part;
import dev.backline.api.produce.TemplateStage;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.PitchClass;
import dev.backline.model.Scale;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Weighs genre, mood and brief by tables. */
@Component(service = TemplateStage.class, property = "backline.stage=backline.templates")
public final class GenreTemplates implements TemplateStage {
    /** A track keeps at least this many parts, whatever the mood takes away. */
    private static final int FEWEST_PARTS = 8;

    @Override
    public String id() {
        return "backline.templates";
    }

    @Override
    public String title() {
        return "Genres and moods by tables";
    }

    @Override
    public List<String> genres() {
        return Genres.ALL.stream().map(Genre::id).toList();
    }

    @Override
    public List<String> moods() {
        return Mood.ALL.stream().map(Mood::id).toList();
    }

    @Override
    public Template template(Brief brief) throws ProduceFault {
        Genre genre = find("Genre", brief.genre(), Genres.ALL, Genre::id);
        Mood mood = find("Mood", brief.mood(), Mood.ALL, Mood::id);
        Seed seed = brief.seed().split("template");
        return new Template(
                genre.id(),
                brief.tempo().orElseGet(() -> tempo(genre, mood, seed)),
                brief.key().orElseGet(() -> key(mood, seed)),
                TimeSignature.FOUR_FOUR,
                brief.loudness().orElse(Lufs.of(genre.loudnessLufs())),
                mood.weigh(genre.feel()),
                parts(genre, mood),
                genre.returns());
    }

    private static Tempo tempo(Genre genre, Mood mood, Seed seed) {
        double range = genre.fastBpm() - genre.slowBpm();
        double play = (seed.split("tempo").random().nextDouble() - 0.5) * 0.2;
        return Tempo.of(Math.rint(genre.slowBpm() + range * Math.clamp(mood.tempoPlace() + play, 0, 1)));
    }

    private static Key key(Mood mood, Seed seed) {
        RandomGenerator random = seed.split("key").random();
        int root = mood.roots().get(random.nextInt(mood.roots().size()));
        return new Key(PitchClass.of(root), mood.minor() ? Scale.MINOR : Scale.MAJOR);
    }

    private static List<Part> parts(Genre genre, Mood mood) {
        List<Part> parts = new ArrayList<>(genre.parts());
        for (Part part : genre.parts()) {
            if (mood.without().contains(part.role()) && parts.size() > FEWEST_PARTS) {
                parts.remove(part);
            }
        }
        return parts;
    }

    private static <T> T find(String what, String wished, List<T> all, Function<T, String> id) throws ProduceFault {
        for (T one : all) {
            if (id.apply(one).equals(wished)) {
                return one;
            }
        }
        throw new ProduceFault(what + " is \"" + wished + "\", but one of "
                + String.join(", ", all.stream().map(id).toList()) + " was expected.");
    }
}
