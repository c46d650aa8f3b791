package dev.backline.pipeline.internal.make;

import dev.backline.api.action.ActionFault;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.Template;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.compose.Song;
import dev.backline.pipeline.internal.compose.TrackName;
import dev.backline.pipeline.internal.deliver.Layout;
import dev.backline.pipeline.internal.deliver.Parts;
import dev.backline.pipeline.internal.deliver.Product;
import dev.backline.pipeline.internal.make.MakeResult.SectionLine;
import dev.backline.pipeline.internal.make.MakeResult.Variation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that is known before a sound is made.
 *
 * @param wish what was asked for
 * @param song the track
 * @param variations the others
 * @param set the track without its sounds
 * @param out the folder to make
 */
record Plan(Wish wish, Song song, List<Song> variations, LiveSet set, Path out) {
    private static final long SEED_MASK = 0x7fff_ffffL;

    static Plan of(Wish wish, Composer composer) throws ActionFault {
        String name = TrackName.of(wish.brief());
        Template template = composer.template(wish.brief());
        Song song = composer.song(name, wish.brief(), template, wish.variants());
        List<Song> variations = new ArrayList<>();
        for (int i = 1; i <= wish.variations(); i++) {
            // Small enough for every JSON reader, which may hold numbers as 64-bit floating point.
            Seed seed = Seed.of(wish.brief().seed().split("variation " + i).value() & SEED_MASK);
            variations.add(composer.song(name + " Variation " + i, wish.brief().withSeed(seed), template));
        }
        LiveSet set = composer.set(song, new Kit(Map.of(), List.of(), Map.of()));
        return new Plan(wish, song, variations, set, wish.out().orElse(Path.of(name)));
    }

    Layout layout(Path root) {
        return new Layout(root, song.name(), song.template());
    }

    /** Answers the result before anything is made. */
    MakeResult preview() {
        return result(
                Parts.of(set, layout(out)),
                layout(out),
                Optional.empty(),
                List.of("Nothing was written: this was a dry run."));
    }

    /** Answers the result of what was made. */
    MakeResult result(Product product, Layout made, List<String> notes) {
        return result(product.parts(), made, Optional.of(product), notes);
    }

    private MakeResult result(Parts parts, Layout made, Optional<Product> product, List<String> notes) {
        Layout at = layout(out);
        Template template = song.template();
        return new MakeResult(
                song.name(),
                out,
                at.relative(at.set()),
                at.relative(at.midi()),
                at.relative(at.dawproject()),
                at.relative(at.master()),
                relative(parts.stems(), made),
                relative(parts.tracks(), made),
                at.relative(at.premaster()),
                variationLines(at),
                at.relative(at.report()),
                at.relative(at.provenance()),
                template.genre(),
                wish.brief().mood(),
                template.tempo(),
                template.key(),
                wish.brief().seed().value(),
                song.form().sections().stream().map(this::line).toList(),
                template.parts().stream().map(Template.Part::name).toList(),
                template.parts().stream().map(Template.Part::role).toList(),
                product.map(p -> rounded(p.measured().loudness().value())),
                product.map(p -> rounded(p.measured().truePeak().value())),
                notes);
    }

    private static List<String> relative(Map<String, Path> files, Layout made) {
        return files.values().stream().map(made::relative).toList();
    }

    private List<Variation> variationLines(Layout at) {
        return IntStream.rangeClosed(1, variations.size())
                .mapToObj(i -> new Variation(
                        at.relative(at.variationSet(i)),
                        at.relative(at.variationMidi(i)),
                        at.relative(at.variationMaster(i)),
                        variations.get(i - 1).brief().seed().value()))
                .toList();
    }

    private SectionLine line(Section section) {
        int bar = (int) Math.round(
                        section.start().value() / section.signature().bar().value())
                + 1;
        int index = song.form().sections().indexOf(section);
        List<String> parts = song.template().parts().stream()
                .filter(p -> plays(p.role(), index))
                .map(Template.Part::name)
                .toList();
        return new SectionLine(section.name(), bar, section.bars(), section.energy(), parts);
    }

    private boolean plays(String role, int index) {
        List<List<Note>> notes = song.notes().get(role);
        return notes != null && !notes.get(index).isEmpty();
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
    }
}
