package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Extent;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.PartStage;
import dev.backline.model.LiveSet;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingTest {
    @TempDir
    Path folder;

    @Test
    void everyFileOfTheResultIsThere() throws ActionFault, IOException {
        MakeResult made = make(wish("house"), Intent.APPLY, Progress.NONE);
        Path out = folder.resolve("Track");
        assertThat(made.out()).isEqualTo(out);
        for (String file : files(made)) {
            assertThat(out.resolve(file)).isRegularFile();
        }
        assertThat(made.tracks())
                .contains("Tracks/01 Kick " + (int) made.bpm().bpm() + "bpm "
                        + made.key().shortName() + ".wav");
        assertThat(made.variations()).hasSize(2);
        assertThat(names()).containsExactly("Track");
        assertThat(Files.readString(out.resolve(made.report())))
                .contains("<audio")
                .doesNotContain("http")
                .doesNotContain("{{");
    }

    @Test
    void theFolderHoldsOnlyWhatTheResultAndTheSetName() throws ActionFault, IOException {
        MakeResult made = make(wish("techno"), Intent.APPLY, Progress.NONE);
        Path out = folder.resolve("Track");
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(f -> out.relativize(f).toString())
                            .filter(f -> !f.contains("Project/Samples") && !f.contains("Ableton Project Info")))
                    .containsExactlyInAnyOrderElementsOf(files(made));
        }
    }

    @Test
    void sameWishSameBytes() throws ActionFault, IOException {
        make(wish("trap"), Intent.APPLY, Progress.NONE);
        Map<String, byte[]> first = bytes();
        Files.move(folder.resolve("Track"), folder.resolve("Before"));
        make(wish("trap"), Intent.APPLY, Progress.NONE);
        assertThat(bytes()).containsExactlyEntriesOf(first);
    }

    @Test
    void aDryRunTellsAllAndWritesNothing() throws ActionFault, IOException {
        MakeResult planned = make(wish("house"), Intent.PREVIEW, Progress.NONE);
        assertThat(names()).isEmpty();
        assertThat(planned.lufs()).isEmpty();
        assertThat(planned.sections()).hasSizeGreaterThanOrEqualTo(5);
        MakeResult made = make(wish("house"), Intent.APPLY, Progress.NONE);
        assertThat(files(planned)).isEqualTo(files(made));
        assertThat(planned.sections()).isEqualTo(made.sections());
    }

    @Test
    void aCancelLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> make(wish("house"), Intent.APPLY, cancelledFrom("Rendering")))
                .isInstanceOf(JobCancelled.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aCancelAtTheLastMomentLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> make(wish("house"), Intent.APPLY, cancelledFrom("Writing down")))
                .isInstanceOf(JobCancelled.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFailingRenderIsToldAndLeavesNothingBehind() throws IOException {
        Renderer broken = new Renderer() {
            @Override
            public Coverage render(LiveSet set, Path at, Extent extent, Sink sink, Progress progress)
                    throws AudioFault {
                throw new AudioFault("Samples/click.wav is damaged.");
            }
        };
        assertThatThrownBy(() -> new Making(Fakes.tools(broken), wish("house")).make(Intent.APPLY, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.REFUSED))
                .hasMessage("Samples/click.wav is damaged.");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatIsTakenIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("Track")).resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> make(wish("house"), Intent.PREVIEW, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.CONFLICT));
        assertThat(names()).containsExactly("Track");
    }

    @Test
    void anUnknownGenreNamesTheNearest() {
        assertThatThrownBy(() -> make(wish("tecno"), Intent.PREVIEW, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.USAGE))
                .hasMessageContaining("Did you mean \"techno\"?")
                .hasMessageContaining("drum-and-bass");
    }

    @Test
    void aStageThatIsGoneIsNamedWithItsBundle() {
        Tools all = Fakes.tools(new Fakes.Clicks());
        Tools without = new Tools(
                all.stages().stream().filter(s -> !(s instanceof PartStage)).toList(), all.services());
        assertThatThrownBy(() -> new Making(without, wish("house")).make(Intent.PREVIEW, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining("\"drums\" is set to \"backline.drums\"")
                .hasMessageContaining("dev.backline.generators.jar");
    }

    @Test
    void anotherStageIsTakenWhenTheCallAsksForIt() throws ActionFault {
        Slots slots = Slots.of(Studio.settings(), false).with(List.of("drums=backline.bass"));
        assertThat(slots.typed()).contains("drums=backline.bass", "bass=backline.bass");
        assertThatThrownBy(() -> slots.with(List.of("drum=x")))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Slots are bass, chords, drums");
    }

    private MakeResult make(Wish wish, Intent intent, Progress progress) throws ActionFault {
        return new Making(Fakes.tools(new Fakes.Clicks()), wish).make(intent, progress);
    }

    private Wish wish(String genre) {
        Brief brief = new Brief(
                genre,
                "energetic",
                Optional.empty(),
                Optional.empty(),
                0.5,
                Seed.of(7),
                Optional.empty(),
                Optional.empty());
        return new Wish(brief, Slots.of(Studio.settings(), false), 2, Optional.of(folder.resolve("Track")), false);
    }

    private static Progress cancelledFrom(String message) {
        return new Progress() {
            private volatile boolean reached;

            @Override
            public void report(double fraction, String said) {
                reached |= said.startsWith(message);
            }

            @Override
            public boolean cancelled() {
                return reached;
            }
        };
    }

    private static List<String> files(MakeResult made) {
        return Stream.of(
                        Stream.of(
                                made.set(),
                                made.midi(),
                                made.dawproject(),
                                made.master(),
                                made.premaster(),
                                made.report(),
                                made.provenance()),
                        made.stems().stream(),
                        made.tracks().stream(),
                        made.variations().stream().flatMap(v -> Stream.of(v.set(), v.midi(), v.master())))
                .flatMap(s -> s)
                .toList();
    }

    private Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        Path out = folder.resolve("Track");
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
