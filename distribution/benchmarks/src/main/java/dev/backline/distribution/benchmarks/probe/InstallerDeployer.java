package dev.backline.distribution.benchmarks.probe;

import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Outcome;
import java.nio.file.Path;
import java.util.List;

/** The kernel's installer, with all it does: store, checks, ledger, watch. */
final class InstallerDeployer implements Deployer {
    private final Installer installer;

    InstallerDeployer(Installer installer) {
        this.installer = installer;
    }

    @Override
    public void install(Path jar) {
        check(installer.install(List.of(jar)).join().getFirst());
    }

    @Override
    public void update(Path jar) {
        install(jar);
    }

    @Override
    public void remove() {
        check(installer.remove(Rounds.TINY).join());
    }

    private static void check(Outcome outcome) {
        if (!outcome.good()) {
            throw new IllegalStateException(outcome.sentence());
        }
    }
}
