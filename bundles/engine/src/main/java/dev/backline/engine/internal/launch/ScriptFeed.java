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

    /** Lets happen what happens at a frame, and answers whether anything did; then more may. The machine goes no further. */
    public boolean at(long frame) {
        reached = frame;
        machine.reach(frame);
        while (next < ticks.length && frame(next) <= frame && machine.offer(commands[next])) {
            next++;
        }
        return machine.next(frame + 1) <= frame;
    }

    /** Answers the next frame at which anything happens, or a limit behind that frame; nothing happens yet. */
    public long upcoming(long limit) {
        long due = next < ticks.length ? frame(next) : limit;
        return Math.max(reached + 1, Math.min(due, machine.upcoming(limit)));
    }

    private long frame(int line) {
        return machine.clock().frameAt(ticks[line]);
    }
}
