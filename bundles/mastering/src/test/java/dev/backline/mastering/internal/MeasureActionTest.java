package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureActionTest {
    private final MeasureAction action = new MeasureAction(new ContentAudioFiles());

    private static Path sounds() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/audio"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the development sounds are not here");
        return folder.resolve("shared/data/audio");
    }

    private Measures measure(Path file) throws Exception {
        return action.measure(List.of(file), false, Optional.empty(), Intent.APPLY, Progress.NONE)
                .results()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "3341-01, -23.0",
        "3341-02, -33.0",
        "3341-03, -23.0",
        "3341-04, -23.0",
        "3341-05, -23.0",
        "3341-06_5ch_L_R_C_Ls_Rs, -23.0"
    })
    void integratedLoudnessOfTheEbuSignals(String name, double expected) throws Exception {
        Measures measures = measure(sounds().resolve("loudness/" + name + ".flac"));
        assertThat(measures.integratedLufs().orElseThrow()).isCloseTo(expected, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"3341-09", "3341-10-01", "3341-10-08", "3341-10-14", "3341-10-20"})
    void shortTermLoudnessOfTheEbuSignals(String name) throws Exception {
        Measures measures = measure(sounds().resolve("loudness/" + name + ".flac"));
        assertThat(measures.shortTermMaxLufs().orElseThrow()).isCloseTo(-23, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "3341-12, -23",
        "3341-13-01, -23",
        "3341-13-08, -23",
        "3341-13-14, -23",
        "3341-13-20, -23",
        "3341-14, -19"
    })
    void momentaryLoudnessOfTheEbuSignals(String name, double expected) throws Exception {
        Measures measures = measure(sounds().resolve("loudness/" + name + ".flac"));
        assertThat(measures.momentaryMaxLufs().orElseThrow()).isCloseTo(expected, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"3341-15, -6", "3341-16, -6", "3341-17, -6", "3341-18, -6", "3341-19, 3"})
    void truePeakOfTheEbuSignals(String name, double expected) throws Exception {
        Measures measures = measure(sounds().resolve("loudness/" + name + ".flac"));
        assertThat(measures.truePeakDbtp().orElseThrow()).isBetween(expected - 0.4, expected + 0.2);
    }

    @ParameterizedTest
    @CsvSource({"3342-1, 10", "3342-2, 5", "3342-3, 20", "3342-4, 15"})
    void rangeOfTheEbuSignals(String name, double expected) throws Exception {
        Measures measures = measure(sounds().resolve("loudness/" + name + ".flac"));
        assertThat(measures.loudnessRangeLu()).isCloseTo(expected, within(0.1));
    }

    private Series series(String name) throws Exception {
        Path file = sounds().resolve("loudness/" + name + ".flac");
        return action.measure(List.of(file), true, Optional.empty(), Intent.APPLY, Progress.NONE)
                .results()
                .getFirst()
                .series()
                .orElseThrow();
    }

    @Test
    void shortTermIsConstantThreeSecondsIntoCase9() throws Exception {
        List<Double> values = series("3341-09").shortTermLufs();
        assertThat(values.subList(30, values.size() - 1))
                .allSatisfy(s -> assertThat(s).isCloseTo(-23, within(0.1)));
    }

    @Test
    void momentaryIsConstantOneSecondIntoCase12() throws Exception {
        List<Double> values = series("3341-12").momentaryLufs();
        assertThat(values.subList(100, values.size() - 1))
                .allSatisfy(m -> assertThat(m).isCloseTo(-23, within(0.1)));
    }

    @Test
    void shortTermReachesEachLevelOfCase11InTurn() throws Exception {
        List<Double> values = series("3341-11").shortTermLufs();
        for (int i = 0; i < 20; i++) {
            double highest = highest(values.subList(60 * i, Math.min(values.size(), 60 * (i + 1))));
            assertThat(highest).as("segment " + i).isCloseTo(-38 + i, within(0.1));
        }
    }

    @Test
    void momentaryReachesEachLevelOfCase14InTurn() throws Exception {
        List<Double> values = series("3341-14").momentaryLufs();
        for (int i = 0; i < 20; i++) {
            double highest = highest(values.subList(80 * i, Math.min(values.size(), 80 * (i + 1))));
            assertThat(highest).as("segment " + i).isCloseTo(-38 + i, within(0.1));
        }
    }

    private static double highest(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElseThrow();
    }

    @Test
    void aReportHoldsPicturesAndNothingFromElsewhere(@TempDir Path folder) throws Exception {
        Path good = folder.resolve("<good> & loud.wav");
        Music.of(4, 0.3).write(new ContentAudioFiles(), good, Progress.NONE);
        Path page = folder.resolve("page.html");
        action.measure(List.of(good), false, Optional.of(page), Intent.PREVIEW, Progress.NONE);
        assertThat(page).doesNotExist();
        action.measure(List.of(good, good), false, Optional.of(page), Intent.APPLY, Progress.NONE);
        String html = Files.readString(page);
        assertThat(html)
                .contains("Loudness over time", "Waveform", "Spectrum", "Stereo field", "&lt;good&gt; &amp; loud.wav")
                .doesNotContain("http:", "https:", "<script", "NaN", "Infinity");
        assertThatThrownBy(() -> action.measure(List.of(good), false, Optional.of(page), Intent.APPLY, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void silenceAndASingleFrameAreMeasuredWithoutLoudness(@TempDir Path folder) throws Exception {
        for (int frames : new int[] {0, 1, 44_100}) {
            Path file = folder.resolve(frames + ".wav");
            new Mix(new float[frames], new float[frames], 44_100).write(new ContentAudioFiles(), file, Progress.NONE);
            Path page = folder.resolve(frames + ".html");
            Measures measures = action.measure(List.of(file), true, Optional.of(page), Intent.APPLY, Progress.NONE)
                    .results()
                    .getFirst();
            assertThat(measures.integratedLufs()).isEmpty();
            assertThat(measures.correlation()).isEmpty();
            assertThat(measures.clippedRuns()).isZero();
            assertThat(Files.readString(page)).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void bandsAndWidthTellWhereASineLies(@TempDir Path folder) throws Exception {
        float[] left = new float[96_000];
        float[] right = new float[96_000];
        for (int i = 0; i < left.length; i++) {
            left[i] = (float) StrictMath.sin(2 * StrictMath.PI * 1_000 * i / 48_000.0);
            right[i] = i < 48_000 ? left[i] : -left[i];
        }
        Path file = folder.resolve("sine.wav");
        new Mix(left, right, 48_000).write(new ContentAudioFiles(), file, Progress.NONE);
        Measures measures = measure(file);
        assertThat(measures.octaves().get(5).hz()).isEqualTo(1_000);
        assertThat(measures.octaves().get(5).levelDbfs()).isCloseTo(-3.01, within(0.05));
        // The right channel turns over once, which clicks.
        assertThat(measures.octaves().get(7).levelDbfs()).isLessThan(-50);
        assertThat(measures.stereoWidthPercent().orElseThrow()).isCloseTo(50, within(1.0));
        assertThat(measures.correlation().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(measures.crestDb().orElseThrow()).isCloseTo(3.01, within(0.02));
    }

    @Test
    void clippedRunsAreCountedAndFlatTopsOfRoundingAreNot(@TempDir Path folder) throws Exception {
        float[] smooth = new float[44_100];
        float[] clipped = new float[44_100];
        for (int i = 0; i < smooth.length; i++) {
            double sine = StrictMath.sin(2 * StrictMath.PI * 50 * i / 44_100.0);
            smooth[i] = Math.round(0.9 * sine * 32_768) / 32_768f;
            clipped[i] = (float) Math.clamp(1.4 * sine, -0.8, 0.8);
        }
        Path one = folder.resolve("smooth.wav");
        Path two = folder.resolve("clipped.wav");
        new Mix(smooth, smooth, 44_100).write(new ContentAudioFiles(), one, Progress.NONE);
        new Mix(clipped, clipped, 44_100).write(new ContentAudioFiles(), two, Progress.NONE);
        assertThat(measure(one).clippedRuns()).isZero();
        // Fifty periods of two tops in two channels.
        assertThat(measure(two).clippedRuns()).isBetween(198L, 200L);
    }

    @Test
    void aCancelStopsTheMeasuring(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("long.wav");
        Music.of(4, 0.3).write(new ContentAudioFiles(), file, Progress.NONE);
        Path page = folder.resolve("page.html");
        Progress cancelled = new Stopping(3);
        assertThatThrownBy(() -> action.measure(List.of(file), false, Optional.of(page), Intent.APPLY, cancelled))
                .isInstanceOf(JobCancelled.class);
        assertThat(page).doesNotExist();
    }

    @Test
    void agreesWithFfmpegOnRealSounds() throws Exception {
        List<Path> files;
        try (var all = Files.list(sounds().resolve("sonicpi"))) {
            files = all.filter(f -> f.toString().endsWith(".flac")).sorted().toList();
        }
        for (int i = 3; i < files.size(); i += 29) {
            Measures ours = measure(files.get(i));
            Ffmpeg theirs = Ffmpeg.measure(files.get(i));
            String name = files.get(i).getFileName().toString();
            assertThat(ours.truePeakDbtp().orElseThrow()).as(name).isCloseTo(theirs.truePeak(), within(0.25));
            ours.integratedLufs().ifPresent(l -> assertThat(l).as(name).isCloseTo(theirs.integrated(), within(0.1)));
        }
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingMeasured(@TempDir Path folder) throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound at all");
        Path good = folder.resolve("good.wav");
        Music.of(1, 0.3).write(new ContentAudioFiles(), good, Progress.NONE);
        Outcome<Measures> outcome =
                action.measure(List.of(bad, good), false, Optional.empty(), Intent.APPLY, Progress.NONE);
        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.kind()).isEqualTo(ActionFault.Kind.REFUSED));
        assertThatThrownBy(() -> measure(folder.resolve("gone.wav")))
                .isInstanceOfSatisfying(
                        ActionFault.class, f -> assertThat(f.kind()).isEqualTo(ActionFault.Kind.NOT_FOUND));
    }
}
