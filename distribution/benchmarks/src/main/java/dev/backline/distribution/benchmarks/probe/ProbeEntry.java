package dev.backline.distribution.benchmarks.probe;

import dev.backline.kernel.spi.Entry;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Streams;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleContext;

/** Takes the command line's place in a Backline whose home has the probe bundle, and runs the rounds there. */
public final class ProbeEntry implements Entry {
    private final BundleContext context;
    private final Installer installer;

    /** Takes the kernel's installer. */
    public ProbeEntry(BundleContext context, Installer installer) {
        this.context = context;
        this.installer = installer;
    }

    /** {@code probe deploy|cycles ROUNDS EVERY JAR1 JAR2}. */
    @Override
    public int run(List<String> arguments, Streams streams) {
        try {
            Path home = Path.of(context.getProperty("backline.home"));
            List<Path> versions = List.of(Path.of(arguments.get(4)), Path.of(arguments.get(5)));
            int rounds = Integer.parseInt(arguments.get(2));
            if (arguments.get(1).equals("deploy")) {
                new Rounds(context, new FolderDeployer(home), versions, streams.out()).deploys(rounds);
            } else {
                new Rounds(context, new InstallerDeployer(installer), versions, streams.out())
                        .cycles(rounds, Integer.parseInt(arguments.get(3)));
            }
            return 0;
        } catch (Exception failed) {
            streams.err().println("The probe ended early: " + failed);
            return 1;
        }
    }
}
