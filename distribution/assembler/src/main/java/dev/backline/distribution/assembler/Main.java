package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Builds one edition. Run by Maven at {@code package} with the properties {@code edition} (file), {@code pool}
 * (Maven's list of jars), {@code root} (the checkout), {@code out} (a folder), {@code version} and {@code time}; with
 * {@code dist=true} it adds the archive that carries its own Java.
 */
public final class Main {
    private Main() {}

    /** Builds the installation, trains its start-up cache and packs it. */
    public static void main(String[] args) throws IOException, InterruptedException, AssemblyException {
        Path root = Path.of(property("root"));
        Path out = Path.of(property("out"));
        Edition edition = Edition.load(Path.of(property("edition")));
        Instant time = Instant.parse(property("time"));
        Release release = new Release(edition.name(), property("version"), time);

        Path home = out.resolve("backline");
        new Installation(root, Pool.load(Path.of(property("pool"))), release).write(edition, home);
        TarGz.pack(home, out.resolve(release.archive("")), time);
        if (Boolean.getBoolean("dist")) {
            Path bundled = out.resolve("self-contained").resolve("backline");
            SelfContained.build(home, bundled, time);
            TarGz.pack(bundled, out.resolve(release.archive("-" + SelfContained.platform())), time);
        }
        StartupCache.train(home, Path.of(System.getProperty("java.home")));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The property " + name + " is missing; see distribution/assembler/pom.xml.");
        }
        return value;
    }
}
