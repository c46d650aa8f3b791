package dev.backline.engine.internal.launch.action;

import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchRules;
import dev.backline.engine.internal.launch.LaunchMachine;
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

    private final LaunchMachine machine;
    private final List<LaunchEvent> log = new ArrayList<>();

    private ScriptRun(LaunchMachine machine) {
        this.machine = machine;
    }

    static List<LaunchEvent> of(
            LiveSet set, List<Line> lines, Beats end, LaunchRules rules, Seed seed, Progress progress) {
        LiveSet fromStart = set.toBuilder().transport(LiveSet.Transport.START).build();
        ScriptRun run = new ScriptRun(new LaunchMachine(fromStart, rules, seed, RATE_HZ));
        run.perform(lines, Ticks.of(end), progress);
        return run.log;
    }

    private void perform(List<Line> lines, long end, Progress progress) {
        machine.offer(LaunchCommand.play(0));
        long from = 0;
        for (int i = 0; i < lines.size(); i++) {
            progress.report((double) i / lines.size(), "Playing in thought");
            if (lines.get(i).tick() < end) {
                if (i > 0 && lines.get(i).tick() > lines.get(i - 1).tick()) {
                    from = reach(lines.get(i).tick(), from, progress);
                }
                boolean taken = machine.offer(lines.get(i).at(from));
                while (!taken) {
                    from = step(from + 1, progress);
                    taken = machine.offer(lines.get(i).at(from));
                }
            }
        }
        reach(end, from, progress);
    }

    /** Goes on to the frame of a tick, which moves when the tempo does. */
    private long reach(long tick, long from, Progress progress) {
        // What was offered acts first: it may start the transport or move the tempo.
        long at = step(from + 1, progress);
        while (at < machine.clock().frameAt(tick)) {
            at = step(machine.clock().frameAt(tick), progress);
        }
        return at;
    }

    private long step(long limit, Progress progress) {
        progress.check();
        long at = machine.next(limit);
        log.addAll(machine.events().toList());
        return at;
    }
}
