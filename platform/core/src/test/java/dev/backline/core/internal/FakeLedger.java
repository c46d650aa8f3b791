package dev.backline.core.internal;

import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Happening;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import dev.backline.kernel.spi.Ledger;
import dev.backline.kernel.spi.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A ledger that a test writes. */
public final class FakeLedger implements Ledger {
    /** Bundles. */
    public final List<Installed> bundles = new ArrayList<>();

    /** What happened, newest first. */
    public final List<Happening> happenings = new ArrayList<>();

    /** Adds a bundle with the versions before it. */
    public void add(String name, Installed.State state, Optional<String> fault, String... previous) {
        List<Kept> kept = Arrays.stream(previous)
                .map(version -> new Kept(version, "beef"))
                .toList();
        Trust trust = Trust.of(Consent.LOCAL);
        bundles.add(new Installed(name, "1.0.0", "cafe", "bundles/" + name + ".jar", trust, state, fault, kept));
    }

    /** Adds what happened to a bundle. */
    public void happened(String name, String sentence) {
        happenings.addFirst(new Happening(happenings.size() + 1, Instant.EPOCH, name, sentence));
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public List<Installed> installed() {
        return List.copyOf(bundles);
    }

    @Override
    public Optional<Installed> find(String symbolicName) {
        return bundles.stream()
                .filter(b -> b.symbolicName().equals(symbolicName))
                .findFirst();
    }

    @Override
    public List<Happening> history() {
        return List.copyOf(happenings);
    }

    @Override
    public boolean changedElsewhere() {
        return false;
    }

    @Override
    public String faultReport() {
        return "";
    }
}
