package dev.backline.live.set.internal.action;

import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import made, or would make.
 *
 * @param file the file that was read
 * @param set the new set
 * @param tempo in bpm, at the start
 * @param lengthBeats where the last clip ends
 * @param tracks how many
 * @param clips in the session and in the arrangement
 * @param notes in all clips
 * @param locators how many
 * @param losses what of the file the set does not hold, or only comes near to
 */
public record ImportedSet(
        Path file,
        Path set,
        double tempo,
        double lengthBeats,
        int tracks,
        int clips,
        int notes,
        int locators,
        List<String> losses) {

    static ImportedSet of(Path file, Path out, LiveSet set, List<String> losses) {
        int clips = 0;
        int notes = 0;
        for (Track track : set.tracks()) {
            clips += track.session().size() + track.arrangement().size();
            notes += track.session().values().stream()
                    .mapToInt(c -> c.notes().size())
                    .sum();
            notes += track.arrangement().stream()
                    .mapToInt(p -> p.clip().notes().size())
                    .sum();
        }
        return new ImportedSet(
                file,
                out,
                set.tempo().changes().getFirst().tempo().bpm(),
                set.length().value(),
                set.tracks().size(),
                clips,
                notes,
                set.locators().size(),
                losses);
    }
}
