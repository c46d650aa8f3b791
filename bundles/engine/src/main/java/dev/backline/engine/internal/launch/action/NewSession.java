package dev.backline.engine.internal.launch.action;

import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.List;

/**
 * A set whose session became an arrangement, or the other way round.
 *
 * @param file the set that was read
 * @param set the new set
 * @param lengthBeats where the arrangement's last clip ends
 * @param scenes how many it has
 * @param sessionClips how many lie in slots
 * @param arrangementClips how many lie in the arrangement
 * @param notes what could not be kept, or only nearly
 */
public record NewSession(
        Path file,
        Path set,
        double lengthBeats,
        int scenes,
        int sessionClips,
        int arrangementClips,
        List<String> notes) {
    static NewSession of(Path file, Path out, LiveSet set, List<String> notes) {
        int session = 0;
        int arrangement = 0;
        for (Track track : set.tracks()) {
            session += track.session().size();
            arrangement += track.arrangement().size();
        }
        return new NewSession(file, out, set.length().value(), set.scenes().size(), session, arrangement, notes);
    }
}
