package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A track from a folder of recordings; reported as skipped where they do not lie beside the checkout. */
class OwnSamplesTest {
    private static final Path SAMPLES =
            Path.of("../../../shared/data/audio/sonicpi").toAbsolutePath().normalize();

    @TempDir
    Path temp;

    @Test
    void sixOfTheFilesAreInTheSetPlayedByNotesAndHeardInTheirStems() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no recordings beside the checkout");
        Path folder = Files.createDirectories(temp.resolve("work"));
        Backline backline = new Backline(temp.resolve("home"), folder);
        Backline.Answer made = backline.run(
                "make",
                "--samples",
                SAMPLES.toString(),
                "--genre",
                "techno",
                "--seed",
                "3",
                "--minutes",
                "2",
                "--lufs",
                "-9",
                "--variations",
                "0",
                "--out",
                "t2",
                "--json",
                "--quiet");
        assertThat(made.exit()).as(made.all()).isZero();
        JsonNode track = made.json().get("results").get(0);
        assertThat(track.get("lufs").asDouble()).isCloseTo(-9, within(0.2));
        assertThat(track.get("truePeak").asDouble()).isLessThanOrEqualTo(-1);

        List<String> heard = new ArrayList<>();
        JsonNode set = backline.run("set", "info", "t2/" + track.get("set").asText(), "--json", "--quiet")
                .json();
        for (JsonNode one : set.get("results").get(0).get("tracks")) {
            for (JsonNode played : one.get("played")) {
                if (played.asText().endsWith(".flac")
                        && audible(backline, folder, one.get("name").asText())) {
                    heard.add(played.asText());
                }
            }
        }
        System.out.println("heard of the user's own files: " + heard);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(6);
    }

    /** The pre-master is the sum of the stems, so a stem that is not silent is heard. */
    private static boolean audible(Backline backline, Path folder, String part) throws IOException {
        try (var stems = Files.list(folder.resolve("t2/Stems"))) {
            Path stem = stems.filter(s -> s.getFileName().toString().matches("\\d\\d " + part + " .*"))
                    .findFirst()
                    .orElseThrow();
            JsonNode measured = backline.run("audio", "measure", stem.toString(), "--json", "--quiet")
                    .json();
            return measured.get("results").get(0).get("integratedLufs").asDouble(-99) > -60;
        }
    }
}
