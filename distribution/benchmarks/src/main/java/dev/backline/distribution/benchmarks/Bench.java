package dev.backline.distribution.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What all parts share: the two programs that are measured, and the bundles that are put into them. */
final class Bench {
    private static final List<String> SCR = List.of(
            "org.osgi.util.function", "org.osgi.util.promise", "org.osgi.service.component", "org.apache.felix.scr");

    /** Bundle with which SCR configures components; its presence alone changes what SCR does for each bundle. */
    static final List<String> CONFIGADMIN = List.of("org.apache.felix.configadmin");

    private final Settings settings;
    private final Path work;
    private final Processes processes;

    Bench(Settings settings, Path work) {
        this.settings = settings;
        this.work = work;
        this.processes = new Processes(work);
    }

    Settings settings() {
        return settings;
    }

    Path work() {
        return work;
    }

    /** The launcher of the distribution, with this home. */
    Run backline(Path home, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return backline(List.of(), home, environment, List.of(words));
    }

    /** The same behind another command, such as one that chooses processors. */
    Run backline(List<String> behind, Path home, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(behind);
        command.add(
                settings.installation().toAbsolutePath().resolve("bin/backline").toString());
        command.addAll(List.of("--home", home.toString()));
        command.addAll(words);
        return processes.run(environment, command);
    }

    /** A command of somebody else's. */
    Run process(List<String> command) throws IOException, InterruptedException {
        return processes.run(Map.of(), command);
    }

    /** Plain Felix with Declarative Services, both out of the distribution, on this program's Java, and {@code more}. */
    Run felix(Path storage, List<String> flags, String mode, int rounds, int every, List<String> more)
            throws IOException, InterruptedException {
        Path installation = settings.installation().toAbsolutePath();
        String framework = Folders.jars(installation.resolve("lib"), List.of("org.apache.felix.framework"))
                .getFirst();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xlog:disable", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", Jars.classes() + ":" + framework));
        command.addAll(List.of("dev.backline.distribution.benchmarks.probe.PlainFelix", mode, storage.toString()));
        command.addAll(List.of("" + rounds, "" + every));
        command.addAll(List.of(Jars.tiny(work, 1).toString(), Jars.tiny(work, 2).toString()));
        command.addAll(Folders.jars(installation.resolve("bundles"), SCR));
        command.addAll(Folders.jars(installation.resolve("bundles"), more));
        return processes.run(Map.of(), command);
    }

    /** The rounds of {@code mode} in the distribution: the probe bundle lies in a fresh home and takes over. */
    Run probe(Path home, List<String> flags, String mode, int rounds, int every)
            throws IOException, InterruptedException {
        Folders.fresh(home);
        Jars.probe(Folders.fresh(home.resolve("bundles")));
        return backline(
                home,
                Map.of("BACKLINE_JAVA_OPTIONS", String.join(" ", flags)),
                "probe",
                mode,
                "" + rounds,
                "" + every,
                Jars.tiny(work, 1).toString(),
                Jars.tiny(work, 2).toString());
    }
}
