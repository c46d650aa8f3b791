package dev.backline.api.produce;

import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the page that tells what was made. */
public interface ReportStage extends Stage {
    /** Writes one page that needs no network and no other file but those it names. */
    void write(Track track, Path page) throws IOException, ProduceFault;

    /**
     * What was made.
     *
     * @param brief the wish
     * @param template genre and mood
     * @param form the sections
     * @param harmony the chords
     * @param kit the sounds
     * @param set the song
     * @param master the mastered file and its measures
     * @param measured what the master measures
     * @param files all files by kind ({@code set}, {@code midi}, {@code dawproject}, {@code master}, {@code stems}, {@code variations})
     * @param providers stage to the id that did it
     */
    record Track(
            Brief brief,
            Template template,
            Form form,
            Harmony harmony,
            Kit kit,
            LiveSet set,
            Path master,
            MasterStage.Report measured,
            Map<String, List<Path>> files,
            Map<String, String> providers) {}
}
