package dev.backline.engine.internal.launch.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.api.session.SceneCut;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.engine.internal.launch.transform.PureTransforms;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionActionsTest {
    private static final Path SONG = Path.of("Song.als");

    @TempDir
    private Path folder;

    private final List<LiveSet> written = new ArrayList<>();
    private final SessionActions actions = new SessionActions(documents(), writer(), new PureTransforms());

    private static Clip clip(String name, double beats) {
        return Clip.builder(name, Beats.of(beats)).build();
    }

    private static LiveSet song() {
        return LiveSet.builder("Song", Tempo.of(120))
                .scenes(List.of(Scene.of("Verse", Color.of(1)), Scene.of("Big Chorus", Color.of(2))))
                .tracks(List.of(
                        Track.builder("1", Track.Kind.MIDI)
                                .name("Bass")
                                .session(0, clip("Riff", 4))
                                .session(1, clip("Hook", 8))
                                .build(),
                        Track.builder("2", Track.Kind.MIDI)
                                .name("Sub Bass")
                                .session(1, clip("Low", 4))
                                .build()))
                .build();
    }

    private static SetDocuments documents() {
        return (file, progress) -> {
            if (!file.equals(SONG)) {
                throw new NoSuchFileException(file.toString());
            }
            return new Document();
        };
    }

    private static final class Document implements SetDocument {
        @Override
        public Path file() {
            return SONG;
        }

        @Override
        public String version() {
            return "11.0_433";
        }

        @Override
        public LiveSet snapshot() {
            return song();
        }

        @Override
        public SetDocument apply(SetEdit edit) throws SetFault {
            throw new SetFault("No edit is expected here.");
        }

        @Override
        public void saveAs(Path target) throws SetFault {
            throw new SetFault("The set read is never written.");
        }
    }

    private SetWriter writer() {
        return (set, file) -> written.add(set);
    }

    private Timeline simulate(String launch, Decision... reverse) throws ActionFault {
        return actions.simulate(SONG, launch, Optional.of(8), 0, List.of(reverse), Progress.NONE);
    }

    private static List<String> clips(Timeline timeline) {
        return timeline.events().stream()
                .filter(e -> e.event().startsWith("clip st"))
                .map(e -> e.bar() + " " + e.frame() + " " + e.event() + " " + e.track() + " " + e.clip())
                .toList();
    }

    @Test
    void aScriptBecomesATimeline() throws ActionFault {
        assertThat(clips(simulate("1.1.1 scene Verse; 3.1.1 clip \"Sub Bass\" 2; 4.2 stop Bass")))
                .containsExactly(
                        "1.1.1 0 clip started Bass Riff",
                        "3.1.1 192000 clip started Sub Bass Low",
                        "5.1.1 384000 clip stopped Bass Riff");
    }

    @Test
    void placesMoveWithTheTempo() throws ActionFault {
        assertThat(clips(simulate("1 tempo 60; 2 scene \"big chorus\"")))
                .containsExactly("2.1.1 192000 clip started Bass Hook", "2.1.1 192000 clip started Sub Bass Low");
    }

    @Test
    void everyKindOfLineIsUnderstood() throws ActionFault {
        assertThat(simulate(
                                "1 grid None\n1 follow off; 1.2 clip Bass 1 64; 1.3 release Bass 1; 2 nudge Bass 1; 2.2 capture Verse;"
                                        + " 3 back Bass; 3.3 stop all; 4 back; // a remark")
                        .events())
                .extracting(Timeline.Event::event)
                .contains("clip moved", "scene inserted", "track returned", "track taken");
    }

    @Test
    void decisionsCanBeTurnedRound() throws ActionFault {
        assertThat(clips(simulate("1 clip Bass 1", Decision.LINE_STARTS_AT_ONCE)))
                .containsExactly("2.1.1 96000 clip started Bass Riff");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x scene Verse | no place",
                "1 | not understood",
                "1 dance | not understood",
                "0 scene Verse | count from 1",
                "1 scene | ends too early",
                "1 scene Outro | no scene \"Outro\"",
                "1 clip Drums 1 | no track \"Drums\"",
                "1 clip Bass #9 | no scene #9",
                "1 tempo fast | a number was expected",
                "1 tempo 5 | Tempo is 5",
                "1 grid 1/5 | Quantisation is",
                "1 clip Bass 1 200 | velocity 200"
            })
    void whatIsWrongInAScriptIsSaid(String script, String message) {
        assertThatThrownBy(() -> simulate(script))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void scriptsOfRubbishGiveOneMessageOrARun() {
        RandomGenerator random = Seed.of(11).random();
        String[] words = {
            "1",
            "1.1.1",
            "999999.99.99",
            ";",
            "\n",
            "scene",
            "clip",
            "stop",
            "all",
            "Bass",
            "\"",
            "#1",
            "#0",
            "Verse",
            "tempo",
            "nudge",
            "-3",
            "1e9",
            "grid",
            "1/8T",
            "follow",
            "capture",
            "back",
            "release",
            "\u0000",
            "//"
        };
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < random.nextInt(12); w++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            try {
                assertThat(actions.simulate(SONG, text.toString(), Optional.of(2), 0, List.of(), Progress.NONE)
                                .events())
                        .isNotEmpty();
            } catch (ActionFault e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aPlanBecomesAnArrangementInANewSet() throws ActionFault {
        NewSession made = actions.capture(
                SONG,
                folder.resolve("New.als"),
                Optional.of("Verse 4; \"Big Chorus\" 2"),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Intent.APPLY,
                Progress.NONE);
        assertThat(made.arrangementClips()).isEqualTo(3);
        assertThat(made.lengthBeats()).isEqualTo(24);
        assertThat(made.notes()).anyMatch(n -> n.startsWith("The new set is written from what Backline reads"));
        assertThat(written)
                .singleElement()
                .satisfies(s -> assertThat(s.locators()).hasSize(2));
    }

    @Test
    void aScriptIsCapturedToo() throws ActionFault {
        NewSession made = actions.capture(
                SONG,
                folder.resolve("New.als"),
                Optional.empty(),
                Optional.of("1 scene Verse; 3 stop all"),
                Optional.of(4),
                false,
                0,
                Intent.APPLY,
                Progress.NONE);
        assertThat(made.lengthBeats()).isEqualTo(8);
        assertThat(made.arrangementClips()).isEqualTo(1);
    }

    @Test
    void aDryRunWritesNothing() throws ActionFault {
        actions.capture(
                SONG,
                folder.resolve("New.als"),
                Optional.of("Verse 4"),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Intent.PREVIEW,
                Progress.NONE);
        assertThat(written).isEmpty();
    }

    @Test
    void eitherAPlanOrAScriptIsWanted() {
        assertThatThrownBy(() -> actions.capture(
                        SONG,
                        folder.resolve("New.als"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0,
                        Intent.APPLY,
                        Progress.NONE))
                .hasMessageContaining("Give either --plan");
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws Exception {
        Path there = Files.createFile(folder.resolve("There.als"));
        assertThatThrownBy(() -> actions.scenes(SONG, there, SceneCut.By.BARS, 8, false, Intent.APPLY, Progress.NONE))
                .hasMessageContaining("is there already");
        assertThat(written).isEmpty();
    }

    @Test
    void withoutAnArrangementThereAreNoScenesToMake() {
        assertThatThrownBy(() -> actions.scenes(
                        SONG, folder.resolve("New.als"), SceneCut.By.LOCATORS, 8, false, Intent.APPLY, Progress.NONE))
                .hasMessageContaining("no clips in its arrangement");
    }

    @Test
    void aSetThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> actions.simulate(
                        Path.of("No.als"), "1 scene Verse", Optional.empty(), 0, List.of(), Progress.NONE))
                .hasMessageContaining("No.als is not there");
    }

    @Test
    void aCancelEndsTheWorkAndWritesNothing() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> actions.capture(
                        SONG,
                        folder.resolve("New.als"),
                        Optional.of("Verse 4"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0,
                        Intent.APPLY,
                        cancelled))
                .isInstanceOf(JobCancelled.class);
        assertThat(written).isEmpty();
    }

    @Test
    void manyLostParametersOfADeviceAreOneLine() {
        assertThat(Sets.inBrief(List.of(
                        "Track A, Pad: parameter Filter/On has no counterpart in the file.",
                        "Track B: it was frozen; only Live can freeze.",
                        "Track A, Pad: parameter Lfo/On has no counterpart in the file.",
                        "Track C, Eq: parameter Gain has no counterpart in the file.")))
                .containsExactly(
                        "Track B: it was frozen; only Live can freeze.",
                        "Track A, Pad: 2 parameters are not kept, among them Filter/On.",
                        "Track C, Eq: parameter Gain is not kept.");
    }
}
