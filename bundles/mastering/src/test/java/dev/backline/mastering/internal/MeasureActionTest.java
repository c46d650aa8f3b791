package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.measure.Measures;
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
