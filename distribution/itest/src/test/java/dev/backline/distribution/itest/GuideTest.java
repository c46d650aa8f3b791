package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows every page of the guide to the letter, two at a time: writes its files, types its commands, looks for what it shows. A
 * track that another page made by the same words is copied: same seed, same bytes.
 */
@Execution(ExecutionMode.CONCURRENT)
class GuideTest {
    /** A command that only makes a track, in a home and a folder that nothing was done in. */
    private static final Pattern MAKES = Pattern.compile("backline make [^|>&;$]* --out (\\w+) --quiet");

    private static final Map<String, FutureTask<Made>> MADE = new ConcurrentHashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    /** What a command came to, and the folder that it made. */
    private record Made(Backline.Answer answer, Path track) {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("backline.guide")))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandDoesWhatThePageSays(Path page) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("work"));
        Files.createSymbolicLink(
                folder.resolve("backline"), Backline.installed().resolve("bin/backline"));
        Backline backline = new Backline(temp.resolve("home"), folder);
        for (GuidePage.Step step : GuidePage.read(page).steps()) {
            switch (step) {
                case GuidePage.Step.Write write -> write(folder, write);
                case GuidePage.Step.Command command -> run(backline, folder, command);
            }
        }
    }

    private static void write(Path folder, GuidePage.Step.Write write) throws IOException {
        Path file = folder.resolve(write.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, write.content());
    }

    private static void run(Backline backline, Path folder, GuidePage.Step.Command command) throws Exception {
        Backline.Answer answer = answer(backline, folder, command.line());
        assumeFalse(answer.err().contains("JavaFX cannot start"), "JavaFX has not the libraries that it needs here");
        assertThat(answer.exit())
                .as("exit of: " + command.line() + "\n" + answer.all())
                .isEqualTo(command.exit());
        String printed = folded(answer.all());
        for (String shown : command.shown()) {
            assertThat(printed).as("output of: " + command.line()).contains(folded(shown));
        }
    }

    private static Backline.Answer answer(Backline backline, Path folder, String line) throws Exception {
        Matcher makes = MAKES.matcher(line);
        if (!makes.matches() || Files.exists(folder.resolve(makes.group(1)))) {
            return backline.shell(line);
        }
        Path track = folder.resolve(makes.group(1));
        FutureTask<Made> mine = new FutureTask<>(() -> {
            Backline.Answer answer = backline.shell(line);
            Path kept = Files.createTempDirectory(shared, "made").resolve("track");
            return new Made(answer, answer.exit() == 0 ? copy(track, kept) : track);
        });
        FutureTask<Made> first = MADE.computeIfAbsent(line, l -> mine);
        if (first == mine) {
            mine.run();
        } else if (first.get().answer().exit() == 0) {
            copy(first.get().track(), track);
        }
        return first.get().answer();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
