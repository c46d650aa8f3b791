package dev.backline.generators.internal.score;

import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.Harmony.Chord;
import dev.backline.api.produce.PartStage.Request;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One section as the writer of a part sees it.
 *
 * @param request what the part is written for
 * @param section the section
 * @param index its place in the form, from 0
 * @param occurrence how many sections of its kind came before it
 */
public record Passage(Request request, Section section, int index, int occurrence) {
    /** Writes the notes of one section, positions from its start. */
    @FunctionalInterface
    public interface Writer {
        /** Answers the notes; they need not be tidy. */
        List<Note> write(Passage passage);
    }

    /** Answers the notes of the whole part: the writer's, made tidy, where the part plays, and none where it rests. */
    public static List<List<Note>> write(Request request, Writer writer) {
        List<List<Note>> notes = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Section section : request.form().sections()) {
            int before = (int) kinds.stream().filter(section.kind()::equals).count();
            kinds.add(section.kind());
            Passage passage = new Passage(request, section, notes.size(), before);
            notes.add(
                    section.roles().contains(request.role())
                            ? Tidy.notes(writer.write(passage), section.length().value())
                            : List.of());
        }
        return notes;
    }

    /** Answers the chance that the whole song shares: what makes the part recognisable. */
    public Seed songSeed() {
        return request.seed().split("song");
    }

    /** Answers the chance that all sections of this kind share. */
    public Seed kindSeed() {
        return request.seed().split("kind " + section.kind());
    }

    /** Answers the chance of this section alone: what makes it a variation. */
    public Seed ownSeed() {
        return request.seed().split("section " + index);
    }

    /** Answers the section behind this one. */
    public Optional<Section> next() {
        List<Section> all = request.form().sections();
        return index + 1 < all.size() ? Optional.of(all.get(index + 1)) : Optional.empty();
    }

    /** Answers whether another part plays here. */
    public boolean hears(String role) {
        return section.roles().contains(role);
    }

    /** Answers the notes of another part in this section; none when it is not written yet. */
    public List<Note> heard(String role) {
        List<List<Note>> notes = request.written().get(role);
        return notes == null ? List.of() : notes.get(index);
    }

    /** Answers the chord at a position from the section's start. */
    public Chord chord(double beat) {
        return request.harmony().at(section.start().plus(Beats.of(beat)));
    }

    /** Answers where the chord at a position ends, at the latest at the section's end. */
    public double chordEnd(double beat) {
        Chord chord = chord(beat);
        double end = chord.start().plus(chord.length()).minus(section.start()).value();
        return Math.min(end, section.length().value());
    }

    /** Answers the length of a bar in beats. */
    public double bar() {
        return section.signature().bar().value();
    }

    /** Answers how many bars there are. */
    public int bars() {
        return section.bars();
    }

    /** Answers the section's energy, 0 to 1. */
    public double energy() {
        return section.energy();
    }

    /** Answers how busy the part should be, 0 to 1: the genre's and mood's density, moved by the section's energy. */
    public double density() {
        return Math.clamp(request.template().feel().density() + (energy() - 0.6) * 0.7, 0, 1);
    }

    /** Answers the genre's id. */
    public String genre() {
        return request.template().genre();
    }
}
