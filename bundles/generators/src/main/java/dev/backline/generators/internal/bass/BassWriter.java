package dev.backline.generators.internal.bass;

import dev.backline.api.produce.Harmony.Chord;
import dev.backline.generators.internal.bass.BassStyle.Meeting;
import dev.backline.generators.internal.score.Choice;
import dev.backline.generators.internal.score.Groove;
import dev.backline.generators.internal.score.Mask;
import dev.backline.generators.internal.score.Mask.Stroke;
import dev.backline.generators.internal.score.Passage;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Writes the bass of one section: one rhythm and one contour for the song, laid over its chords. */
final class BassWriter {
    /** Lowest root: E1, the open string of a bass. */
    private static final int LOWEST = 28;

    private final Passage passage;
    private final BassStyle style;
    private final Groove groove;
    private final String rhythm;
    private final String contour;
    private final RandomGenerator own;

    BassWriter(Passage passage) {
        this.passage = passage;
        this.style = BassStyle.of(
                passage.genre(), passage.request().template().part("kick").isPresent());
        this.groove = new Groove(passage, 1.5);
        this.rhythm = Choice.near(
                style.rhythms(),
                passage.density(),
                passage.songSeed().split("rhythm").random());
        this.contour =
                Choice.any(style.contours(), passage.songSeed().split("contour").random());
        this.own = passage.ownSeed().split("bass").random();
    }

    List<Note> notes() {
        if (style.meeting() == Meeting.FREE) {
            return held();
        }
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < passage.bars(); bar++) {
            bar(bar, notes);
        }
        return notes;
    }

    /** One note a chord, for as long as it lasts, again every two bars. */
    private List<Note> held() {
        List<Note> notes = new ArrayList<>();
        double end = passage.section().length().value();
        for (double at = 0; at < end; ) {
            double until = Math.min(passage.chordEnd(at), at + 2 * passage.bar());
            notes.add(Note.of(root(passage.chord(at)), Beats.of(at), Beats.of(until - at), groove.velocity(6)));
            at = until;
        }
        return notes;
    }

    private void bar(int bar, List<Note> notes) {
        double from = bar * passage.bar();
        List<Stroke> strokes = strokes(bar);
        for (int i = 0; i < strokes.size(); i++) {
            Stroke stroke = strokes.get(i);
            double at = from + stroke.step() * Groove.STEP;
            boolean lastOfBar = i == strokes.size() - 1;
            double next =
                    lastOfBar ? from + passage.bar() : from + strokes.get(i + 1).step() * Groove.STEP;
            double length = Math.min(stroke.steps() * Groove.STEP, next - at) * style.gate();
            Pitch pitch = lastOfBar && i > 0 && leadsOn(bar) ? approach(at) : tone(passage.chord(at), i);
            notes.add(groove.note(pitch, at / Groove.STEP, length, stroke.level()));
        }
    }

    private List<Stroke> strokes(int bar) {
        TreeMap<Double, Stroke> strokes = new TreeMap<>();
        Mask.strokes(rhythm).stream()
                .filter(s -> s.step() * Groove.STEP < passage.bar())
                .forEach(s -> strokes.put(s.step(), s));
        List<Double> kicks = kicks(bar);
        if (style.meeting() == Meeting.YIELDS) {
            kicks.forEach(strokes::remove);
        } else {
            kicks.stream()
                    .filter(k -> strokes.subMap(k - 1, true, k + 1, true).isEmpty())
                    .forEach(k -> strokes.put(k, new Stroke(k, 2, 7)));
        }
        return List.copyOf(strokes.values());
    }

    /** Answers on which steps of the bar the kick strikes; when it rests, where it usually would, so that the line stays. */
    private List<Double> kicks(int bar) {
        List<Note> kick = passage.heard("kick");
        if (kick.isEmpty()) {
            return style.meeting() == Meeting.YIELDS ? List.of(0.0, 4.0, 8.0, 12.0) : List.of();
        }
        double from = bar * passage.bar();
        return kick.stream()
                .map(n -> n.start().value() - from)
                .filter(b -> b >= -0.01 && b < passage.bar() - 0.01)
                .map(b -> (double) Math.round(b / Groove.STEP))
                .toList();
    }

    /** Every fourth bar, and before a new chord when the part is busy. */
    private boolean leadsOn(int bar) {
        double at = (bar + 1) * passage.bar();
        Chord next = passage.request().harmony().at(passage.section().start().plus(Beats.of(at)));
        boolean changes = !next.root().equals(passage.chord(at - 0.01).root());
        return changes && (bar % 4 == 3 || own.nextDouble() < passage.density() * 0.6);
    }

    /** A note of the scale next to the coming root, from the side where the line stands. */
    private Pitch approach(double at) {
        Chord next = passage.request().harmony().at(passage.section().start().plus(Beats.of(passage.chordEnd(at))));
        int target = root(next).midi();
        int from = root(passage.chord(at)).midi();
        int direction = target > from ? -1 : 1;
        int pitch = target + direction;
        while (!passage.request().template().key().contains(Pitch.of(pitch))) {
            pitch += direction;
        }
        return Pitch.of(pitch);
    }

    private Pitch tone(Chord chord, int index) {
        Pitch root = root(chord);
        return switch (contour.charAt(index % contour.length())) {
            case 'O' -> root.plus(12);
            case 'F' -> above(chord, 2, root);
            case 'T' -> above(chord, 1, root);
            default -> root;
        };
    }

    private static Pitch above(Chord chord, int tone, Pitch root) {
        int interval = Math.floorMod(
                chord.tones().get(Math.min(tone, chord.tones().size() - 1)).semitone()
                        - chord.root().semitone(),
                12);
        return root.plus(interval);
    }

    private static Pitch root(Chord chord) {
        return Pitch.of(LOWEST + Math.floorMod(chord.root().semitone() - LOWEST, 12));
    }
}
