package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jars that Maven resolved for this build, by {@code group:artifact}, or {@code group:artifact:platform} for those that differ. */
final class Pool {
    private static final Pattern LINE =
            Pattern.compile("\\s*([^:\\s]+):([^:]+):jar:(?:([^:]+):)?([^:]+):[a-z]+:(.+?\\.jar).*");

    private final Map<String, Artifact> artifacts = new TreeMap<>();

    /** Reads what {@code dependency:list} wrote with absolute file names. */
    static Pool load(Path list) throws IOException {
        Pool pool = new Pool();
        for (String line : Files.readAllLines(list)) {
            Matcher match = LINE.matcher(line);
            if (match.matches()) {
                Artifact artifact =
                        new Artifact(match.group(1), match.group(2), match.group(4), Path.of(match.group(5)));
                String platform = match.group(3) == null ? "" : ":" + match.group(3);
                pool.artifacts.put(artifact.module() + platform, artifact);
            }
        }
        return pool;
    }

    Artifact artifact(String edition, String module) throws AssemblyException {
        Artifact artifact = artifacts.get(module);
        if (artifact == null) {
            throw new AssemblyException(
                    "Edition " + edition + " asks for " + module
                            + ", but the build does not know it. Add it to the dependencies of distribution/assembler/pom.xml.");
        }
        return artifact;
    }
}
