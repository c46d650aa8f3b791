package dev.backline.distribution.assembler;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/** An installation with its own Java runtime, linked from the Java that builds, for the platform at hand. */
final class SelfContained {
    /** What {@code jdeps} finds in our bundles, then what is reached by service or on request: character sets, TLS, zip files, Unsafe, vectors. */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.net.http",
            "java.prefs",
            "java.sql",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.incubator.vector",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    private SelfContained() {}

    static void build(Path installation, Path target, Instant time)
            throws IOException, InterruptedException, AssemblyException {
        Tree.delete(target);
        Tree.Writer writer = new Tree.Writer(target, time);
        for (String name : Tree.files(installation)) {
            if (!name.startsWith("lib/backline.aot")) {
                writer.copy(installation.resolve(name), name);
            }
        }
        link(target.resolve("runtime"));
        // The start-up cache holds the times of what it was made from, so they must be those that the archive gives.
        for (String name : Tree.files(target.resolve("runtime"))) {
            Path file = target.resolve("runtime").resolve(name);
            Instant stamp = Tree.stamp(time, Files.readAllBytes(file));
            if (Files.isWritable(file) || file.toFile().setWritable(true)) {
                Files.setLastModifiedTime(file, FileTime.from(stamp));
            }
        }
        StartupCache.train(target, target.resolve("runtime"));
    }

    static String platform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
        return os + "-" + System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
    }

    private static void link(Path runtime) throws AssemblyException {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new AssemblyException("This Java has no jlink. Build with a full JDK 25."));
        StringWriter said = new StringWriter();
        PrintWriter log = new PrintWriter(said);
        int code = jlink.run(
                log,
                log,
                "--add-modules",
                String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        if (code != 0 || !Files.exists(runtime.resolve("release"))) {
            throw new AssemblyException("jlink failed: " + said.toString().strip());
        }
    }
}
