package dev.backline.api.produce;

import dev.backline.model.Note;
import dev.backline.model.Seed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the notes of some parts, such as drums or the bass. */
public interface PartStage extends Stage {
    /** Answers the roles that it can write. */
    Set<String> roles();

    /**
     * Answers the notes of one part: same request, same notes.
     *
     * @return for each section of the form, in order, its notes from the section's start; empty where the part rests
     */
    List<List<Note>> write(Request request) throws ProduceFault;

    /**
     * What a part is written for.
     *
     * @param role which part
     * @param brief the wish
     * @param template genre and mood
     * @param form the sections
     * @param harmony the chords
     * @param written the parts written before it, by role, shaped like the answer: the bass hears the kick
     * @param seed this part's own chance
     */
    record Request(
            String role,
            Brief brief,
            Template template,
            Form form,
            Harmony harmony,
            Map<String, List<List<Note>>> written,
            Seed seed) {
        /** Copies the map. */
        public Request {
            written = Map.copyOf(written);
        }
    }
}
