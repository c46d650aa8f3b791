package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the probe for sound, and its peers where they are there. */
final class SoundProbe {
    private static final List<String> OURS = List.of("dev.backline.sound", "dev.backline.model");

    private final Bench bench;
    private final Processes processes;
    private final Path folder;

    SoundProbe(Bench bench) throws IOException {
        this.bench = bench;
        this.folder = Folders.fresh(bench.work().resolve("sound"));
        this.processes = new Processes(folder);
    }

    Path folder() {
        return folder;
    }

    /** The probe on this program's Java, with the flags of long work and {@code more}. */
    Run run(List<String> more, String... words) throws IOException, InterruptedException {
        List<String> jars =
                Folders.jars(bench.settings().installation().toAbsolutePath().resolve("bundles"), OURS);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(more);
        command.addAll(List.of("-cp", Jars.classes() + ":" + String.join(":", jars)));
        command.add("dev.backline.distribution.benchmarks.sound.SoundMain");
        command.addAll(List.of(words));
        return peer(command);
    }

    Run peer(List<String> command) throws IOException, InterruptedException {
        return processes.run(Map.of(), command);
    }

    /** The jars of JTransforms that the build brought; none where it did not. */
    static List<String> jtransforms() throws IOException {
        Path peers = Jars.classes().resolveSibling("peers");
        if (!Files.isDirectory(peers)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(peers)) {
            return found.map(Path::toString).sorted().toList();
        }
    }

    /** Whether a program can be started by its name. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1)).anyMatch(p -> Files.isExecutable(Path.of(p, program)));
    }

    /** Reads lines {@code sound NAME FIGURE}; others are passed over. */
    static Map<String, Double> figures(String out) {
        return out.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 3 && words[0].equals("sound"))
                .collect(Collectors.toMap(words -> words[1], words -> Double.parseDouble(words[2]), Math::min));
    }
}
