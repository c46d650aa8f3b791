package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchCommand;
import java.util.List;

/**
 * Hands the lines of a script to a machine when their places come. A place becomes a frame while it goes, since scenes move the tempo. Belongs to the
 * thread of the machine and allocates nothing once made.
 */
public final class ScriptFeed {
    private final LaunchMachine machine;
    private final long[] ticks;
    private final LaunchCommand[] commands;
    private int next;
    private long reached;

    /** Takes lines in the order of their places. */
    public ScriptFeed(LaunchMachine machine, List<ScriptLine> lines) {
        this.machine = machine;
        this.ticks = lines.stream().mapToLong(ScriptLine::tick).toArray();
        this.commands = lines.stream().map(ScriptLine::command).toArray(LaunchCommand[]::new);
    }

    /** Does what {@link LaunchMachine#next} does, and lets the lines that are due have their say. */
    public long next(long limit) {
        while (next < ticks.length && frame(next) <= reached && machine.offer(commands[next])) {
            next++;
        }
        long due = next < ticks.length ? Math.max(frame(next), reached + 1) : limit;
        reached = machine.next(Math.min(limit, due));
        return reached;
    }

    private long frame(int line) {
        return machine.clock().frameAt(ticks[line]);
    }
}
