package dev.backline.generators.internal.lead;

import dev.backline.api.produce.Harmony.Chord;
import dev.backline.generators.internal.lead.Motif.Tone;
import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Key;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the lead of one section: question, answer, question varied, answer. */
final class LeadWriter {
    /** Here the lead leaves every second pair of bars to the chords. */
    private static final Set<String> SHARED = Set.of("groove", "verse", "bridge", "build", "drift");

    private static final int LOWEST = 64;
    private static final int HIGHEST = 91;

    private final Passage passage;
    private final LeadStyle style;
    private final Groove groove;
    private final Motif question;
    private final Motif answer;

    LeadWriter(Passage passage) {
        this.passage = passage;
        this.style = LeadStyle.of(passage.genre());
        this.groove = new Groove(passage, 2);
        Seed song = passage.songSeed();
        List<Stroke> rhythm = Mask.strokes(Choice.near(
                style.rhythms(), passage.density(), song.split("rhythm").random()));
        this.question = Motif.draw(rhythm, song.split("motif").random());
        this.answer = question.answer(song.split("answer").random());
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (int pair = 0; pair * 2 < passage.bars(); pair++) {
            if (pair % 2 == 0 || !SHARED.contains(passage.section().kind())) {
                figure(motif(pair), pair * 2 * passage.bar(), notes);
            }
        }
        return monophonic(notes);
    }

    private Motif motif(int pair) {
        Motif plain = pair % 2 == 0 ? question : answer;
        boolean varied = pair % 4 >= 2 || passage.occurrence() > 0 && pair % 2 == 1;
        return varied ? plain.vary(passage.ownSeed().split("figure " + pair).random()) : plain;
    }

    private void figure(Motif motif, double from, List<Note> notes) {
        int anchor = anchor(passage.chord(from));
        for (Tone tone : motif.tones()) {
            double beat = tone.stroke().step() * Groove.STEP;
            double at = from + beat;
            if (at < passage.section().length().value() && beat < 2 * passage.bar()) {
                Pitch pitch = pitch(tone, anchor, passage.chord(at));
                double length = tone.stroke().steps() * Groove.STEP * style.gate();
                notes.add(groove.note(
                        pitch, at / Groove.STEP, length, tone.stroke().level() - 0.5));
            }
        }
    }

    /** The chord tone next to the style's middle, so that the figure moves along with the harmony. */
    private int anchor(Chord chord) {
        return nearestChordTone(style.anchor(), chord);
    }

    private Pitch pitch(Tone tone, int anchor, Chord chord) {
        Key key = passage.request().template().key();
        int midi = anchor;
        for (int left = Math.abs(tone.steps()); left > 0; left--) {
            do {
                midi += tone.steps() > 0 ? 1 : -1;
            } while (!key.contains(Pitch.of(midi)));
        }
        boolean strong = tone.stroke().step() % 4 == 0 || tone.stroke().steps() >= 3;
        int chosen = strong ? nearestChordTone(midi, chord) : midi;
        return Pitch.of(chosen < LOWEST ? chosen + 12 : chosen > HIGHEST ? chosen - 12 : chosen);
    }

    private static int nearestChordTone(int midi, Chord chord) {
        for (int distance = 0; distance < 7; distance++) {
            for (int candidate : new int[] {midi - distance, midi + distance}) {
                if (chord.tones().contains(Pitch.of(candidate).pitchClass())) {
                    return candidate;
                }
            }
        }
        return midi;
    }

    private static List<Note> monophonic(List<Note> notes) {
        List<Note> sorted = notes.stream().sorted(Note.ORDER).toList();
        List<Note> line = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Note note = sorted.get(i);
            double until = i + 1 < sorted.size() ? sorted.get(i + 1).start().value() : Double.POSITIVE_INFINITY;
            double room = until - note.start().value();
            if (room > 0.01) {
                line.add(note.withLength(Beats.of(Math.min(note.length().value(), room))));
            }
        }
        return line;
    }
}
