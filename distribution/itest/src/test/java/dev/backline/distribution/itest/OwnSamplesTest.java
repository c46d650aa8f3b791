package dev.backline.distribution.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A track from a folder of recordings, of two minutes in the long profile; skipped where they do not lie beside the checkout. */
class OwnSamplesTest {
    private static final Pattern STEM = Pattern.compile("\\d\\d (.+) [0-9.]+bpm .*\\.wav");
    private static final Path SAMPLES =
            Path.of("../../../shared/data/audio/sonicpi").toAbsolutePath().normalize();

    @TempDir
    Path temp;

    @Test
    void sixOfTheFilesAreInTheSetPlayedByNotesAndHeardOnTheirTracks() throws IOException {
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
                Boolean.getBoolean("backline.long") ? "2" : "1",
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

        Set<String> audible = audible(backline, folder);
        List<String> heard = new ArrayList<>();
        JsonNode set = backline.run("set", "info", "t2/" + track.get("set").asText(), "--json", "--quiet")
                .json();
        for (JsonNode one : set.get("results").get(0).get("tracks")) {
            for (JsonNode played : one.get("played")) {
                if (played.asText().endsWith(".flac")
                        && audible.contains(one.get("name").asText())) {
                    heard.add(played.asText());
                }
            }
        }
        System.out.println("heard of the user's own files: " + heard);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(6);
    }

    /** Answers the parts that are heard: every track sounds through its bus into the mix, so one that is not silent is heard. */
    private static Set<String> audible(Backline backline, Path folder) throws IOException {
        List<String> words = new ArrayList<>(List.of("audio", "measure", "--json", "--quiet"));
        try (var tracks = Files.list(folder.resolve("t2/Tracks"))) {
            tracks.map(Path::toString).sorted().forEach(words::add);
        }
        Set<String> parts = new HashSet<>();
        for (JsonNode one : backline.run(words.toArray(String[]::new)).json().get("results")) {
            Matcher stem =
                    STEM.matcher(Path.of(one.get("file").asText()).getFileName().toString());
            if (stem.matches() && one.get("integratedLufs").asDouble(-99) > -60) {
                parts.add(stem.group(1));
            }
        }
        return parts;
    }
}
