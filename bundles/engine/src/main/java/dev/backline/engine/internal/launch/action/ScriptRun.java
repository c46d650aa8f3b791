package dev.backline.engine.internal.launch.action;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.ScriptFeed;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.List;

/** Performs a script from the song's start. Its places become frames while it goes, since scenes move the tempo. */
final class ScriptRun {
    /** Sample rate that frames count in. */
    static final int RATE_HZ = 48_000;

    private ScriptRun() {}

    static List<LaunchEvent> of(
            LiveSet set, List<ScriptLine> lines, Beats end, LaunchRules rules, Seed seed, Progress progress) {
        LiveSet fromStart = set.toBuilder().transport(LiveSet.Transport.START).build();
        LaunchMachine machine = new LaunchMachine(fromStart, rules, seed, RATE_HZ);
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
        return log;
    }
}
