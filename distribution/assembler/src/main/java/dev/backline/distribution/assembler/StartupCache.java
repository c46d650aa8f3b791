package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the ahead-of-time caches of an installation by one training run each: one for commands, one for the window. The JVM takes a
 * cache only with the same Java, class path and modules, so it is made again when one of them changes. A start without it is
 * slower, never wrong: whatever fails here is said and passed over.
 */
final class StartupCache {
    private static final long LIMIT_S = 120;

    private StartupCache() {}

    static void train(Path home, Path java) throws IOException, InterruptedException {
        train(home, java, "backline.aot", command(home));
        if (Files.isDirectory(home.resolve("javafx"))) {
            train(home, java, "backline.aot.window", window(home));
        }
    }

    private static void train(Path home, Path java, String name, List<String> command)
            throws IOException, InterruptedException {
        Path cache = home.resolve("lib").resolve(name);
        Path keyFile = home.resolve("lib").resolve(name + ".key");
        String key = key(home, java);
        if (Files.exists(cache)
                && Files.exists(keyFile)
                && Files.readString(keyFile).equals(key)) {
            return;
        }
        Files.deleteIfExists(cache);
        Path scratch = Files.createTempDirectory("backline-training");
        try {
            Path log = scratch.resolve("log");
            if (run(java, cache, scratch, log, command) && Files.exists(cache)) {
                Files.writeString(keyFile, key);
            } else {
                Files.deleteIfExists(cache);
                System.err.println("No start-up cache " + name + ": the training run failed. " + firstLines(log));
            }
        } finally {
            Tree.delete(scratch);
        }
    }

    private static boolean run(Path java, Path cache, Path scratch, Path log, List<String> command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        words.add("-XX:AOTCacheOutput=" + cache);
        words.add("-Duser.home=" + scratch);
        words.addAll(command);
        Process process = new ProcessBuilder(words)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return ended && process.exitValue() == 0;
    }

    private static List<String> command(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        command.addAll(usual(home));
        // A script that asks for the actions goes through everything that a short command does, and through Groovy.
        command.addAll(List.of("run", "--json", "-e", "actions()*.name"));
        return command;
    }

    /** The whole window, drawn without a display; ZGC takes only classes that were not linked ahead of time. */
    private static List<String> window(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of("-XX:+UseZGC", "-XX:-AOTClassLinking"));
        command.addAll(List.of("--module-path", home.resolve("javafx").toString()));
        command.addAll(List.of("--add-modules", "javafx.controls", "--enable-native-access=javafx.graphics"));
        command.addAll(usual(home));
        command.addAll(List.of("desk", "shots", "--out", "pictures", "--theme", "dark", "--size", "1280x800"));
        command.addAll(List.of("--panel", "window", "--panel", "palette"));
        return command;
    }

    private static List<String> usual(Path home) throws IOException {
        List<String> usual = new ArrayList<>();
        usual.addAll(List.of("-Djdk.reflect.useNativeAccessorOnly=true", "--sun-misc-unsafe-memory-access=allow"));
        usual.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dbackline.install=" + home));
        usual.addAll(List.of("-cp", classPath(home), "dev.backline.kernel.Main", "--home", "home"));
        return usual;
    }

    /** The same order and spelling as in the launchers: the JVM compares it with the one of the training run. */
    static String classPath(Path home) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String name : List.of("dev.backline.kernel.jar", "org.apache.felix.framework.jar")) {
            jars.add(home.resolve("lib").resolve(name).toString());
        }
        return String.join(System.getProperty("path.separator"), jars);
    }

    private static String key(Path home, Path java) throws IOException {
        StringBuilder key = new StringBuilder(Hash.of(java.resolve("release"))).append('\n');
        for (String name : Tree.files(home.resolve("lib"))) {
            if (name.endsWith(".jar")) {
                key.append(Hash.of(home.resolve("lib").resolve(name))).append('\n');
            }
        }
        return key.append(Hash.of(home.resolve("edition.list"))).append('\n').toString();
    }

    private static String firstLines(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join(" ", lines.subList(0, Math.min(3, lines.size())));
    }
}
