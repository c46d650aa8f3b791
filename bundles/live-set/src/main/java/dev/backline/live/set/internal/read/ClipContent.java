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

    /** More notes than a clip ever plays; a damaged one could ask for any number. */
    private static final int MOST_NOTES = 200_000;

    /** Answers the notes as the arrangement plays them: repeated by the loop, cut at its end, positions from the song's start. */
    public List<NoteContent> sounding() {
        List<NoteContent> heard = notes.stream()
                .filter(n -> n.start() >= loopStart && n.start() < loopEnd)
                .toList();
        List<NoteContent> answer = new ArrayList<>();
        double span = loopEnd - loopStart;
        double first = start - loopStart - offset;
        double step = looped && span > 0 ? span : Double.POSITIVE_INFINITY;
        double move = first;
        for (int i = 1; !heard.isEmpty() && loopStart + move < end && answer.size() < MOST_NOTES; i++) {
            for (NoteContent note : heard) {
                add(answer, note, move);
            }
            move = first + i * step;
        }
        answer.sort(NoteContent.ORDER);
        return answer;
    }

    private void add(List<NoteContent> answer, NoteContent note, double move) {
        double at = note.start() + move;
        double stop = Math.min(end, looped ? loopEnd + move : end);
        if (at >= start && at < end) {
            double length = Math.min(note.length(), stop - at);
            answer.add(new NoteContent(note.pitch(), at, length, note.velocity(), note.probability()));
        }
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
