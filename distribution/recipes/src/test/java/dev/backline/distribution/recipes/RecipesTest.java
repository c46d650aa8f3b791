package dev.backline.distribution.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe does what a producer wants: measured in the files that it made. */
class RecipesTest {
    private static final List<String> DRUMS =
            List.of("Drums", "Kick", "Snare", "Clap", "Hat", "Open Hat", "Percussion");
    private static final Pattern STEM = Pattern.compile("\\d+ (.+) [0-9.]+bpm .*\\.wav");

    @TempDir
    static Path folder;

    private static Path installation = Path.of("");
    private static Optional<JsonNode> keys = Optional.empty();
    private static Optional<Backline> started = Optional.empty();

    @BeforeAll
    static void makeTwoKeys() throws Exception {
        installation = Path.of(System.getProperty("backline.installation")).toRealPath();
        started = Optional.of(new Backline(installation, folder));
        keys = Optional.of(
                backline().recipe("three-keys", "--keys", "Dm", "--keys", "F", "--minutes", "0.5", "--seed", "3"));
    }

    @Test
    void threeKeysMakesOneBriefInEachKey() throws Exception {
        JsonNode results = keys.orElseThrow();

        assertThat(results.findValuesAsText("key")).containsExactly("Dm", "F");
        assertThat(results.findValuesAsText("name").stream().distinct()).hasSize(1);
        for (JsonNode track : results) {
            assertThat(track.get("notes").asInt()).isGreaterThan(200);
            assertThat(track.get("lufs").asDouble()).isCloseTo(-9.5, within(0.2));
        }
        assertThat(Files.mismatch(master(0), master(1))).isNotNegative();
    }

    @Test
    void practiceMixIsTheSumOfTheStemsWithoutTheDrums() throws Exception {
        JsonNode mix = backline()
                .recipe("practice-mix", "Three Keys/Dm", "--out", "mix.wav")
                .get(0);
        Sound without = new Sound(new double[0]);
        Sound all = new Sound(new double[0]);
        for (Path stem : stems()) {
            Sound sound = Sound.load(stem);
            all = all.plus(sound);
            without = DRUMS.contains(part(stem)) ? without : without.plus(sound);
        }

        Sound made = Sound.load(folder.resolve("mix.wav"));
        assertThat(made.differenceDb(without)).isLessThan(-100);
        assertThat(made.differenceDb(all)).isGreaterThan(-50);
        assertThat(mix.get("peak").asDouble()).isLessThan(-0.5);
        System.out.printf("practice-mix: %.0f dB from the sum of the kept stems%n", made.differenceDb(without));
    }

    @Test
    void loudnessReportTellsWhatBringsEachFileToTheTarget() throws Exception {
        JsonNode results =
                backline().recipe("loudness-report", "Three Keys/Dm/Stems", "--target", "-20", "--csv", "loud.csv");
        List<String> rows = Files.readAllLines(folder.resolve("loud.csv"));

        assertThat(rows).hasSize(results.size() + 1).first().isEqualTo("\"file\",\"lufs\",\"peak\",\"advice\"");
        Pattern advice = Pattern.compile("(up|down) ([0-9.]+) dB.*");
        for (JsonNode line : results) {
            Matcher matcher = advice.matcher(line.get("advice").asText());
            if (matcher.matches()) {
                double change =
                        Double.parseDouble(matcher.group(2)) * (matcher.group(1).equals("up") ? 1 : -1);
                assertThat(line.get("lufs").asDouble() + change).isCloseTo(-20, within(0.11));
            }
        }
        assertThat(backline().run("run", "loudness-report", "home/console").code())
                .isNotZero();
    }

    @Test
    void archiveTrackHoldsEveryByteAndRefusesWhatWasChanged() throws Exception {
        Path track = folder.resolve("Three Keys").resolve("F");
        JsonNode archive = backline()
                .recipe("archive-track", "Three Keys/F", "--out", "a.zip")
                .get(0);
        backline().recipe("archive-track", "Three Keys/F", "--out", "b.zip");

        assertThat(Files.mismatch(folder.resolve("a.zip"), folder.resolve("b.zip")))
                .isEqualTo(-1);
        try (ZipFile zip = new ZipFile(folder.resolve("a.zip").toFile());
                Stream<Path> files = Files.walk(track)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = track.relativize(file).toString().replace('\\', '/');
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    assertThat(in.readAllBytes()).as(name).isEqualTo(Files.readAllBytes(file));
                }
            }
            try (InputStream note = zip.getInputStream(zip.getEntry("HOW TO MAKE IT AGAIN.txt"))) {
                assertThat(new String(note.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("seed=3", "key=F");
            }
            assertThat(zip.size()).isEqualTo(archive.get("files").asInt());
        }
        Path midi = track.resolve(name(1) + ".mid");
        byte[] before = Files.readAllBytes(midi);
        Files.write(midi, new byte[] {1, 2, 3});
        Backline.Run refused = backline().run("run", "archive-track", "Three Keys/F", "--out", "c.zip");
        Files.write(midi, before);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Changed since it was made");
        assertThat(folder.resolve("c.zip")).doesNotExist();
    }

    @Test
    void findMissingSamplesNamesTheSampleThatWasTakenAway() throws Exception {
        Path copy = folder.resolve("copy");
        Path sample = copyProject(folder.resolve("Three Keys").resolve("Dm"), copy);
        Files.delete(sample);

        JsonNode results = backline().recipe("find-missing-samples", "copy", "--only-troubled");
        assertThat(results).hasSize(1);
        assertThat(results.get(0).get("which").asText()).contains(String.valueOf(sample.getFileName()));
    }

    @Test
    void finishAmbientProposesWhatAnOverloadedTrackCanDoWithout() throws Exception {
        Path copy = folder.resolve("overloaded");
        copyProject(folder.resolve("Three Keys").resolve("Dm"), copy);
        Path plain = found(copy, ".als");
        JsonNode tracks = tracks(plain);
        List<String> words = new ArrayList<>(List.of("set", "edit", plain.toString()));
        int bass = numbered(tracks, "Bass", "midi");
        edit(words, "track.add midi \"Idea 7\"");
        edit(words, "track.duplicate #" + bass + " \"Second Bass\"");
        edit(words, "track.volume Delay -inf");
        Path set = copy.resolve("Over.als");
        words.addAll(List.of("-o", set.toString()));
        Backline.Run overloaded = backline().run(words.toArray(String[]::new));
        assertThat(overloaded.code()).as(overloaded.err()).isZero();
        byte[] before = Files.readAllBytes(set);

        JsonNode made = backline()
                .recipe("finish-ambient", set.toString(), "--heavy", "1", "--mud", "5")
                .get(0);
        assertThat(made.get("muted")).extracting(JsonNode::asText).contains("Idea 7", "Second Bass", "Delay");
        assertThat(made.get("muted").size()).isLessThan(tracks.size() / 2);
        assertThat(made.get("doubled").get(0)).extracting(JsonNode::asText).containsExactly("Second Bass", "Bass");
        assertThat(Files.readAllBytes(set)).isEqualTo(before);

        String text = backline().run("set", "text", made.get("set").asText()).out();
        assertThat(text)
                .containsPattern("Track \\d+ \"Idea 7\": Track activator off")
                .containsPattern("Track \\d+ \"Second Bass\": Track activator off")
                .containsPattern("Track \\d+ \"Bass\": Track activator on")
                .containsPattern("Return . \"Delay\": Track activator off")
                .contains("locator \"Shape: Emerge\" at bar 1");
        assertThat(tracks(Path.of(made.get("set").asText())).size())
                .isEqualTo(tracks(set).size());
        Path bounces = copy.resolve("Over finished Bounces");
        for (JsonNode part : made.get("heavy")) {
            double[] sound =
                    Sound.load(found(bounces, " " + part.asText() + ".wav")).values();
            assertThat(java.util.Arrays.stream(sound).map(Math::abs).max().orElse(0))
                    .isGreaterThan(0.001);
        }
        assertThat(made.get("heavy")).isNotEmpty();
        assertThat(Files.readString(copy.resolve("Over finished.md")))
                .contains("Second Bass plays what Bass plays", "Idea 7 has no clip", "nothing comes back from it");
        assertThat(backline().run("run", "finish-ambient", set.toString()).err())
                .contains("is there already");
    }

    private static void edit(List<String> words, String line) {
        words.add("--change");
        words.add(line);
    }

    private static JsonNode tracks(Path set) throws Exception {
        return backline()
                .run("set", "info", set.toString(), "--json")
                .results()
                .get(0)
                .get("tracks");
    }

    private static int numbered(JsonNode tracks, String name, String kind) {
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).get("name").asText().equals(name)
                    && tracks.get(i).get("kind").asText().equals(kind)) {
                return i + 1;
            }
        }
        throw new AssertionError("There is no " + kind + " track " + name + " in " + tracks);
    }

    private static Path found(Path where, String ending) throws Exception {
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + ending + " in " + where));
        }
    }

    @Test
    void packMySetupCanBeReadOnAnotherComputer() throws Exception {
        Backline mine = new Backline(installation, Files.createDirectories(folder.resolve("mine")));
        assertThat(mine.run("settings", "set", "pipeline.stage.drums", "house.drums")
                        .code())
                .isZero();
        mine.recipe(
                "pack-my-setup", "--scripts", installation.resolve("scripts").toString());

        Path setup = folder.resolve("mine").resolve("My Backline");
        Backline other = new Backline(installation, Files.createDirectories(folder.resolve("other")));
        assertThat(other.run(
                                "settings",
                                "import",
                                setup.resolve("settings.json").toString())
                        .code())
                .isZero();
        assertThat(other.run("settings", "get", "pipeline.stage.drums", "--json")
                        .results()
                        .get(0)
                        .get("value")
                        .asText())
                .isEqualTo("house.drums");
        assertThat(Files.readAllLines(setup.resolve("bundles.csv"))).hasSizeGreaterThan(20);
        assertThat(setup.resolve("scripts").resolve("three-keys.groovy")).exists();
        assertThat(Files.readString(setup.resolve("doctor.json")))
                .doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void compareSeedsListsWhatDiffers() throws Exception {
        JsonNode lines = backline().recipe("compare-seeds", "--first", "4", "--second", "5", "--minutes", "0.5");

        int different = 0;
        for (JsonNode line : lines) {
            assertThat(line.get("same").asBoolean()).isEqualTo(line.get("first").equals(line.get("second")));
            different += line.get("same").asBoolean() ? 0 : 1;
        }
        assertThat(different).isGreaterThanOrEqualTo(3);
        assertThat(lines.findValuesAsText("part")).contains("Key", "Sections", "Kick", "Bass");
    }

    @Test
    void everyGenreWritesAPageWithAPlayerForEachSketch() throws Exception {
        JsonNode sketches = backline().recipe("every-genre", "--genres", "ambient");

        String page = Files.readString(folder.resolve("Sketches").resolve("sketches.html"));
        List<String> sources = new ArrayList<>();
        Matcher matcher = Pattern.compile("src=\"([^\"]+)\"").matcher(page);
        while (matcher.find()) {
            sources.add(matcher.group(1).replace("&amp;", "&"));
        }
        assertThat(sources)
                .hasSize(sketches.size())
                .allSatisfy(source ->
                        assertThat(folder.resolve("Sketches").resolve(source)).isNotEmptyFile());
    }

    @Test
    void morningSketchWaitsForItsTimeInAConsole() throws Exception {
        Path scripts = Files.createDirectories(backline().home().resolve("scripts"));
        Files.copy(
                installation.resolve("scripts").resolve("morning-sketch.groovy"),
                scripts.resolve("morning-sketch.groovy"));
        Backline.Run run = backline().runWith("def x = 20\nsleep 4000\nx + 22\nexit\n", "console");

        assertThat(run.out())
                .contains("Scripts of the home: 2 triggers are on.")
                .contains("42");
        assertThat(run.code()).isZero();
    }

    private static Backline backline() {
        return started.orElseThrow();
    }

    private static Path master(int index) {
        return folder.resolve(keys.orElseThrow().get(index).get("master").asText());
    }

    private static String name(int index) {
        return keys.orElseThrow().get(index).get("name").asText();
    }

    private static List<Path> stems() throws Exception {
        Path stems = folder.resolve("Three Keys").resolve("Dm").resolve("Stems");
        try (Stream<Path> files = Files.list(stems)) {
            return files.filter(
                            f -> STEM.matcher(String.valueOf(f.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String part(Path stem) {
        Matcher matcher = STEM.matcher(String.valueOf(stem.getFileName()));
        assertThat(matcher.matches()).isTrue();
        return matcher.group(1);
    }

    /** Copies the project folder of a track and answers one of the samples in the copy. */
    private static Path copyProject(Path track, Path copy) throws Exception {
        Path project;
        try (Stream<Path> all = Files.list(track)) {
            project = all.filter(f -> f.toString().endsWith(" Project"))
                    .findFirst()
                    .orElseThrow();
        }
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(project.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        try (Stream<Path> samples = Files.walk(copy.resolve("Samples"))) {
            return samples.filter(f -> f.toString().endsWith(".wav"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
