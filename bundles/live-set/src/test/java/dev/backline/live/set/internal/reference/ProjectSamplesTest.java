package dev.backline.live.set.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedProject;
import dev.backline.live.set.internal.NoHistory;
import dev.backline.live.set.internal.action.SampleActions;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project in which ten files are missing, moved, renamed, doubled or unused. */
class ProjectSamplesTest {
    @TempDir
    Path temp;

    private Path project = Path.of("");
    private Path song = Path.of("");
    private Path old = Path.of("");
    private SampleActions actions = new SampleActions(NoHistory.output(Path.of("")));

    private static FileFacts facts(String content) {
        byte[] bytes = ("RIFF" + content).getBytes(StandardCharsets.UTF_8);
        return new FileFacts(bytes.length, FileFacts.crc(bytes));
    }

    @BeforeEach
    void plant() throws IOException {
        actions = new SampleActions(NoHistory.output(temp.resolve("home")));
        project = temp.resolve("Song Project");
        Files.createDirectories(project.resolve("Ableton Project Info"));
        Path imported = project.resolve("Samples/Imported");
        InventedProject.sound(imported.resolve("kick.wav"), "kick");
        InventedProject.sound(imported.resolve("Loop.WAV"), "loop");
        InventedProject.sound(imported.resolve("e\u0301te\u0301.wav"), "accents");
        InventedProject.sound(imported.resolve("backup.wav"), "backup");
        InventedProject.sound(imported.resolve("forgotten.wav"), "forgotten");
        InventedProject.sound(project.resolve("Samples/Recorded/take 2.aif"), "take");
        InventedProject.sound(project.resolve("Samples/Recorded/lost.wav"), "maybe it");
        InventedProject.sound(imported.resolve("kick.wav.asd"), "analysis");
        InventedProject.sound(temp.resolve("Elsewhere/hat.wav"), "hat");
        InventedProject.sound(temp.resolve("Elsewhere/kick.wav"), "another kick");
        InventedProject.sound(temp.resolve("Archive/deep/snare.wav"), "snare");
        InventedProject.sound(temp.resolve("Archive/copy/snare.wav"), "snare");
        InventedProject.sound(temp.resolve("Archive/sub.wav"), "bass");
        InventedProject.sound(temp.resolve("Archive/a/clap.wav"), "clap 1");
        InventedProject.sound(temp.resolve("Archive/b/clap.wav"), "clap 2");
        InventedProject.sound(temp.resolve("Archive/tom.wav"), "not that tom");
        song = new InventedProject("11.0_433")
                .clip("Kick", 3, "Samples/Imported/kick.wav", "/gone/kick.wav", 0, 0)
                .clip("Loop", 3, "Samples/Imported/loop.wav", "", 0, 0)
                .clip(
                        "Snare",
                        3,
                        "Samples/Imported/snare.wav",
                        "/gone/snare.wav",
                        facts("snare").size(),
                        facts("snare").crc())
                .clip(
                        "Snare again",
                        3,
                        "Samples/Imported/snare.wav",
                        "/gone/snare.wav",
                        facts("snare").size(),
                        facts("snare").crc())
                .clip(
                        "Bass",
                        3,
                        "Samples/Imported/bass.wav",
                        "",
                        facts("bass").size(),
                        facts("bass").crc())
                .clip("Clap", 0, "", "/gone/clap.wav", 0, 0)
                .clip("Tom", 0, "", "/gone/tom.wav", 99, 1)
                .clip("Lost", 3, "Samples/Imported/lost.wav", "", 0, 0)
                .clip("Pack", 5, "Samples/Drums/808.wav", "/Library/808.wav", 0, 0)
                .clip("Hat", 1, "../Elsewhere/hat.wav", "", 0, 0)
                .clip("Kick 2", 0, "", temp.resolve("Elsewhere/kick.wav").toString(), 0, 0)
                .save(project.resolve("Song.als"));
        old = new InventedProject("9.5_326")
                .oldClip("\u00e9t\u00e9", 3, List.of("Samples", "Imported"), "\u00e9t\u00e9.wav", 0, 0)
                .oldClip("Hat", 1, List.of("", "Elsewhere"), "hat.wav", 0, 0)
                .oldClip(
                        "Sub",
                        1,
                        List.of(""),
                        "sub.wav",
                        facts("bass").size(),
                        facts("bass").crc())
                .save(project.resolve("Old.als"));
        new InventedProject("11.0_433")
                .clip("Backup", 3, "Samples/Imported/backup.wav", "", 0, 0)
                .save(project.resolve("Backup/Song [2020].als"));
    }

    private MissingSamples missing(Path set) throws ActionFault {
        return actions.missing(List.of(set), Optional.empty(), Progress.NONE)
                .results()
                .getFirst();
    }

    private static SortedMap<String, String> tree(Path folder) throws IOException {
        SortedMap<String, String> states = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String state = Files.getLastModifiedTime(file) + " " + SetFile.hash(Files.readAllBytes(file));
                states.put(folder.relativize(file).toString(), state);
            }
        }
        return states;
    }

    private Outcome<SampleActions.RelinkedSet> relink(Path set, List<Path> take, boolean otherContent, Path out)
            throws ActionFault {
        return actions.relink(
                set,
                List.of(temp.resolve("Archive")),
                take,
                otherContent,
                Optional.empty(),
                Optional.of(out),
                false,
                false,
                Intent.APPLY,
                Progress.NONE);
    }

    private SampleActions.CollectedSet collect(Path set, List<Path> from, Optional<Path> out, Intent intent)
            throws ActionFault {
        return actions.collect(set, from, Optional.empty(), out, out.isEmpty(), false, intent, Progress.NONE)
                .results()
                .getFirst();
    }

    @Test
    void missingSamplesAreListedWithTheirUsersAndNothingIsTouched() throws Exception {
        SortedMap<String, String> before = tree(temp);
        MissingSamples list = missing(song);
        assertThat(List.of(list.named(), list.found(), list.ofLive())).containsExactly(10, 4, 1);
        assertThat(list.missing())
                .extracting(m -> m.path() + " <- " + String.join(", ", m.usedBy()))
                .containsExactly(
                        "/gone/clap.wav <- Drums / Clap",
                        "/gone/tom.wav <- Drums / Tom",
                        "Samples/Imported/bass.wav <- Drums / Bass",
                        "Samples/Imported/lost.wav <- Drums / Lost",
                        "Samples/Imported/snare.wav <- Drums / Snare, Drums / Snare again");
        assertThat(missing(old).missing())
                .extracting(MissingSamples.Missing::path)
                .containsExactly("../sub.wav");
        assertThat(tree(temp)).isEqualTo(before);
    }

    @Test
    void whatIsCertainIsRelinkedAndTheRestIsListed() throws Exception {
        Path out = project.resolve("Relinked.als");
        Outcome<SampleActions.RelinkedSet> outcome = relink(song, List.of(), false, out);
        SampleActions.RelinkedSet set = outcome.results().getFirst();
        assertThat(outcome.found()).isTrue();
        assertThat(set.relinked())
                .extracting(r -> r.name() + " " + r.by() + " " + temp.relativize(r.now()))
                .containsExactly("snare.wav name Archive/copy/snare.wav", "bass.wav content Archive/sub.wav");
        assertThat(set.open())
                .extracting(o -> o.name() + " " + o.why() + " " + o.candidates().size())
                .containsExactly("clap.wav ambiguous 2", "tom.wav other-content 1", "lost.wav not-found 0");
        assertThat(missing(out).missing())
                .extracting(MissingSamples.Missing::name)
                .containsExactly("clap.wav", "tom.wav", "lost.wav");
        String xml = new String(SetFile.load(out, Progress.NONE).document().bytes(), StandardCharsets.UTF_8);
        assertThat(xml).doesNotContain("/gone/snare.wav").doesNotContain("Imported/bass.wav");
    }

    @Test
    void ambiguityIsSolvedByTheUserAlone() throws Exception {
        Path out = project.resolve("Relinked.als");
        SampleActions.RelinkedSet set = relink(song, List.of(temp.resolve("Archive/b/clap.wav")), true, out)
                .results()
                .getFirst();
        assertThat(set.relinked())
                .extracting(r -> String.valueOf(r.now().getFileName()) + " "
                        + r.now().getParent().getFileName())
                .containsExactly("snare.wav copy", "sub.wav Archive", "clap.wav b", "tom.wav Archive");
        assertThat(set.open()).extracting(Relinking.Open::name).containsExactly("lost.wav");
    }

    @Test
    void anOldSetIsRelinkedInItsOwnShape() throws Exception {
        Path out = project.resolve("Old relinked.als");
        relink(old, List.of(), false, out);
        String xml = new String(SetFile.load(out, Progress.NONE).document().bytes(), StandardCharsets.UTF_8);
        assertThat(missing(out).missing()).isEmpty();
        assertThat(xml.replaceAll("\\s+", " "))
                .contains("<RelativePathElement Dir=\"\" /> <RelativePathElement Dir=\"Archive\" />")
                .doesNotContain("<Path ");
    }

    @Test
    void unusedSamplesAreThoseThatNothingInTheProjectNames() throws Exception {
        SortedMap<String, String> before = tree(temp);
        Outcome<UnusedSamples> outcome = actions.unused(List.of(project), Optional.empty(), Progress.NONE);
        UnusedSamples list = outcome.results().getFirst();
        assertThat(outcome.found()).isTrue();
        assertThat(List.of(list.read(), list.files())).containsExactly(3, 7);
        assertThat(list.unused())
                .extracting(
                        u -> project.relativize(u.file()) + " " + u.missedBy().size())
                .containsExactly(
                        "Samples/Imported/forgotten.wav 0",
                        "Samples/Recorded/lost.wav 1",
                        "Samples/Recorded/take 2.aif 0");
        assertThat(tree(temp)).isEqualTo(before);
    }

    @Test
    void whereASetCannotBeReadNothingIsCalledUnused() throws Exception {
        Files.writeString(project.resolve("Broken.als"), "no set");
        assertThatThrownBy(() -> actions.unused(List.of(project), Optional.empty(), Progress.NONE).faults().stream()
                        .findFirst()
                        .ifPresent(ProjectSamplesTest::raise))
                .hasMessageContaining("Broken.als");
    }

    private static void raise(ActionFault fault) {
        throw new IllegalStateException(fault.getMessage(), fault);
    }

    @Test
    void collectedSamplesAreCopiedOnceAndTheOriginalsStay() throws Exception {
        SortedMap<String, String> originals = tree(temp.resolve("Elsewhere"));
        SampleActions.CollectedSet dry = collect(song, List.of(temp), Optional.empty(), Intent.PREVIEW);
        assertThat(project.resolve("Samples/Imported/hat.wav")).doesNotExist();
        SampleActions.CollectedSet set = collect(song, List.of(temp), Optional.empty(), Intent.APPLY);
        assertThat(set.copies()).isEqualTo(dry.copies());
        assertThat(set.copies())
                .extracting(c -> String.valueOf(c.to().getFileName()))
                .containsExactly(
                        "hat.wav", "kick-" + set.copies().get(1).sha256().substring(0, 8) + ".wav");
        assertThat(set.saved().orElseThrow().backup()).isPresent();
        assertThat(List.of(set.inProject(), set.ofLive(), set.missing().size())).containsExactly(2, 1, 5);
        assertThat(project.resolve("Samples/Imported/kick.wav")).hasContent("RIFFkick");
        assertThat(tree(temp.resolve("Elsewhere"))).isEqualTo(originals);
        SortedMap<String, String> after = tree(project);
        SampleActions.CollectedSet again = collect(song, List.of(temp), Optional.empty(), Intent.APPLY);
        assertThat(again.copies()).isEmpty();
        assertThat(again.saved()).isEmpty();
        assertThat(tree(project)).isEqualTo(after);
        Files.delete(temp.resolve("Elsewhere/hat.wav"));
        assertThat(missing(song).missing()).hasSize(5);
    }

    @Test
    void aSetThatMovesToAnotherProjectTakesItsSamplesAlong() throws Exception {
        Path out = temp.resolve("New Project/Song.als");
        SampleActions.CollectedSet set = collect(song, List.of(temp), Optional.of(out), Intent.APPLY);
        assertThat(set.copies()).hasSize(4);
        assertThat(out.resolveSibling("Ableton Project Info")).isDirectory();
        assertThat(missing(out).found()).isEqualTo(4);
        assertThat(missing(out).missing()).hasSize(5);
    }

    @Test
    void whatLiesOutsideOfTheAllowedFoldersIsToldAndNotCopied() throws Exception {
        Path secret = InventedProject.sound(temp.resolve("private/diary.wav"), "secret");
        Path key = Files.writeString(temp.resolve("Archive/key.wav"), "-----BEGIN");
        Path link = Files.createSymbolicLink(temp.resolve("Archive/link.wav"), secret);
        Path set = new InventedProject("12.0_12203")
                .clip("1", 0, "", secret.toString(), 0, 0)
                .clip("2", 0, "", key.toString(), 0, 0)
                .clip("3", 0, "", link.toString(), 0, 0)
                .clip("4", 0, "", "//server/share/x.wav", 0, 0)
                .save(project.resolve("Foreign.als"));
        SampleActions.CollectedSet result =
                collect(set, List.of(temp.resolve("Archive")), Optional.empty(), Intent.APPLY);
        assertThat(result.outside()).containsExactly(secret, key, link);
        assertThat(result.missing()).containsExactly("//server/share/x.wav");
        assertThat(result.copies()).isEmpty();
        assertThat(result.saved()).isEmpty();
    }

    @Test
    void aSetThatCannotBeWrittenLeavesNoCopies() throws Exception {
        Path taken = Files.writeString(project.resolve("Taken.als"), "mine");
        SortedMap<String, String> before = tree(project);
        assertThatThrownBy(() -> collect(song, List.of(temp), Optional.of(taken), Intent.APPLY))
                .isInstanceOf(ActionFault.class);
        assertThat(tree(project)).isEqualTo(before);
    }

    @Test
    void theCheckSumIsThatOfLive() throws Exception {
        assertThat(FileFacts.crc("123456789".getBytes(StandardCharsets.UTF_8))).isEqualTo(0xFEE8);
        assumeTrue(Corpus.folder().isPresent());
        // Sets in the data keep length and check sum of these files, which lie there too.
        Map<String, FileFacts> kept = Map.of(
                "device/launchpad-sequencer-io-ch1.amxd", new FileFacts(20_656, 6_570),
                "device/launchpad-sequencer-io-ch3.amxd", new FileFacts(23_779, 42_409),
                "device/launchpad-sequencer.amxd", new FileFacts(161_446, 42_456),
                "m4l/query-voice.amxd", new FileFacts(16_429, 19_906),
                "m4l/session-reporter.amxd", new FileFacts(5_738, 44_211),
                "m4l/iron-static-bridge.amxd", new FileFacts(5_918, 55_293));
        for (Map.Entry<String, FileFacts> one : kept.entrySet()) {
            Path file = Corpus.all(one.getKey()).getFirst();
            assertThat(FileFacts.of(file)).as(one.getKey()).isEqualTo(one.getValue());
        }
    }
}
