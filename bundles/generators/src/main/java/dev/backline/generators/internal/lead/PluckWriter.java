package dev.backline.generators.internal.lead;

import dev.backline.api.produce.Harmony.Chord;
import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.PitchClass;
import java.util.ArrayList;
import java.util.List;

/** Writes a broken chord in one section: one rhythm and one order of tones for the song, in the octave between chords and lead. */
final class PluckWriter {
    private static final int LOWEST = 64;
    private static final double LENGTH_BEATS = 0.2;

    /** From sparse to busy. */
    private static final List<String> RHYTHMS =
            List.of("5..5..5.....5...", "5..5..5.5..5..5.", "5.45.45.5.45.45.", "5344534453445344");

    /** Tones of the chord, counted from its root; what lies above the last one is the root's octave. */
    private static final List<String> ORDERS = List.of("0123", "0213", "3210", "0121", "0232");

    private final Passage passage;
    private final Groove groove;
    private final List<Stroke> rhythm;
    private final String order;

    PluckWriter(Passage passage) {
        this.passage = passage;
        this.groove = new Groove(passage, 1.5);
        this.rhythm = Mask.strokes(Choice.near(
                RHYTHMS, passage.density(), passage.songSeed().split("rhythm").random()));
        this.order = Choice.any(ORDERS, passage.songSeed().split("order").random());
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        int count = 0;
        for (int bar = 0; bar < passage.bars(); bar++) {
            for (Stroke stroke : rhythm) {
                double at = bar * passage.bar() + stroke.step() * Groove.STEP;
                if (stroke.step() * Groove.STEP < passage.bar()) {
                    int tone = order.charAt(count++ % order.length()) - '0';
                    notes.add(groove.note(
                            pitch(passage.chord(at), tone), at / Groove.STEP, LENGTH_BEATS, stroke.level()));
                }
            }
        }
        return notes;
    }

    private static Pitch pitch(Chord chord, int tone) {
        List<PitchClass> tones = chord.tones();
        int root = LOWEST + Math.floorMod(chord.root().semitone() - LOWEST, 12);
        int octave = tone / tones.size();
        int above = Math.floorMod(
                tones.get(tone % tones.size()).semitone() - chord.root().semitone(), 12);
        return Pitch.of(root + above + 12 * octave);
    }
}
