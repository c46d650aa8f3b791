package dev.backline.templates.internal.mix;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import dev.backline.templates.internal.GenreTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sets as they come to a desk, without notes and sounds. */
final class Desks {
    /** Intro, build, drop, break, drop: of 4, 4, 8, 4, 8 bars. */
    static final Form FORM = form("intro 4", "build 4", "drop 8", "break 4", "drop 8");

    private Desks() {}

    static Template template(String genre) throws ProduceFault {
        return new GenreTemplates()
                .template(new Brief(
                        genre,
                        "energetic",
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        Seed.of(1),
                        Optional.empty(),
                        Optional.empty()));
    }

    static LiveSet set(Template template) {
        List<Track> tracks = new ArrayList<>();
        String group = "";
        for (Template.Part part : template.parts()) {
            String id = "group-" + part.group().toLowerCase(Locale.ROOT);
            if (!id.equals(group)) {
                tracks.add(Track.builder(id, Track.Kind.GROUP).build());
                group = id;
            }
            tracks.add(Track.builder(part.role(), Track.Kind.MIDI)
                    .group(id)
                    .mixer(part.mixer())
                    .build());
        }
        template.returns()
                .forEach(r -> tracks.add(Track.builder(r.name().toLowerCase(Locale.ROOT), Track.Kind.RETURN)
                        .build()));
        tracks.add(Track.builder("main", Track.Kind.MAIN).build());
        return LiveSet.builder("Test", template.tempo()).tracks(tracks).build();
    }

    static LiveSet mixed(String genre) throws ProduceFault {
        Template template = template(genre);
        return new TableMix().mix(set(template), template, FORM);
    }

    private static Form form(String... words) {
        List<Section> sections = new ArrayList<>();
        Beats at = Beats.ZERO;
        for (String word : words) {
            String[] pair = word.split(" ");
            Section section = new Section(
                    pair[0] + sections.size(),
                    pair[0],
                    at,
                    Integer.parseInt(pair[1]),
                    TimeSignature.FOUR_FOUR,
                    0.5,
                    Set.of());
            sections.add(section);
            at = section.end();
        }
        return new Form(sections);
    }
}
