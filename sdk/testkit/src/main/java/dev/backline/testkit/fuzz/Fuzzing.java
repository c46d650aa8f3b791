package dev.backline.testkit.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * A run of Jazzer over a class with {@code fuzzerTestOneInput}, in a process of its own, so that only the code in question is
 * instrumented there and its heap is bounded. The seeds lie in the folder {@code corpus} of the folder given; what is found by
 * the code it reaches is added there.
 *
 * <pre>{@code
 * Fuzzing.of(SetFuzz.class, folder).instrumenting("dev.example.**").run(10_000);
 * }</pre>
 *
 * <p>The target's dependencies come from this test's class path: Backline's, those of OSGi and Jazzer, and what {@link #with}
 * names; JUnit and the rest stay out.
 */
public final class Fuzzing {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

    private final Class<?> target;
    private final Path folder;
    private final List<String> needed = new ArrayList<>(List.of("classes", "backline", "jazzer", "jspecify", "osgi"));
    private final List<String> flags = new ArrayList<>();
    private int heapMegabytes = 256;
    private int seed = 7;

    private Fuzzing(Class<?> target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /** Answers a run; the test is skipped where Jazzer has no library. */
    public static Fuzzing of(Class<?> target, Path folder) {
        String machine = (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        Assumptions.assumeTrue(
                machine.matches("linux amd64|windows.* amd64|mac.*"), "Jazzer has no library for " + machine);
        return new Fuzzing(target, folder);
    }

    /** Answers the folder of the seeds below the folder of a run. */
    public static Path corpus(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("corpus"));
    }

    /** Says which classes guide it, such as {@code dev.example.**}. */
    public Fuzzing instrumenting(String classes) {
        flags.add("--instrumentation_includes=" + classes);
        return this;
    }

    /** Names more libraries of the class path by a part of their names. */
    public Fuzzing with(String... libraries) {
        needed.addAll(List.of(libraries));
        return this;
    }

    /** Bounds the heap; 256 MB are usual. An input that needs more ends the run. */
    public Fuzzing heap(int megabytes) {
        heapMegabytes = megabytes;
        return this;
    }

    /** Begins at another place of chance; 7 is usual. Many inputs are tried as several runs with a seed each. */
    public Fuzzing seed(int place) {
        seed = place;
        return this;
    }

    /** Gives words that are worth trying, as lines of libFuzzer's dictionaries; none when blank. */
    public Fuzzing words(String dictionary) throws IOException {
        if (!dictionary.isBlank()) {
            flags.add("-dict=" + Files.writeString(folder.resolve("words.txt"), dictionary));
        }
        return this;
    }

    /** Gives the target an argument. */
    public Fuzzing argument(String argument) {
        flags.add("--target_args=" + argument);
        return this;
    }

    /**
     * Runs it, seeded.
     *
     * @return how many inputs were tried
     * @throws AssertionError with all that Jazzer told, if an input threw, hung for a minute or needed more than the heap
     */
    public int run(int inputs) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command(inputs))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        Matcher done = DONE.matcher(told);
        if (exit != 0 || !done.find() || Integer.parseInt(done.group(1)) < inputs) {
            throw new AssertionError("Jazzer ended with " + exit + " and told:\n" + told);
        }
        return Integer.parseInt(done.group(1));
    }

    private List<String> command(int inputs) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                // Where what an input writes lands.
                "-Djava.io.tmpdir=" + folder,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-runs=" + inputs,
                "-timeout=60",
                // The heap is the limit: Linux hands the peak of the process that starts this one on to it.
                "-rss_limit_mb=0",
                "-seed=" + seed));
        command.addAll(flags);
        command.add(corpus(folder).toString());
        return command;
    }

    private String classPath() {
        Pattern wanted = Pattern.compile(".*(" + String.join("|", needed) + ").*");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(path -> wanted.matcher(path).matches() && !path.contains("testkit"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
