package dev.backline.live.set.internal.merge;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.action.MergeActions;
import java.nio.file.Path;

/** The merge driver as a program of its own, for git in a test. */
public final class DriverMain {
    private DriverMain() {}

    /** Merges three files as git names them, and exits as the action would. */
    public static void main(String[] args) {
        System.exit(exit(args));
    }

    private static int exit(String[] args) {
        try {
            var outcome = new MergeActions(null)
                    .driver(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Intent.APPLY, Progress.NONE);
            outcome.faults().forEach(f -> System.err.println(f.getMessage()));
            return outcome.faults().isEmpty()
                    ? 0
                    : outcome.faults().getFirst().kind().exitCode();
        } catch (ActionFault e) {
            System.err.println(e.getMessage());
            return e.kind().exitCode();
        }
    }
}
