package dev.backline.engine.internal.launch;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * A script performed in thought, from the song's start.
 *
 * @param log what happens
 * @param frames how long it lasts
 */
public record ScriptRun(List<LaunchEvent> log, long frames) {
    /** Copies the log. */
    public ScriptRun {
        log = List.copyOf(log);
    }

    /**
     * Performs a script until the song comes to a place.
     *
     * @param lines in the order of their places
     */
    public static ScriptRun of(
            LiveSet set,
            List<ScriptLine> lines,
            Beats end,
            LaunchRules rules,
            Seed seed,
            int rateHz,
            Progress progress) {
        LiveSet fromStart = set.toBuilder().transport(LiveSet.Transport.START).build();
        LaunchMachine machine = new LaunchMachine(fromStart, rules, seed, rateHz);
        machine.offer(LaunchCommand.play(0));
        ScriptFeed feed = new ScriptFeed(machine, lines);
        List<LaunchEvent> log = new ArrayList<>();
        long last = Ticks.of(end);
        long at = 0;
        while (at < machine.clock().frameAt(last)) {
            progress.check();
            progress.report(Math.min(1, machine.clock().tickAt(at) / (double) last), "Playing in thought");
            at = feed.next(machine.clock().frameAt(last));
            log.addAll(machine.events().toList());
        }
        return new ScriptRun(log, at);
    }
}
