package dev.backline.live.set.internal.note;

import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes as Live and MIDI can hold them: a key sounds once at a time, so a note ends where the next one of its key begins,
 * and of two that begin together the longer one stays.
 */
public final class Sounding {
    /** One tick of a MIDI file, in beats; what is shorter is no note. */
    private static final double SHORTEST = 1.0 / MidiWriter.TICKS_PER_BEAT;

    private Sounding() {}

    /**
     * Answers the notes of a clip, positions from its start.
     *
     * @throws SetFault if a note starts before its clip
     */
    public static List<Note> of(Clip clip) throws SetFault {
        check(clip);
        return cut(clip.notes());
    }

    /**
     * Answers the notes of a clip in the arrangement, positions from the song's start.
     *
     * @throws SetFault if a note starts before its clip
     */
    public static List<Note> of(Track.Placed placed) throws SetFault {
        check(placed.clip());
        return cut(placed.notes());
    }

    /** Answers whether a note rings over the clip's end, where Live's loop would cut it. */
    public static boolean ringsOver(Clip clip) {
        return clip.notes().stream()
                .anyMatch(n -> n.start().compareTo(clip.length()) < 0
                        && n.end().value() > clip.length().value() + 1e-9);
    }

    private static void check(Clip clip) throws SetFault {
        for (Note note : clip.notes()) {
            if (note.start().value() < 0) {
                throw new SetFault("Clip " + clip.name() + " has a note at " + note.start()
                        + ", but 0 or later was expected. Move it into the clip.");
            }
        }
    }

    private static List<Note> cut(List<Note> notes) {
        Map<Integer, Note> last = new HashMap<>();
        List<Note> answer = new ArrayList<>();
        for (Note note : notes.stream().sorted(Note.ORDER).toList()) {
            Note before = last.put(note.pitch().midi(), note);
            if (before != null && before.end().compareTo(note.start()) > 0) {
                answer.remove(before);
                double length = note.start().value() - before.start().value();
                if (length >= SHORTEST) {
                    answer.add(before.withLength(Beats.of(length)));
                }
            }
            answer.add(note);
        }
        answer.sort(Note.ORDER);
        return answer;
    }
}
