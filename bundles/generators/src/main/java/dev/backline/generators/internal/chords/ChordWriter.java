package dev.backline.generators.internal.chords;

import dev.backline.api.produce.Harmony.Chord;
import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.PitchClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes chords or a pad in one section. */
final class ChordWriter {
    /** Above the bass, whose octave ends at D#3; below the lead. */
    private static final Voicing CHORDS = new Voicing(52, 76);

    private static final Voicing PAD = new Voicing(50, 74);

    private final Passage passage;
    private final Groove groove;

    ChordWriter(Passage passage) {
        this.passage = passage;
        this.groove = new Groove(passage, 1.2);
    }

    List<Note> notes(boolean pad) {
        Map<Chord, List<Pitch>> layouts = layouts(pad ? PAD : CHORDS, pad ? 3 : 4);
        return pad ? held(layouts) : struck(layouts);
    }

    /** Every chord of the section in its layout; the first follows from the tonic's, so sections begin alike. */
    private Map<Chord, List<Pitch>> layouts(Voicing voicing, int voices) {
        Map<Chord, List<Pitch>> layouts = new HashMap<>();
        List<Pitch> before = voicing.lay(tonic(), List.of());
        for (double at = 0; at < passage.section().length().value(); at = passage.chordEnd(at)) {
            before = voicing.lay(tones(passage.chord(at), voices), before);
            layouts.put(passage.chord(at), before);
        }
        return layouts;
    }

    private List<PitchClass> tonic() {
        PitchClass root = passage.request().template().key().root();
        return List.of(root, root.plus(7));
    }

    /** The bass has the root: with more tones than voices, the fifth goes first, then the root. */
    private static List<PitchClass> tones(Chord chord, int voices) {
        List<PitchClass> tones = new ArrayList<>(chord.tones());
        if (tones.size() > voices) {
            tones.remove(2);
        }
        if (tones.size() > voices) {
            tones.removeFirst();
        }
        return tones;
    }

    private List<Note> held(Map<Chord, List<Pitch>> layouts) {
        List<Note> notes = new ArrayList<>();
        for (double at = 0; at < passage.section().length().value(); at = passage.chordEnd(at)) {
            double length = passage.chordEnd(at) - at;
            for (Pitch pitch : pitches(layouts, at)) {
                notes.add(Note.of(pitch, Beats.of(at), Beats.of(length), groove.velocity(5.5)));
            }
        }
        return notes;
    }

    private List<Note> struck(Map<Chord, List<Pitch>> layouts) {
        List<Note> notes = new ArrayList<>();
        List<String> rhythms = ChordRhythms.of(passage.genre());
        String call = Choice.near(
                rhythms, passage.density(), passage.songSeed().split("rhythm").random());
        String answer = Choice.near(
                rhythms,
                passage.density() + 0.25,
                passage.kindSeed().split("answer").random());
        for (int bar = 0; bar < passage.bars(); bar++) {
            for (Stroke stroke : Mask.strokes(bar % 4 == 3 ? answer : call)) {
                strike(bar * passage.bar(), stroke, layouts, notes);
            }
        }
        return notes;
    }

    private void strike(double bar, Stroke stroke, Map<Chord, List<Pitch>> layouts, List<Note> notes) {
        double at = bar + stroke.step() * Groove.STEP;
        if (stroke.step() * Groove.STEP >= passage.bar()) {
            return;
        }
        double start = groove.at(at / Groove.STEP);
        double end = Math.min(at + stroke.steps() * Groove.STEP * 0.97, passage.chordEnd(at));
        int velocity = groove.velocity(stroke.level() - 1.5);
        List<Pitch> pitches = pitches(layouts, at);
        for (int i = 0; i < pitches.size(); i++) {
            // The top voice is the one that is sung along.
            int level = Math.min(127, velocity + (i == pitches.size() - 1 ? 6 : 0));
            notes.add(Note.of(pitches.get(i), Beats.of(start), Beats.of(Math.max(0.05, end - start)), level));
        }
    }

    private List<Pitch> pitches(Map<Chord, List<Pitch>> layouts, double at) {
        return layouts.getOrDefault(passage.chord(at), List.of());
    }
}
