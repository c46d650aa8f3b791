package dev.backline.live.set.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clip of a set file.
 *
 * @param name as written
 * @param start where it starts in the arrangement, in beats
 * @param end where it ends there
 * @param loopStart start of what it plays
 * @param loopEnd end of that
 * @param offset distance of the start marker from {@code loopStart}
 * @param looped whether it repeats
 * @param notes from the clip's zero
 * @param sample what an audio clip plays
 */
public record ClipContent(
        String name,
        double start,
        double end,
        double loopStart,
        double loopEnd,
        double offset,
        boolean looped,
        List<NoteContent> notes,
        Optional<SetContent.SampleContent> sample) {

    /** Answers the notes as the arrangement plays them: repeated by the loop, cut at its end, positions from the song's start. */
    public List<NoteContent> sounding() {
        List<NoteContent> answer = new ArrayList<>();
        double span = loopEnd - loopStart;
        double shift = start - loopStart - offset;
        double step = looped && span > 0 ? span : Double.POSITIVE_INFINITY;
        for (int i = 0; i == 0 || (loopStart + i * step + shift < end && i < 1_000_000); i++) {
            double move = i == 0 ? shift : shift + i * step;
            for (NoteContent note : notes) {
                double at = note.start() + move;
                double stop = Math.min(end, looped ? loopEnd + move : end);
                if (note.start() >= loopStart && note.start() < loopEnd && at >= start && at < end) {
                    answer.add(new NoteContent(
                            note.pitch(), at, Math.min(note.length(), stop - at), note.velocity(), note.probability()));
                }
            }
        }
        answer.sort(NoteContent.ORDER);
        return answer;
    }

    /**
     * A note.
     *
     * @param pitch MIDI note number
     * @param start in beats
     * @param length in beats
     * @param velocity 1 to 127, fractions allowed
     * @param probability 0 to 1
     */
    public record NoteContent(int pitch, double start, double length, double velocity, double probability) {
        /** By start, then by pitch. */
        public static final Comparator<NoteContent> ORDER =
                Comparator.comparingDouble(NoteContent::start).thenComparingInt(NoteContent::pitch);
    }
}
