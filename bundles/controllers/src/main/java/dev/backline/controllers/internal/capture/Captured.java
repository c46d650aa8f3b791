package dev.backline.controllers.internal.capture;

import dev.backline.api.session.LaunchCommand;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import java.util.List;
import java.util.Optional;

/**
 * A set with what was played in it, as one step: the set before is the way back.
 *
 * @param before the set as it was
 * @param after the set with the clip, and with the tempo and loop when they are new
 * @param trackId where the clip lies
 * @param scene in which, from 0
 * @param clip what was played, or what was played over
 * @param tempo that was found; empty when the set's was kept
 * @param bars of the loop
 * @param overdubbed whether the notes went into a clip that played
 * @param commands that let it be heard at once
 */
public record Captured(
        LiveSet before,
        LiveSet after,
        String trackId,
        int scene,
        Clip clip,
        Optional<FoundTempo> tempo,
        int bars,
        boolean overdubbed,
        List<LaunchCommand> commands) {
    /** Copies the commands. */
    public Captured {
        commands = List.copyOf(commands);
    }
}
