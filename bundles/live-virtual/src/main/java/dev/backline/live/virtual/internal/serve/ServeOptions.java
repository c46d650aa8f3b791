package dev.backline.live.virtual.internal.serve;

import dev.backline.model.Seed;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the virtual Live is reached.
 *
 * @param port where it listens, 0 for a free one
 * @param replyPort where it answers on the sender's host, 0 for the port that a message came from
 * @param tickMs how long it gathers messages before it answers them together, 0 for not at all
 * @param seed chance of follow actions and faults
 * @param faults what goes wrong
 * @param record file to which everything that is said goes
 * @param strict whether a getter for all tracks answers for the first only, as AbletonOSC does by mistake
 */
public record ServeOptions(
        int port, int replyPort, int tickMs, Seed seed, FaultPlan faults, Optional<Path> record, boolean strict) {
    /** Free ports, no waiting, no faults: for tests. */
    public static final ServeOptions QUICK = new ServeOptions(0, 0, 0, Seed.of(0), FaultPlan.NONE, Optional.empty());

    /** Answers options that are not strict. */
    public ServeOptions(int port, int replyPort, int tickMs, Seed seed, FaultPlan faults, Optional<Path> record) {
        this(port, replyPort, tickMs, seed, faults, record, false);
    }

    /** Answers the same with faults. */
    public ServeOptions with(FaultPlan value) {
        return new ServeOptions(port, replyPort, tickMs, seed, value, record, strict);
    }
}
