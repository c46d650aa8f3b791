package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.action.DiffActions;
import dev.backline.live.set.internal.action.DiffReport;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffActionsTest {
    private final DiffActions actions = new DiffActions();

    @TempDir
    Path folder;

    private Path written(String name, double bpm, String track, int notes) throws Exception {
        List<Note> played = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            played.add(Note.of(Pitch.of(60 + i % 5), Beats.of(i * 0.25), Beats.of(0.25), 90));
        }
        Track bass = InventedSets.midi("bass", InventedSets.simpler("Bass", "Samples/bass.wav", 44_100, true))
                .name(track)
                .place(InventedSets.placed(8, 16, InventedSets.clip("Riff", 8, played.toArray(new Note[0]))))
                .build();
        LiveSet set =
                LiveSet.builder("Song", Tempo.of(bpm)).tracks(List.of(bass)).build();
        Path file = folder.resolve(name);
        new AlsSetWriter(null).write(set, file);
        return file;
    }

    private Outcome<DiffReport> diff(Path before, Path after, Optional<Path> html) throws ActionFault {
        return actions.diff(before, after, html, false, false, false, Intent.APPLY, Progress.NONE);
    }

    @Test
    void equalSetsDoNotDifferAndNothingIsTouched() throws Exception {
        Path one = written("One.als", 120, "Bass", 4);
        Path other = Files.copy(one, folder.resolve("Other.als"));
        Files.setLastModifiedTime(one, FileTime.fromMillis(1_000_000_000_000L));
        byte[] bytes = Files.readAllBytes(one);
        Outcome<DiffReport> outcome = diff(one, other, Optional.empty());
        assertThat(outcome.found()).isFalse();
        assertThat(outcome.results().getFirst().differences()).isZero();
        assertThat(Files.readAllBytes(one)).isEqualTo(bytes);
        assertThat(Files.getLastModifiedTime(one).toMillis()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void whatDiffersIsToldAsSentencesAndAsValues() throws Exception {
        Outcome<DiffReport> outcome =
                diff(written("One.als", 120, "Bass", 4), written("Two.als", 128, "Sub", 8), Optional.empty());
        assertThat(outcome.found()).isTrue();
        DiffReport report = outcome.results().getFirst();
        assertThat(report.text().lines())
                .containsExactly(
                        "Track 1 \"Bass\" renamed to \"Sub\"",
                        "Four notes added in clip \"Riff\" on track 1 \"Sub\", bars 3.2.1-3.2.4",
                        "Tempo changed from 120 BPM to 128 BPM");
        DiffReport.Change tempo = report.sentences().get(2).changes().getFirst();
        assertThat(tempo.code()).isEqualTo("tempo-changed");
        assertThat(tempo.before()).contains("120 BPM");
        assertThat(tempo.after()).contains("128 BPM");
    }

    @Test
    void thePageIsWholeByItselfAndNamesCannotBreakOut() throws Exception {
        Path page = folder.resolve("Changes.html");
        diff(
                written("One.als", 120, "Bass", 4),
                written("Two.als", 120, "<script>alert(1)</script>\u202Egnp", 8),
                Optional.of(page));
        String html = Files.readString(page);
        assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("\u202E")
                .doesNotContain("src=")
                .doesNotContain("href");
        assertThat(html)
                .contains("&lt;script&gt;")
                .contains("<svg")
                .contains("class=\"new\"")
                .contains("class=\"same\"");
        assertThatThrownBy(() -> diff(folder.resolve("One.als"), folder.resolve("Two.als"), Optional.of(page)))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void whatIsNoSetIsRefusedInClearWords() throws Exception {
        Path set = written("One.als", 120, "Bass", 4);
        Path text = Files.writeString(folder.resolve("Notes.als"), "not a set");
        assertThatThrownBy(() -> diff(set, text, Optional.empty()))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Notes.als, line 1, is not the XML of a Live Set");
        assertThatThrownBy(() -> diff(set, folder.resolve("gone.als"), Optional.empty()))
                .hasMessageContaining("is not there");
        Path preset = Files.writeString(folder.resolve("Preset.als"), "<Ableton><Eq8/></Ableton>");
        assertThatThrownBy(() -> diff(set, preset, Optional.empty()))
                .hasMessageContaining("but a Live Set was expected");
    }

    @Test
    void aSetAsTextNamesEveryNoteOnALineOfItsOwn() throws Exception {
        String text = actions.text(written("One.als", 120, "Bass", 4), Progress.NONE);
        assertThat(text)
                .contains("Set: tempo 120 BPM")
                .contains("Track 1 \"Bass\": device \"Bass\"")
                .contains("Track 1 \"Bass\", clip \"Riff\" (bars 3-7): note C#3 at 1.1.2, 0.25 beats, velocity 90");
    }

    @Test
    void gitShowsTheSentences() throws Exception {
        assumeTrue(run(folder, "git", "--version").contains("git version"));
        Path repo = Files.createDirectories(folder.resolve("repo"));
        run(repo, "git", "init", "-q");
        String before = actions.gitSetup(repo, Intent.PREVIEW).toString();
        assertThat(Files.exists(repo.resolve(".gitattributes"))).isFalse();
        assertThat(actions.gitSetup(repo, Intent.APPLY).toString()).isEqualTo(before);
        actions.gitSetup(repo, Intent.APPLY);
        assertThat(Files.readAllLines(repo.resolve(".gitattributes")))
                .containsExactly("*.als diff=liveset merge=liveset -text");
        Path command = backline();
        Files.copy(written("One.als", 120, "Bass", 4), repo.resolve("Song.als"));
        run(repo, "git", "add", "-A");
        run(repo, "git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
        Files.copy(
                written("Two.als", 128, "Bass", 4),
                repo.resolve("Song.als"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (String key : List.of("diff.liveset.command", "diff.liveset.textconv")) {
            String value = run(repo, "git", "config", key).strip();
            run(repo, "git", "config", key, value.replace("backline set", command + " set"));
        }
        assertThat(run(repo, "git", "diff")).contains("Song.als").contains("Tempo changed from 120 BPM to 128 BPM");
        assertThat(run(repo, "git", "diff", "--no-ext-diff"))
                .contains("-Set: tempo 120 BPM")
                .contains("+Set: tempo 128 BPM");
    }

    @Test
    void gitKeepsTextsOnlyWhereItKnowsWhoseTheyAre() throws Exception {
        assumeTrue(run(folder, "git", "--version").contains("git version"));
        Path repo = Files.createDirectories(folder.resolve("repo"));
        run(repo, "git", "init", "-q");
        run(repo, "git", "config", "user.useConfigOnly", "true");
        run(repo, "git", "config", "user.email", "");
        runUnnamed(repo, backline().toString(), "set", "git-setup", repo.toString());
        assertThat(run(repo, "git", "config", "diff.liveset.cachetextconv").strip())
                .isEqualTo("false");
        run(repo, "git", "config", "user.name", "a");
        run(repo, "git", "config", "user.email", "a@b");
        actions.gitSetup(repo, Intent.APPLY);
        assertThat(run(repo, "git", "config", "diff.liveset.cachetextconv").strip())
                .isEqualTo("true");
    }

    /** What stands for the installed command: the same actions in a process of their own. */
    private Path backline() throws IOException {
        Path script = folder.resolve("backline-here");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + java + "' -cp '" + System.getProperty("java.class.path") + "' '"
                        + Command.class.getName() + "' \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static String run(Path in, String... command) throws IOException, InterruptedException {
        return printed(new ProcessBuilder(command).directory(in.toFile()));
    }

    /** A machine's environment and its own settings may name a user too: here they do not. */
    private static String runUnnamed(Path in, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("GIT_") || key.equals("EMAIL"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        return printed(builder);
    }

    private static String printed(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    /** The two commands that git calls, and the one that tells it to. */
    static final class Command {
        private Command() {}

        public static void main(String[] arguments) throws Exception {
            DiffActions actions = new DiffActions();
            if (arguments[1].equals("git-setup")) {
                System.out.println(actions.gitSetup(Path.of(arguments[2]), Intent.APPLY));
                return;
            }
            if (arguments[1].equals("text")) {
                System.out.println(actions.text(Path.of(arguments[2]), Progress.NONE));
                return;
            }
            Outcome<DiffReport> outcome = actions.diff(
                    Path.of(arguments[2]),
                    Path.of(arguments[3]),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    Intent.APPLY,
                    Progress.NONE);
            System.out.println(outcome.results().getFirst().text());
            System.exit(outcome.found() ? 1 : 0);
        }
    }
}
