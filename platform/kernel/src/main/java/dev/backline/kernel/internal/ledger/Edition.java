package dev.backline.kernel.internal.ledger;

import dev.backline.kernel.internal.home.Home;
import dev.backline.kernel.internal.home.KernelLog;
import dev.backline.kernel.internal.home.SafeFiles;
import dev.backline.kernel.internal.home.Sha256;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.internal.manifest.BundleJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bundles of the installation, as its {@code edition.list} names them: {@code sha256 startlevel file origin}, one a
 * line, {@code #} for comments.
 *
 * <p>Hashing some 30 MB at each start would cost more than the start itself. So a jar is hashed in full when it is first
 * met, and its size, modification time and symbolic name are noted in an index in the home; a jar that still has that
 * size and time is taken as checked. This finds damage and honest mistakes, not an attacker who can write into the
 * installation, and who could change the kernel just as well. {@code bundle doctor} hashes everything.
 */
public final class Edition {
    private final Path install;
    private final Path index;
    private final boolean writable;
    private final KernelLog log;
    private final List<String> faults = new ArrayList<>();
    private final List<Wanted> bundles = new ArrayList<>();

    private Edition(Path install, Home home, KernelLog log) {
        this.install = install;
        this.index = home.cache().resolve("edition-" + Integer.toHexString(install.hashCode()) + ".index");
        this.writable = home.writable();
        this.log = log;
    }

    /** Reads the edition of an installation; without an installation, or without a list, it is empty. */
    public static Edition load(Optional<Path> install, Home home, KernelLog log) throws IOException {
        Edition edition = new Edition(install.orElse(home.root()), home, log);
        Path list = edition.install.resolve("edition.list");
        if (install.isPresent() && Files.exists(list)) {
            edition.read(Files.readAllLines(list));
        }
        return edition;
    }

    /** The bundles, in the order of the list. */
    public List<Wanted> bundles() {
        return List.copyOf(bundles);
    }

    /** What is wrong with the installation, for a person. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void read(List<String> lines) throws IOException {
        Map<String, Known> known = readIndex();
        Map<String, Known> next = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length < 3) {
                    faults.add(install.resolve("edition.list") + " has the line \"" + line
                            + "\", but \"sha256 startlevel file origin\" was expected. Install Backline again.");
                } else {
                    one(fields, known, next);
                }
            }
        }
        if (writable && !next.equals(known)) {
            writeIndex(next);
        }
    }

    private void one(String[] fields, Map<String, Known> known, Map<String, Known> next) throws IOException {
        Path jar = install.resolve("bundles").resolve(fields[2]);
        BasicFileAttributes file;
        try {
            file = Files.readAttributes(jar, BasicFileAttributes.class);
        } catch (IOException gone) {
            faults.add(jar + " is missing. Install Backline again.");
            return;
        }
        Known there = known.get(fields[2]);
        long modified = file.lastModifiedTime().toMillis();
        if (there == null || !there.fits(fields[0], file.size(), modified)) {
            Optional<Known> checked = check(jar, fields[0], file.size(), modified);
            if (checked.isEmpty()) {
                return;
            }
            there = checked.get();
        }
        next.put(fields[2], there);
        bundles.add(
                new Wanted(there.symbolicName(), there.version(), fields[0], Integer.parseInt(fields[1]), true, jar));
    }

    private Optional<Known> check(Path jar, String sha256, long size, long modified) throws IOException {
        String found = Sha256.of(jar);
        if (!found.equals(sha256)) {
            faults.add(jar + " was changed: its SHA-256 is " + found + ", but " + sha256
                    + " was expected. It is left out. Install Backline again.");
            return Optional.empty();
        }
        try {
            BundleJar bundle = BundleJar.read(jar, jar.toString());
            return Optional.of(new Known(
                    sha256,
                    size,
                    modified,
                    bundle.symbolicName(),
                    bundle.version().toString()));
        } catch (BadBundleException bad) {
            faults.add(bad.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Known> readIndex() {
        Map<String, Known> known = new HashMap<>();
        try {
            if (Files.exists(index)) {
                for (String line : Files.readAllLines(index)) {
                    String[] f = line.split("\t", -1);
                    Known one = new Known(f[1], Long.parseLong(f[2]), Long.parseLong(f[3]), f[4], f[5]);
                    known.put(f[0], one);
                }
            }
        } catch (IOException | RuntimeException damaged) {
            log.warn(index + " is damaged and is made again: " + damaged);
            known.clear();
        }
        return known;
    }

    private void writeIndex(Map<String, Known> next) throws IOException {
        StringBuilder text = new StringBuilder();
        next.forEach((file, k) -> text.append(file)
                .append('\t')
                .append(k.sha256())
                .append('\t')
                .append(k.size())
                .append('\t')
                .append(k.modified())
                .append('\t')
                .append(k.symbolicName())
                .append('\t')
                .append(k.version())
                .append('\n'));
        SafeFiles.write(index, text.toString());
    }

    private record Known(String sha256, long size, long modified, String symbolicName, String version) {
        boolean fits(String expected, long nowSize, long nowModified) {
            return sha256.equals(expected) && size == nowSize && modified == nowModified;
        }
    }
}
