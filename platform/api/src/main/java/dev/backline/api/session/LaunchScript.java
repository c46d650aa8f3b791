package dev.backline.api.session;

import java.util.Comparator;
import java.util.List;

/**
 * A performance as commands, with its length.
 *
 * @param commands by frame, and as given within one
 * @param frames how long it lasts
 */
public record LaunchScript(List<LaunchCommand> commands, long frames) {
    /** Sorts and copies the commands. */
    public LaunchScript {
        commands = commands.stream()
                .sorted(Comparator.comparingLong(LaunchCommand::frame))
                .toList();
        if (frames < 0) {
            throw new IllegalArgumentException("A script lasts " + frames + " frames, but 0 or more were expected.");
        }
    }
}
