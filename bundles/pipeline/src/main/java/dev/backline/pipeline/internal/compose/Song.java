package dev.backline.pipeline.internal.compose;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.Harmony;
import dev.backline.api.produce.Template;
import dev.backline.model.Note;
import java.util.List;
import java.util.Map;

/**
 * A song before it has sounds.
 *
 * @param name of the track
 * @param brief the wish
 * @param template genre and mood
 * @param form the sections
 * @param harmony the chords
 * @param notes by role, for each section its notes from the section's start
 */
public record Song(
        String name, Brief brief, Template template, Form form, Harmony harmony, Map<String, List<List<Note>>> notes) {
    /** Copies the map. */
    public Song {
        notes = Map.copyOf(notes);
    }
}
