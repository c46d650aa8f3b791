package dev.backline.core.internal.doctor;

import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Finding.Grade;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Installer;
import dev.backline.kernel.spi.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at the installation: every hash, and every bundle that does not run. */
final class BundleCheck {
    private static final long PATIENCE_SECONDS = 60;

    private final Installer installer;
    private final Ledger ledger;
    private final Optional<String> installation;

    BundleCheck(Installer installer, Ledger ledger, Optional<String> installation) {
        this.installer = installer;
        this.ledger = ledger;
        this.installation = installation;
    }

    List<CheckResult> check() {
        List<CheckResult> results = new ArrayList<>();
        List<Installed> all = ledger.installed();
        for (Installed bundle : all) {
            result(bundle).ifPresent(results::add);
        }
        List<CheckResult> hashes = findings();
        hashes.stream()
                .filter(finding ->
                        results.stream().noneMatch(known -> known.found().contains(finding.found())))
                .forEach(results::add);
        long running = all.stream()
                .filter(bundle -> bundle.state() == Installed.State.RUNNING)
                .count();
        String found = running + " of " + all.size() + " bundles run, from "
                + installation.orElse("no installation (started by hand)");
        results.addFirst(CheckResult.ok("bundles", found, "all run, hashes are right"));
        return results;
    }

    private static Optional<CheckResult> result(Installed bundle) {
        String name = "bundle " + bundle.symbolicName();
        String found = bundle.fault().orElse("it does not run");
        String advice = "see: backline bundle why " + bundle.symbolicName();
        return switch (bundle.state()) {
            case RUNNING, OTHER_MODE -> Optional.empty();
            case QUARANTINED -> Optional.of(CheckResult.problem(name, found, "it runs", advice));
            case WAITING, HELD_BACK -> Optional.of(CheckResult.warning(name, found, "it runs", advice));
        };
    }

    private List<CheckResult> findings() {
        try {
            return installer.checkUp().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(finding -> finding.grade() != Grade.GOOD)
                    .map(BundleCheck::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            return List.of(CheckResult.problem(
                    "bundles", "the check of the hashes failed: " + e, "it ends within a minute", "try again"));
        }
    }

    private static CheckResult result(Finding finding) {
        String expected = "nothing to find";
        return finding.grade() == Grade.FAULT
                ? CheckResult.problem(finding.subject(), finding.sentence(), expected, "see: backline bundle doctor")
                : CheckResult.warning(finding.subject(), finding.sentence(), expected, "see: backline bundle doctor");
    }
}
