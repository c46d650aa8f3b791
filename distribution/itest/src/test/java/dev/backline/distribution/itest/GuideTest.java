package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Follows every page of the guide to the letter, two at a time: writes its files, types its commands, looks for what it shows. */
@Execution(ExecutionMode.CONCURRENT)
class GuideTest {
    @TempDir
    Path temp;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("backline.guide")))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandDoesWhatThePageSays(Path page) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("work"));
        Files.createSymbolicLink(
                folder.resolve("backline"), Backline.installed().resolve("bin/backline"));
        Backline backline = new Backline(temp.resolve("home"), folder);
        for (GuidePage.Step step : GuidePage.read(page).steps()) {
            switch (step) {
                case GuidePage.Step.Write write -> write(folder, write);
                case GuidePage.Step.Command command -> run(backline, command);
            }
        }
    }

    private static void write(Path folder, GuidePage.Step.Write write) throws IOException {
        Path file = folder.resolve(write.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, write.content());
    }

    private static void run(Backline backline, GuidePage.Step.Command command) {
        Backline.Answer answer = backline.shell(command.line());
        assertThat(answer.exit())
                .as("exit of: " + command.line() + "\n" + answer.all())
                .isEqualTo(command.exit());
        String printed = folded(answer.all());
        for (String shown : command.shown()) {
            assertThat(printed).as("output of: " + command.line()).contains(folded(shown));
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
