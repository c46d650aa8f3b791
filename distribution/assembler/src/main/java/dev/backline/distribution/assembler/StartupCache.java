package dev.backline.distribution.assembler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the ahead-of-time cache of an installation by one training run. The JVM takes the cache only with the same Java
 * and the same class path, so it is made again when one of them changes. A start without it is slower, never wrong:
 * whatever fails here is said and passed over.
 */
final class StartupCache {
    private static final long LIMIT_S = 60;

    private StartupCache() {}

    static void train(Path home, Path java) throws IOException, InterruptedException {
        Path cache = home.resolve("lib/backline.aot");
        Path keyFile = home.resolve("lib/backline.aot.key");
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
            Process process = new ProcessBuilder(command(home, java, cache, scratch))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            if (ended && process.exitValue() == 0 && Files.exists(cache)) {
                Files.writeString(keyFile, key);
            } else {
                Files.deleteIfExists(cache);
                System.err.println("No start-up cache: the training run failed. " + firstLines(log));
            }
        } finally {
            Tree.delete(scratch);
        }
    }

    private static List<String> command(Path home, Path java, Path cache, Path scratch) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-XX:+UseSerialGC", "-Dbackline.install=" + home, "-Duser.home=" + scratch));
        command.add("-Djdk.reflect.useNativeAccessorOnly=true");
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(home), "dev.backline.kernel.Main"));
        command.addAll(List.of("--home", scratch.resolve("home").toString()));
        // A script that asks for the actions goes through everything that a short command does, and through Groovy.
        command.addAll(List.of("run", "--json", "-e", "actions()*.name"));
        return command;
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
