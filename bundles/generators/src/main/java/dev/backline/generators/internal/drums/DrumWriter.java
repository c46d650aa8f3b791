package dev.backline.generators.internal.drums;

import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Writes one drum in one section. */
final class DrumWriter {
    private static final int STEPS = 16;

    private final Passage passage;
    private final String role;
    private final DrumVoice voice;
    private final Groove groove;
    private final int stepsPerBar;
    private final String main;
    private final Variation variation;

    DrumWriter(Passage passage) {
        this.passage = passage;
        this.role = passage.request().role();
        this.voice = Objects.requireNonNull(DrumVoice.ALL.get(role));
        this.groove = new Groove(passage, voice.looseMs());
        this.stepsPerBar = (int) Math.round(passage.bar() / Groove.STEP);
        this.main = Choice.near(
                DrumPatterns.of(passage.genre(), role),
                passage.density(),
                passage.songSeed()
                        .split(passage.energy() > 0.5 ? "high" : "low")
                        .random());
        this.variation = new Variation(role, passage);
    }

    List<Note> notes() {
        RandomGenerator random = passage.ownSeed().split("pitches").random();
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < passage.bars(); bar++) {
            for (Stroke stroke : fitted(strokes(bar))) {
                Pitch pitch = pitch(stroke, random);
                double step = bar * (double) stepsPerBar + stroke.step();
                double length = Math.min(voice.lengthBeats(), Math.max(1, stroke.steps() * 2) * Groove.STEP);
                notes.add(groove.note(pitch, step, length, stroke.level()));
            }
        }
        return notes;
    }

    private List<Stroke> strokes(int bar) {
        boolean last = bar == passage.bars() - 1;
        if (passage.section().kind().equals("build") && Fills.rolls(role, passage)) {
            return Fills.roll(bar, passage.bars());
        }
        List<Stroke> strokes = variation.vary(Mask.strokes(main), bar);
        return last && passage.bars() > 1 && passage.next().isPresent() ? Fills.into(role, passage, strokes) : strokes;
    }

    /** Bars other than 4/4 take the bar's beginning, or start it again. */
    private List<Stroke> fitted(List<Stroke> strokes) {
        if (stepsPerBar == STEPS) {
            return strokes;
        }
        List<Stroke> fitted = new ArrayList<>();
        for (int from = 0; from < stepsPerBar; from += STEPS) {
            for (Stroke stroke : strokes) {
                if (stroke.step() + from < stepsPerBar) {
                    fitted.add(stroke.moved(from));
                }
            }
        }
        return fitted;
    }

    /** Percussion answers itself: soft strokes on a drum that lies lower. */
    private Pitch pitch(Stroke stroke, RandomGenerator random) {
        boolean lower = role.equals("percussion") && stroke.level() < 6 && random.nextDouble() < 0.7;
        return lower ? voice.pitch().plus(-5) : voice.pitch();
    }
}
