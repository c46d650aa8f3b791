package dev.backline.generators.internal.drums;

import dev.backline.api.produce.Form.Section;
import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import java.util.ArrayList;
import java.util.List;

/** What drums do before a change: fill into more energy, thin out into less, roll through a build. */
final class Fills {
    private static final List<String> LIGHT = List.of("............5.67", "............5..7", "..........4.5.7.");
    private static final List<String> FULL =
            List.of("............5678", "........4.5.5678", "..........56.678", "........5..5.678");

    /** Which drum carries the fill: the first of these that plays. */
    private static final List<String> CARRIERS = List.of("snare", "clap", "percussion", "hat");

    private Fills() {}

    /** Answers the last bar of a section, changed by what follows. */
    static List<Stroke> into(String role, Passage passage, List<Stroke> bar) {
        Section next = passage.next().orElse(passage.section());
        double rise = next.energy() - passage.energy();
        if (rise < -0.1) {
            return role.equals("hat") || role.equals("percussion") ? before(bar, 14) : bar;
        }
        if (role.equals("kick")) {
            return rise > 0.1 && passage.density() > 0.3 ? before(bar, 12) : bar;
        }
        return role.equals(carrier(passage)) ? fill(passage, bar, next) : bar;
    }

    private static List<Stroke> fill(Passage passage, List<Stroke> bar, Section next) {
        List<String> fills = next.energy() > 0.6 && passage.density() > 0.4 ? FULL : LIGHT;
        List<Stroke> fill =
                Mask.strokes(Choice.any(fills, passage.ownSeed().split("fill").random()));
        List<Stroke> filled = new ArrayList<>(before(bar, fill.getFirst().step()));
        filled.addAll(fill);
        return filled;
    }

    static boolean rolls(String role, Passage passage) {
        return role.equals(carrier(passage));
    }

    /** Answers a bar of a roll: quarters, then eighths, then sixteenths, ever louder, with a breath at the very end. */
    static List<Stroke> roll(int bar, int bars) {
        double place = bars == 1 ? 0.6 : bar / (bars - 1.0);
        int every = place < 0.45 ? 4 : place < 0.8 ? 2 : 1;
        int end = bar == bars - 1 ? 14 : 16;
        List<Stroke> strokes = new ArrayList<>();
        for (int step = 0; step < end; step += every) {
            double along = (bar + step / 16.0) / bars;
            strokes.add(new Stroke(step, 1, (int) Math.round(3 + 5 * along)));
        }
        return strokes;
    }

    private static String carrier(Passage passage) {
        return CARRIERS.stream().filter(passage::hears).findFirst().orElse("");
    }

    private static List<Stroke> before(List<Stroke> bar, double step) {
        return bar.stream().filter(s -> s.step() < step).toList();
    }
}
