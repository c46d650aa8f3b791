package dev.backline.core.internal.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * The machine as the program sees it.
 *
 * @param system name of the operating system
 * @param systemVersion its version
 * @param architecture of the processor
 * @param java feature number of the Java that runs
 * @param javaText its full version and vendor
 * @param cores processors that this process may use
 * @param heapBytes memory that Java may use
 */
record Machine(
        String system,
        String systemVersion,
        String architecture,
        int java,
        String javaText,
        int cores,
        long heapBytes) {
    private static final int JAVA = 25;
    private static final int FEW_CORES = 2;
    private static final long SMALL_HEAP = 512L << 20;

    static Machine here() {
        return new Machine(
                System.getProperty("os.name", "unknown"),
                System.getProperty("os.version", ""),
                System.getProperty("os.arch", "unknown"),
                Runtime.version().feature(),
                Runtime.version() + " (" + System.getProperty("java.vendor", "unknown") + ")",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory());
    }

    List<CheckResult> check() {
        List<CheckResult> results = new ArrayList<>();
        results.add(systemCheck());
        results.add(javaCheck());
        String coresFound = cores + (cores == 1 ? " core" : " cores");
        results.add(
                cores >= FEW_CORES
                        ? CheckResult.ok("processor", coresFound, "at least " + FEW_CORES)
                        : CheckResult.warning(
                                "processor",
                                coresFound,
                                "at least " + FEW_CORES,
                                "rendering works and takes longer; give the process more cores"));
        String heap = (heapBytes >> 20) + " MB for Java";
        results.add(
                heapBytes >= SMALL_HEAP
                        ? CheckResult.ok("memory", heap, "at least " + (SMALL_HEAP >> 20) + " MB")
                        : CheckResult.warning(
                                "memory",
                                heap,
                                "at least " + (SMALL_HEAP >> 20) + " MB",
                                "long tracks may not fit; set JAVA_OPTS=-Xmx1g"));
        return results;
    }

    private CheckResult systemCheck() {
        String found = (system + " " + systemVersion + ", " + architecture).replaceAll("\\s+", " ");
        String expected = "Linux, macOS, Windows; 64 bit";
        boolean known = system.matches("(Linux|Mac|Windows).*")
                && List.of("amd64", "x86_64", "aarch64", "arm64").contains(architecture);
        return known
                ? CheckResult.ok("system", found, expected)
                : CheckResult.warning("system", found, expected, "it may work, but nobody has tried it");
    }

    private CheckResult javaCheck() {
        String expected = "Java " + JAVA;
        if (java == JAVA) {
            return CheckResult.ok("java", javaText, expected);
        }
        return java > JAVA
                ? CheckResult.warning("java", javaText, expected, "start with the Java that comes with Backline")
                : CheckResult.problem("java", javaText, expected, "install a JDK " + JAVA + " and set JAVA_HOME to it");
    }
}
