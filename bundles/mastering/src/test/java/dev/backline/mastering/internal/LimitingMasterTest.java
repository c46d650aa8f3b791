package dev.backline.mastering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.mastering.internal.chain.Finisher;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.plan.MasterPlan;
import dev.backline.model.Decibels;
import dev.backline.model.Lufs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitingMasterTest {
    private final ContentAudioFiles files = new ContentAudioFiles();
    private final LimitingMaster stage = new LimitingMaster(files);

    @TempDir
    private Path folder;

    private Path mix(double seconds, double level) throws Exception {
        Path file = folder.resolve("mix.wav");
        Music.of(seconds, level).write(files, file, Progress.NONE);
        return file;
    }

    private static Finisher.Finished plain(Mix mix, double lufs) {
        double integrated = mix.loudness(Progress.NONE).integrated();
        return Mastering.plain(mix, MasterPlan.plain(integrated, lufs, -1), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0.3, -9, -1", "0.9, -14, -1", "0.02, -16, -2", "0.5, -8, -0.3", "0.5, -23, -1"})
    void reachesTheLoudnessUnderTheCeilingAsFfmpegSays(double level, double target, double ceiling) throws Exception {
        Path master = folder.resolve("master.wav");
        MasterStage.Report report =
                stage.master(mix(6, level), master, Lufs.of(target), Decibels.of(ceiling), Progress.NONE);
        assertThat(report.loudness().value()).isCloseTo(target, within(0.1));
        assertThat(report.truePeak().value()).isLessThanOrEqualTo(ceiling);
        assertThat(files.load(master).frames()).isEqualTo(6 * Music.RATE);
        Ffmpeg judge = Ffmpeg.measure(master);
        assertThat(judge.integrated()).isCloseTo(target, within(0.2));
        assertThat(judge.truePeak()).isLessThanOrEqualTo(ceiling);
    }

    @Test
    void theSameMixGivesTheSameBytes() throws Exception {
        Path mix = mix(4, 0.4);
        Path one = folder.resolve("one.wav");
        Path two = folder.resolve("two.wav");
        stage.master(mix, one, Lufs.of(-10), Decibels.of(-1), Progress.NONE);
        stage.master(mix, two, Lufs.of(-10), Decibels.of(-1), Progress.NONE);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void aQuietTargetLeavesTheShapeOfTheSound() throws Exception {
        Mix mix = Music.of(4, 0.3);
        Mix before = Music.of(4, 0.3);
        Finisher.Finished result = plain(mix, -24);
        double gain = StrictMath.pow(10, result.gainDb() / 20);
        double worst = 0;
        for (int i = Music.RATE; i < before.left().length; i++) {
            worst = Math.max(worst, Math.abs(result.mix().left()[i] / gain - before.left()[i]));
        }
        // Only the high-pass and at most 2 dB of glue stand between them.
        assertThat(worst).isLessThan(0.4 * before.samplePeak());
    }

    @Test
    void silenceIsRefusedAndLeavesNoFile() throws Exception {
        Path mix = folder.resolve("mix.wav");
        new Mix(new float[90_000], new float[90_000], 44_100).write(files, mix, Progress.NONE);
        Path master = folder.resolve("master.wav");
        assertThatThrownBy(() -> stage.master(mix, master, Lufs.of(-9), Decibels.of(-1), Progress.NONE))
                .isInstanceOf(ProduceFault.class)
                .hasMessageContaining("silent");
        assertThat(master).doesNotExist();
    }

    @Test
    void aCancelLeavesNoFile() throws Exception {
        Path mix = mix(4, 0.4);
        Path master = folder.resolve("master.wav");
        Progress cancelled = new Stopping(30);
        assertThatThrownBy(() -> stage.master(mix, master, Lufs.of(-9), Decibels.of(-1), cancelled))
                .isInstanceOf(JobCancelled.class);
        assertThat(folder)
                .isDirectoryNotContaining(f -> f.getFileName().toString().contains("master"));
    }
}
