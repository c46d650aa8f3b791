package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the folder that a user installs: launchers, class path, bundles, list with hashes, notices, recipes. */
final class Installation {
    private final Path root;
    private final Pool pool;
    private final Release release;

    Installation(Path root, Pool pool, Release release) {
        this.root = root;
        this.pool = pool;
        this.release = release;
    }

    void write(Edition edition, Path home) throws IOException, AssemblyException {
        List<Edition.Entry> entries = edition.entries();
        List<Artifact> artifacts = new ArrayList<>();
        for (Edition.Entry entry : entries) {
            artifacts.add(checked(edition, entry));
        }
        Tree.Writer writer = new Tree.Writer(home, release.time());
        StringBuilder list = new StringBuilder("# sha256 start-level file origin\n");
        for (int i = 0; i < entries.size(); i++) {
            Artifact artifact = artifacts.get(i);
            int level = entries.get(i).level();
            String place = entries.get(i).folder() + artifact.fileName();
            writer.copy(artifact.file(), place);
            if (level > 0) {
                list.append(Hash.of(artifact.file())).append(' ').append(level).append(' ');
                list.append(artifact.fileName())
                        .append(' ')
                        .append(artifact.origin())
                        .append('\n');
            }
        }
        writer.text("edition.list", list.toString());
        writer.text("SBOM.cdx.json", Sbom.of(release, artifacts));
        writer.text("NOTICE", Notices.of(root.resolve("NOTICE"), artifacts));
        writer.copy(root.resolve("LICENSE"), "LICENSE");
        writer.copyTree(root.resolve("distribution/assembler/src/main/launcher"), "");
        writer.copy(root.resolve(".mvn/jdk.sh"), "lib/jdk.sh");
        writer.copy(root.resolve(".mvn/jdk.cmd"), "lib/jdk.cmd");
        if (Files.isDirectory(root.resolve("scripts"))) {
            writer.copyTree(root.resolve("scripts"), "scripts/");
        }
        if (Files.isDirectory(edition.overlay())) {
            writer.copyTree(edition.overlay(), "");
        }
        writer.removeOthers(Set.of(
                "lib/backline.aot", "lib/backline.aot.key", "lib/backline.aot.window", "lib/backline.aot.window.key"));
    }

    private Artifact checked(Edition edition, Edition.Entry entry) throws IOException, AssemblyException {
        Artifact artifact = pool.artifact(edition.name(), entry.module());
        String found = Hash.of(artifact.file());
        if (entry.sha256().isPresent() && !entry.sha256().get().equals(found)) {
            throw new AssemblyException("Edition " + edition.name() + ": " + entry.module() + " has the SHA-256 "
                    + found
                    + ", but " + entry.sha256().get() + " was expected. If its version was changed on purpose, put the"
                    + " new hash into the edition; otherwise delete " + artifact.file() + " and build again.");
        }
        if (entry.sha256().isEmpty() && !artifact.ours()) {
            throw new AssemblyException("Edition " + edition.name() + ": " + entry.module()
                    + " comes from others and has no hash. Write " + found + " behind it, after checking the jar.");
        }
        String symbolicName = artifact.header("Bundle-SymbolicName").orElse("").replaceFirst(";.*", "");
        if (artifact.ours() && entry.level() > 0 && !symbolicName.equals(artifact.name())) {
            throw new AssemblyException(artifact.file() + ": Bundle-SymbolicName is \"" + symbolicName + "\", but \""
                    + artifact.name() + "\" was expected: a bundle is named as its artifact and its root package.");
        }
        String capability = artifact.header("Require-Capability").orElse("");
        if (artifact.ours()
                && capability.contains("osgi.ee")
                && !capability.contains("(&(osgi.ee=JavaSE)(version=25))")) {
            throw new AssemblyException(
                    artifact.file() + ": the manifest requires \"" + capability
                            + "\", but Java SE 25 was expected; such a bundle never resolves. Check the version of bnd-maven-plugin.");
        }
        return artifact;
    }
}
