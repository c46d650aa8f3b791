package dev.backline.live.set.internal.info;

import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.NoteView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The notes of a clip as the arrangement plays them. */
public final class Playing {
    /** More notes than a clip ever plays; a damaged one could ask for any number. */
    private static final int MOST_NOTES = 200_000;

    private Playing() {}

    /**
     * A note that sounds.
     *
     * @param key MIDI note number
     * @param start in beats, from the song's start
     * @param length in beats
     * @param velocity 1 to 127
     */
    public record Sounding(int key, double start, double length, double velocity) {
        private static final Comparator<Sounding> ORDER =
                Comparator.comparingDouble(Sounding::start).thenComparingInt(Sounding::key);
    }

    /** Answers the notes that are not muted, repeated by the loop and cut at its end. */
    public static List<Sounding> of(ClipView clip) {
        double from = clip.loopStart();
        double to = clip.loopEnd();
        List<NoteView> heard = clip.notes().stream()
                .filter(n -> n.isEnabled() && n.time() >= from && n.time() < to)
                .toList();
        List<Sounding> answer = new ArrayList<>();
        double first = clip.start() - clip.startMarker();
        double step = clip.isLooped() && to > from ? to - from : Double.POSITIVE_INFINITY;
        double move = first;
        for (int i = 1; !heard.isEmpty() && from + move < clip.end() && answer.size() < MOST_NOTES; i++) {
            double stop = clip.isLooped() ? Math.min(clip.end(), to + move) : clip.end();
            for (NoteView note : heard) {
                double at = note.time() + move;
                if (at >= clip.start() && at < clip.end()) {
                    answer.add(new Sounding(note.key(), at, Math.min(note.duration(), stop - at), note.velocity()));
                }
            }
            move = first + i * step;
        }
        answer.sort(Sounding.ORDER);
        return answer;
    }
}
