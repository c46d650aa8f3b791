package dev.backline.distribution.benchmarks.probe;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;

/**
 * Rounds of install, update and remove. {@link #deploys} measures each step until the service answers the new version,
 * or is gone; {@link #cycles} measures what is left behind.
 */
final class Rounds {
    /** Symbolic name of the bundle that comes and goes. */
    static final String TINY = "dev.backline.benchmark.tiny";

    private static final int WARM_UP = 5;
    private static final long PAUSE_MILLIS = 200;

    private final BundleContext context;
    private final Deployer deployer;
    private final List<Path> versions;
    private final PrintStream out;

    Rounds(BundleContext context, Deployer deployer, List<Path> versions, PrintStream out) {
        this.context = context;
        this.deployer = deployer;
        this.versions = List.copyOf(versions);
        this.out = out;
    }

    /** Prints {@code deploy STEP MILLISECONDS} for each step of each round, after a few rounds that do not count. */
    void deploys(int rounds) throws Exception {
        try (Watched watched = new Watched(context)) {
            for (int round = -WARM_UP; round < rounds; round++) {
                boolean counts = round >= 0;
                step(counts, "install", watched, Optional.of("1"), () -> deployer.install(versions.get(0)));
                step(counts, "update", watched, Optional.of("2"), () -> deployer.update(versions.get(1)));
                step(counts, "remove", watched, Optional.empty(), deployer::remove);
            }
        }
    }

    private void step(boolean counts, String name, Watched watched, Optional<String> wanted, Step step)
            throws Exception {
        // What follows the switch (ledger, history) ends before the next step begins.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        long begin = System.nanoTime();
        step.run();
        watched.await(wanted);
        if (counts) {
            out.println("deploy " + name + " " + (System.nanoTime() - begin) / 1e6);
        }
    }

    /** Prints a line of {@link Remains} after each {@code every} cycles. */
    void cycles(int cycles, int every) throws Exception {
        Remains remains = new Remains(context);
        try (Watched watched = new Watched(context)) {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                deployer.install(versions.get(0));
                watched.await(Optional.of("1"));
                remains.watch();
                deployer.update(versions.get(1));
                watched.await(Optional.of("2"));
                remains.watch();
                deployer.remove();
                watched.await(Optional.empty());
                if (cycle % every == 0) {
                    out.println(remains.line(cycle));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
