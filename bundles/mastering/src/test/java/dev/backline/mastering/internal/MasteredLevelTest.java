package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.plan.Genre;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Masters of varied sounds as ffmpeg judges them: 6 files, 20 with {@code -Dbackline.long=true}. */
class MasteredLevelTest {
    private static final double[] TARGETS = {-14, -16, -12, -23, -10};
    private static final double[] CEILINGS = {-1, -2, -0.5, -1};
    private static final ContentAudioFiles FILES = new ContentAudioFiles();

    @TempDir
    private Path folder;

    static IntStream numbers() {
        return IntStream.range(0, Boolean.getBoolean("backline.long") ? 20 : 6);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void loudnessIsReachedAndThePeakNeverExceeded(int number) throws Exception {
        double target = TARGETS[number % TARGETS.length];
        double ceiling = CEILINGS[number % CEILINGS.length];
        Path out = folder.resolve("master.wav");
        Mastered mastered = new MasterAction(FILES, new NoProvenances())
                .master(
                        Varied.write(FILES, folder, number),
                        out,
                        target,
                        ceiling,
                        100,
                        Genre.NEUTRAL,
                        Optional.empty(),
                        false,
                        Intent.APPLY,
                        Progress.NONE);
        Ffmpeg judge = Ffmpeg.measure(out);
        assertThat(judge.integrated()).isCloseTo(target, within(0.2));
        assertThat(judge.truePeak()).isLessThanOrEqualTo(ceiling);
        assertThat(mastered.objectiveAfter().orElseThrow().sum())
                .isLessThanOrEqualTo(mastered.objectiveBefore().sum());
    }
}
