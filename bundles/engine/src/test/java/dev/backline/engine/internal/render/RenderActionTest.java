package dev.backline.engine.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.model.LiveSet;
import dev.backline.model.Seconds;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderActionTest {
    private static final int BEAT = 22_050;

    @TempDir
    Path folder;

    private final AudioFiles files = new ContentAudioFiles();
    private final RenderAction action = new RenderAction(
            files,
            new ThreadedRenderer(files, Units.ALL, 2, 4_096),
            new LaunchingRenderer(files, Units.ALL),
            (file, progress) -> new Held(file, Sets.pulses()));

    private Rendered render(
            boolean stems, Optional<Integer> from, Optional<String> launch, Intent intent, Progress progress)
            throws ActionFault {
        return action.render(
                        List.of(folder.resolve("song.als")),
                        Optional.of(folder.resolve("out")),
                        stems,
                        from,
                        Optional.empty(),
                        44_100,
                        32,
                        Optional.of(Seconds.of(0)),
                        launch,
                        0,
                        intent,
                        progress)
                .results()
                .getFirst();
    }

    private Rendered render(boolean stems, Optional<Integer> from, Intent intent, Progress progress)
            throws ActionFault {
        return render(stems, from, Optional.empty(), intent, progress);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSetBecomesAMixAndStemsAndAListOfWhatIsPlayed() throws Exception {
        Rendered done = render(true, Optional.empty(), Intent.APPLY, Progress.NONE);
        assertThat(names()).containsExactly("out/song Stems/01 a.wav", "out/song.wav");
        AudioBlock mix = files.load(done.mix());
        assertThat(mix.frames()).isEqualTo(8 * BEAT);
        assertThat(mix.channel(0)[3 * BEAT]).isEqualTo(60.127f);
        assertThat(done.seconds()).isEqualTo(4);
        assertThat(done.played()).extracting("thing").containsExactly("pulse", "1 note");
        assertThat(done.notPlayed()).extracting("track").containsExactly("Session");
    }

    @Test
    void aPreviewTellsTheSameAndWritesNothing() throws Exception {
        Rendered done = render(true, Optional.empty(), Intent.PREVIEW, Progress.NONE);
        assertThat(names()).isEmpty();
        assertThat(done.stems()).hasSize(1);
        assertThat(done.played()).extracting("thing").containsExactly("pulse", "1 note");
    }

    @Test
    void aRangeBeginsAtItsBar() throws Exception {
        Rendered done = render(false, Optional.of(2), Intent.APPLY, Progress.NONE);
        assertThat(files.load(done.mix()).frames()).isEqualTo(4 * BEAT);
    }

    @Test
    void aPerformanceIsRenderedAsItsScriptSays() throws Exception {
        Rendered done = render(false, Optional.empty(), Optional.of("2 scene #2"), Intent.APPLY, Progress.NONE);
        AudioBlock mix = files.load(done.mix());
        assertThat(mix.frames()).as("eight bars behind the last line").isEqualTo(36 * BEAT);
        assertThat(mix.channel(0)[3 * BEAT]).as("the arrangement beneath").isEqualTo(60.127f);
        assertThat(mix.channel(0)[4 * BEAT + BEAT / 2]).isEqualTo(50.127f);
        assertThat(names()).containsExactly("out/song.wav");
    }

    @Test
    void aPerformanceFromABarOnIsWhatTheWholeHasThere() throws Exception {
        Optional<String> script = Optional.of("2 scene #2; 3 tempo 240; 6 stop all");
        float[] whole = files.load(render(false, Optional.empty(), script, Intent.APPLY, Progress.NONE)
                        .mix())
                .channel(0)
                .clone();
        Files.delete(folder.resolve("out/song.wav"));
        Rendered done = render(false, Optional.of(5), script, Intent.APPLY, Progress.NONE);
        AudioBlock part = files.load(done.mix());
        int first = 8 * BEAT + 8 * BEAT / 2;
        assertThat(part.frames())
                .as("two of its bars at half the length, as all behind it")
                .isEqualTo(whole.length - first);
        assertThat(part.channel(0)).isEqualTo(Arrays.copyOfRange(whole, first, whole.length));
        assertThat(part.channel(0)).as("a note of the clip is struck").contains(50.127f);
    }

    @Test
    void aPerformanceCannotBeginWhereItEnds() throws Exception {
        Optional<String> script = Optional.of("2 scene #2");
        assertThatThrownBy(() -> render(false, Optional.of(10), script, Intent.APPLY, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("--from is bar 10");
        assertThat(names()).isEmpty();
    }

    @Test
    void thePartsOfAPerformanceAreWrittenToo() throws Exception {
        Rendered done = render(true, Optional.empty(), Optional.of("2 scene #2"), Intent.APPLY, Progress.NONE);
        assertThat(names()).containsExactly("out/song Stems/01 a.wav", "out/song.wav");
        assertThat(files.load(done.stems().getFirst()).channel(0))
                .isEqualTo(files.load(done.mix()).channel(0));
    }

    @Test
    void aPreviewOfAPerformanceWritesNothing() throws Exception {
        Rendered done = render(false, Optional.empty(), Optional.of("1 scene #2"), Intent.PREVIEW, Progress.NONE);
        assertThat(names()).isEmpty();
        assertThat(done.played()).extracting("thing").containsExactly("pulse", "1 note");
    }

    @Test
    void aScriptOfAnUnknownSceneLeavesNoFile() throws Exception {
        assertThatThrownBy(() ->
                        render(false, Optional.empty(), Optional.of("1 scene Nowhere"), Intent.APPLY, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("Nowhere");
        assertThat(names()).isEmpty();
    }

    @Test
    void aCancelledRenderLeavesNoFile() throws IOException {
        Progress impatient = new Progress() {
            private boolean begun;

            @Override
            public void report(double fraction, String message) {
                begun |= fraction > 0.5;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };
        assertThatThrownBy(() -> render(true, Optional.empty(), Intent.APPLY, impatient))
                .isInstanceOf(JobCancelled.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/song.wav"), "mine");
        assertThatThrownBy(() -> render(false, Optional.empty(), Intent.APPLY, Progress.NONE))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(Kind.CONFLICT));
        assertThat(folder.resolve("out/song.wav")).hasContent("mine");
    }

    private record Held(Path file, LiveSet snapshot) implements SetDocument {
        @Override
        public String version() {
            return "11.0_433";
        }

        @Override
        public SetDocument apply(SetEdit edit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void saveAs(Path target) {
            throw new UnsupportedOperationException();
        }
    }
}
