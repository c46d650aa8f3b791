package dev.backline.generators.internal.harmony;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.Harmony;
import dev.backline.api.produce.Harmony.Chord;
import dev.backline.api.produce.HarmonyStage;
import dev.backline.api.produce.Template;
import dev.backline.model.Beats;
import dev.backline.model.Key;
import dev.backline.model.PitchClass;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * Chords on the degrees of the scale: one progression carries the track, a second one its breaks and bridges; builds
 * end away from home, so that what follows arrives.
 */
@Component(service = HarmonyStage.class, property = "backline.stage=backline.harmony")
public final class DiatonicHarmony implements HarmonyStage {
    private static final Set<String> CONTRAST = Set.of("break", "bridge", "still");

    /** How many bars a chord holds, by genre. */
    private static final Map<String, Integer> RHYTHM =
            Map.of("house", 2, "techno", 4, "ambient", 2, "drum-and-bass", 2, "hip-hop", 1, "trap", 2);

    /** Tones that are stacked, by genre: thirds above the root, as steps of the scale. */
    private static final Map<String, List<Integer>> STACKS = Map.of(
            "house", List.of(0, 2, 4, 6),
            "techno", List.of(0, 2, 4),
            "ambient", List.of(0, 2, 4, 8),
            "drum-and-bass", List.of(0, 2, 4, 6),
            "hip-hop", List.of(0, 2, 4, 6),
            "trap", List.of(0, 2, 4));

    @Override
    public String id() {
        return "backline.harmony";
    }

    @Override
    public String title() {
        return "Chords on the scale";
    }

    @Override
    public Harmony harmony(Brief brief, Template template, Form form) {
        Seed seed = brief.seed().split("harmony");
        List<List<Integer>> all = Progressions.of(
                template.genre(), brief.mood(), template.key().scale().isMinor());
        int main = seed.split("main").random().nextInt(all.size());
        int contrast = (main + 1 + seed.split("contrast").random().nextInt(all.size() - 1)) % all.size();
        List<Chord> chords = new ArrayList<>();
        for (Section section : form.sections()) {
            boolean other = CONTRAST.contains(section.kind());
            chords.addAll(section(template, section, all.get(other ? contrast : main)));
        }
        return new Harmony(chords);
    }

    private static List<Chord> section(Template template, Section section, List<Integer> degrees) {
        int bars = barsPerChord(template.genre(), section.bars(), degrees.size());
        List<Chord> chords = new ArrayList<>();
        for (int bar = 0; bar < section.bars(); bar += bars) {
            boolean last = bar + bars >= section.bars();
            int degree = degrees.get(bar / bars % degrees.size());
            if (last && section.kind().equals("build")) {
                degree = away(degree);
            }
            Beats start = section.start().plus(section.signature().bar().times(bar));
            Beats length = section.signature().bar().times(Math.min(bars, section.bars() - bar));
            chords.add(chord(template, degree, start, length));
        }
        return chords;
    }

    /** The genre's pace, or as much faster as it takes for the progression to come round within the section. */
    private static int barsPerChord(String genre, int bars, int chords) {
        int pace = RHYTHM.getOrDefault(genre, 2);
        while (pace > 1 && bars % (pace * chords) != 0) {
            pace--;
        }
        return pace;
    }

    /** The fifth degree, or the fourth when the fifth is there already. */
    private static int away(int degree) {
        return degree == 4 ? 3 : 4;
    }

    private static Chord chord(Template template, int degree, Beats start, Beats length) {
        Key key = template.key();
        int root = key.scale().semitones(degree);
        List<Integer> intervals = stack(template).stream()
                .map(step -> key.scale().semitones(degree + step) - root)
                .toList();
        List<PitchClass> tones =
                intervals.stream().map(i -> key.root().plus(root + i)).toList();
        List<Integer> folded = intervals.stream().map(i -> i % 12).toList();
        return new Chord(Numerals.of(degree, folded), start, length, key.root().plus(root), tones);
    }

    private static List<Integer> stack(Template template) {
        List<Integer> usual = STACKS.getOrDefault(template.genre(), List.of(0, 2, 4));
        boolean open = template.feel().brightness() >= 0.75 && usual.size() == 4 && usual.contains(6);
        return open ? List.of(0, 2, 4, 6, 8) : usual;
    }
}
