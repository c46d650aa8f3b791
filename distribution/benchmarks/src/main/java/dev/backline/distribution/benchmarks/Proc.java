package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What Linux tells about processes. */
final class Proc {
    private static final long GRACE_S = 20;

    private Proc() {}

    /** The most memory that one process below {@code root} had resident; returns when {@code root} has ended. */
    static double peakMegabytes(Process root) {
        double peak = 0;
        try {
            do {
                for (ProcessHandle child : root.descendants().toList()) {
                    peak = Math.max(peak, residentKilobytes(child.pid()) / 1024.0);
                }
            } while (!root.waitFor(250, TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return peak;
    }

    private static double residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /** User and system time so far of a living process and all below it, in seconds. */
    static double cpuSeconds(Process root) {
        return Stream.concat(Stream.of(root.toHandle()), root.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }

    /** Ends a process and all below it: asks first, then insists. */
    static void end(Process root) {
        List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
        all.add(root.toHandle());
        all.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_S);
        for (ProcessHandle one : all) {
            long left = Math.max(1, end - System.nanoTime());
            one.onExit().completeOnTimeout(one, left, TimeUnit.NANOSECONDS).join();
            one.destroyForcibly();
        }
    }

    /** Command lines of living processes, other than this one, that mention {@code folder}. */
    static List<String> leftovers(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (ProcessHandle one : ProcessHandle.allProcesses().toList()) {
            String line = commandLine(one.pid());
            if (one.pid() != ProcessHandle.current().pid() && line.contains(folder.toString())) {
                found.add(one.pid() + " " + line);
            }
        }
        return found;
    }

    private static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
