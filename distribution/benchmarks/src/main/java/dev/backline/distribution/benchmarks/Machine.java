package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says on what was measured, since figures of different machines do not compare. */
final class Machine {
    private Machine() {}

    static String describe(Settings settings) throws IOException {
        String karafJava = settings.jdk17().map(Path::toString).orElse("none");
        return Runtime.getRuntime().availableProcessors() + " processors (" + field("/proc/cpuinfo", "model name")
                + "), "
                + field("/proc/meminfo", "MemTotal") + " memory, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "; Java " + Runtime.version() + "; Karaf on " + karafJava + ".\n"
                + load() + "\n";
    }

    /** The load that others and we make; figures taken at more than the number of processors are worth little. */
    static String load() throws IOException {
        return "\nLoad (1, 5, 15 min): "
                + String.join(", ", Files.readString(Path.of("/proc/loadavg")).split(" ", -1))
                        .replaceAll("^((?:[^,]*, ){2}[^,]*).*\\s*", "$1")
                + "\n";
    }

    /** Numbers of the processors that this process may run on. */
    static List<Integer> processors() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String range : field("/proc/self/status", "Cpus_allowed_list").split(",", -1)) {
            String[] ends = range.split("-", 2);
            for (int one = Integer.parseInt(ends[0]); one <= Integer.parseInt(ends[ends.length - 1]); one++) {
                numbers.add(one);
            }
        }
        return numbers;
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
