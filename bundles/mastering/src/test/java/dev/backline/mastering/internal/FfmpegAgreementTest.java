package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.measure.Measures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code audio measure} says beside ffmpeg: 12 files, 100 with {@code -Dbackline.long=true}. */
class FfmpegAgreementTest {
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    @TempDir
    private Path folder;

    static IntStream numbers() {
        return IntStream.range(0, Boolean.getBoolean("backline.long") ? 100 : 12);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void loudnessAndPeakAreThoseOfFfmpeg(int number) throws Exception {
        Path file = Varied.write(FILES, folder, number);
        Ffmpeg theirs = Ffmpeg.measure(file);
        Measures ours = new MeasureAction(FILES)
                .measure(List.of(file), false, Optional.empty(), Intent.APPLY, Progress.NONE)
                .results()
                .getFirst();
        assertThat(ours.integratedLufs().orElseThrow()).isCloseTo(theirs.integrated(), within(0.1));
        assertThat(ours.truePeakDbtp().orElseThrow()).isCloseTo(theirs.truePeak(), within(0.2));
        Files.delete(file);
    }
}
