package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.Performance;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script: a command at a place of the song.
 *
 * @param tick where, in ticks from the song's start
 * @param command what; it acts as soon as the place is reached, whatever its frame says
 */
public record ScriptLine(long tick, LaunchCommand command) {
    /** Answers the lines of a performance; its end stops the song. */
    public static List<ScriptLine> of(Performance performance) {
        List<ScriptLine> lines = new ArrayList<>();
        for (Performance.Cue cue : performance.cues()) {
            boolean inside = performance.end().isEmpty()
                    || cue.at().compareTo(performance.end().get()) < 0;
            if (inside) {
                lines.add(new ScriptLine(Ticks.of(cue.at()), cue.command()));
            }
        }
        performance.end().ifPresent(end -> lines.add(new ScriptLine(Ticks.of(end), LaunchCommand.stop(0))));
        return lines;
    }
}
