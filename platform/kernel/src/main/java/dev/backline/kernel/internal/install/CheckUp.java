package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.Sha256;
import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Wanted;
import dev.backline.kernel.spi.Finding;
import dev.backline.kernel.spi.Finding.Grade;
import dev.backline.kernel.spi.Installed;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at everything that the kernel answers for, and clears away what nobody needs any more. */
final class CheckUp {
    private static final Duration SPARED = Duration.ofHours(1);

    private final Shelf shelf;
    private final LiveLedger ledger;
    private final Leaks leaks;
    private final KernelLog log;
    private final List<Finding> findings = new ArrayList<>();

    CheckUp(Shelf shelf, LiveLedger ledger, Leaks leaks, KernelLog log) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.leaks = leaks;
        this.log = log;
    }

    List<Finding> run() {
        shelf.edition().faults().forEach(fault -> add(Grade.FAULT, "installation", fault));
        int hashed = 0;
        for (Wanted wanted : shelf.edition().bundles()) {
            hashed += hash(wanted.jar(), wanted.sha256(), wanted.symbolicName(), "Install Backline again.");
        }
        LedgerState state = shelf.ledger().known();
        for (String sha256 : new HashSet<>(state.hashes())) {
            hashed += hash(shelf.home().stored(sha256), sha256, "store", "Install the bundle from its file again.");
        }
        add(Grade.GOOD, "hashes", hashed + " jars are as they were installed.");
        ledger();
        // What is for another mode than this run's is no fault.
        ledger.installed().stream()
                .filter(one -> one.state() != Installed.State.OTHER_MODE)
                .forEach(one -> one.fault().ifPresent(fault -> add(Grade.FAULT, one.symbolicName(), fault)));
        state.seen().values().stream()
                .filter(seen -> !seen.accepted())
                .forEach(seen -> add(Grade.WARNING, seen.file(), seen.refusal()));
        findings.addAll(leaks.verdicts());
        clearStore(state);
        return List.copyOf(findings);
    }

    private void add(Grade grade, String subject, String sentence) {
        findings.add(new Finding(grade, subject, sentence));
    }

    private int hash(Path jar, String sha256, String subject, String advice) {
        try {
            String found = Sha256.of(jar);
            if (found.equals(sha256)) {
                return 1;
            }
            add(
                    Grade.FAULT,
                    subject,
                    jar + " was changed: its SHA-256 is " + found + ", but " + sha256 + " was expected. " + advice);
        } catch (IOException gone) {
            add(Grade.FAULT, subject, jar + " cannot be read (" + gone.getMessage() + "). " + advice);
        }
        return 0;
    }

    private void ledger() {
        String repaired = shelf.ledger().repaired();
        if (repaired.isEmpty()) {
            add(Grade.GOOD, "ledger", "Revision " + shelf.ledger().known().revision() + ".");
        } else {
            add(Grade.WARNING, "ledger", repaired);
        }
        if (shelf.ledger().changedElsewhere()) {
            add(Grade.WARNING, "ledger", "Another process changed it. Follow it, or start again.");
        }
    }

    private void clearStore(LedgerState state) {
        Set<String> needed = new HashSet<>();
        state.hashes().forEach(sha256 -> needed.add(sha256 + ".jar"));
        Instant old = Instant.now().minus(SPARED);
        int cleared = 0;
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(shelf.home().store(), "{*,.*}.jar")) {
            for (Path jar : jars) {
                boolean unused = !needed.contains(String.valueOf(jar.getFileName()));
                // Another process may be staging what is not in the ledger yet.
                if (unused
                        && shelf.home().writable()
                        && Files.getLastModifiedTime(jar).toInstant().isBefore(old)) {
                    Files.delete(jar);
                    cleared++;
                }
            }
        } catch (IOException failed) {
            log.warn("The store could not be cleared: " + failed.getMessage());
        }
        if (cleared > 0) {
            add(Grade.GOOD, "store", cleared + " jars that nobody needs any more were cleared away.");
        }
    }
}
